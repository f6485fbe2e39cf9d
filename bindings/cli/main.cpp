// compass: the same engine on the command line. Feeds are files or stdin ("-"); the document goes
// to stdout, byte for byte what the module gives in a browser; errors go to stderr as a document.
#include "compass.h"

#include <CLI/CLI.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <string>

namespace {

using compass::Compass;
using compass::Feed;
using compass::Outcome;

// exit codes: 0 fine, 1 a document says what is wrong, 2 the command line or a file is
constexpr int document_error = 1;
constexpr int usage_error = 2;

struct Options {
  std::string creator, products, inspiration, policy;
  std::string objective;
  std::int64_t now = 0;
  std::string id;
  std::string sort = "recency", direction = "descending";
  std::size_t first = 0, count = 50;
};

// every feed that was named, in the order of the table
struct Source {
  Feed feed;
  const std::string Options::* path;
};
constexpr std::array<Source, 3> sources = {{{Feed::creator, &Options::creator},
                                            {Feed::products, &Options::products},
                                            {Feed::inspiration, &Options::inspiration}}};

Outcome read_feed(Compass& compass, Feed feed, std::istream& in) {
  Outcome outcome = compass.begin(feed);
  std::array<char, 65'536> chunk{};
  while (outcome.ok() && in) {
    in.read(chunk.data(), chunk.size());
    outcome = compass.write(feed, {chunk.data(), static_cast<std::size_t>(in.gcount())});
  }
  return outcome.ok() ? compass.finish(feed) : outcome;
}

int fail(const Outcome& outcome) {
  std::cerr << compass::error_document(outcome) << '\n';
  return document_error;
}

// opens a path for `use`; "-" is stdin
template <class Use>
int with_file(const std::string& path, Use use) {
  if (path == "-") return use(std::cin);
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "compass: cannot read " << path << '\n';
    return usage_error;
  }
  return use(file);
}

int load_policy(Compass& compass, const std::string& path) {
  return with_file(path, [&](std::istream& in) {
    const std::string json(std::istreambuf_iterator<char>(in), {});
    const Outcome outcome = compass.set_policy(json);
    return outcome.ok() ? 0 : fail(outcome);
  });
}

int load(Compass& compass, const Options& options) {
  if (!options.policy.empty()) {
    if (const int code = load_policy(compass, options.policy); code != 0) return code;
  }
  for (const Source& source : sources) {
    const std::string& path = options.*source.path;
    if (path.empty()) continue;
    const int code = with_file(path, [&](std::istream& in) {
      const Outcome outcome = read_feed(compass, source.feed, in);
      return outcome.ok() ? 0 : fail(outcome);
    });
    if (code != 0) return code;
  }
  return 0;
}

int print(const std::string& document) {
  // an empty one: no memory left to say so
  const bool failed = document.empty() || document.starts_with("{\"error\":");
  (failed ? std::cerr : std::cout) << document << '\n';
  return failed ? document_error : 0;
}

void add_feeds(CLI::App& command, Options& options) {
  command.add_option("--creator", options.creator, "creator feed, a file or -");
  command.add_option("--products", options.products, "products feed, a file or -");
  command.add_option("--inspiration", options.inspiration, "inspiration feed, a file or -");
  command.add_option("--policy", options.policy, "policy in place of the shipped one");
  command.add_option("--now", options.now, "epoch seconds; the time of the call if not given");
}

void add_objective(CLI::App& command, Options& options) {
  command.add_option("--objective", options.objective, "gmv or followers; else as the feed says");
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Creator Compass: feeds in, a ranked and explained view out"};
  app.require_subcommand(1);
  app.footer(
      "Payloads of platforms become feeds with `npx compass adapt`, which the npm package has.");
  Options options;
  options.now = std::chrono::duration_cast<std::chrono::seconds>(
                    std::chrono::system_clock::now().time_since_epoch())
                    .count();

  CLI::App* insights = app.add_subcommand("insights", "what next, what to sell, what to make");
  CLI::App* posted = app.add_subcommand("posted", "a page of the creator's own videos");
  CLI::App* inspiration = app.add_subcommand("inspiration", "one inspiration video, opened");
  CLI::App* product = app.add_subcommand("product", "one product with all of its arithmetic");
  CLI::App* ledger = app.add_subcommand("ledger", "what the feeds say that cannot be");
  CLI::App* validate = app.add_subcommand("validate", "read the feeds and say what is loaded");

  for (CLI::App* command : {insights, posted, inspiration, product, ledger, validate}) {
    add_feeds(*command, options);
  }
  for (CLI::App* command : {insights, inspiration, product})
    add_objective(*command, options);
  for (CLI::App* command : {inspiration, product}) {
    command->add_option("id", options.id, "id of the row")->required();
  }
  for (CLI::App* command : {posted, ledger}) {
    command->add_option("--first", options.first, "first row of the page");
    command->add_option("--count", options.count, "rows of the page");
  }
  posted->add_option("--sort", options.sort, "recency, revenue, views or items_sold");
  posted->add_option("--direction", options.direction, "descending or ascending");

  CLI11_PARSE(app, argc, argv);

  Compass compass;
  if (const int code = load(compass, options); code != 0) return code;

  const compass::Query query{options.objective, options.now};
  if (insights->parsed()) return print(compass.insights(query));
  if (posted->parsed()) {
    return print(compass.posted(
        {options.sort, options.direction, options.first, options.count, options.now}));
  }
  if (inspiration->parsed()) return print(compass.inspiration(options.id, query));
  if (product->parsed()) return print(compass.product(options.id, query));
  if (ledger->parsed()) return print(compass.ledger(options.first, options.count, options.now));
  return print(compass.status());
}
