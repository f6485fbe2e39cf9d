// compass: the same engine on the command line. Feeds are files or stdin ("-"); the document goes
// to stdout, byte for byte what the module gives in a browser; errors go to stderr as a document.
#include "batch.h"
#include "compass.h"
#include "feeds.h"
#include "options.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <iostream>
#include <string>

namespace {

using compass::Compass;
using compass::cli::BatchOptions;
using compass::cli::Options;

int print(const std::string& document) {
  const bool failed = compass::cli::is_error(document);
  (failed ? std::cerr : std::cout) << document << '\n';
  return failed ? compass::cli::document_error : 0;
}

void add_shop(CLI::App& command, Options& options) {
  command.add_option("--products", options.products, "products feed, a file or -");
  command.add_option("--inspiration", options.inspiration, "inspiration feed, a file or -");
  command.add_option("--policy", options.policy, "policy in place of the shipped one");
  command.add_option("--now", options.now, "epoch seconds; the time of the call if not given");
}

void add_choices(CLI::App& command, Options& options) {
  command.add_option("--learned", options.learned, "what an earlier run kept, a file or -");
  command.add_option("--events", options.events, "what the creator did since, a file or -");
}

void add_objective(CLI::App& command, Options& options) {
  command.add_option("--objective", options.objective, "gmv or followers; else as the feed says");
  command.add_option("--followers-part", options.followers_part,
                     "a mixture in its place: 0 (gmv alone) to 1 (followers alone)");
}

void add_batch(CLI::App& command, BatchOptions& how) {
  command.add_option("--threads", how.threads, "workers; as many as there are cores if not given");
  command.add_option("--skip", how.skip, "lines of the input to pass over");
  // a run that goes on at another moment would not be one run
  command.add_option("--resume", how.resume, "write to this file, after the answers it has")
      ->needs("--now");
  command.add_option("--line-bytes", how.line_bytes, "longer lines are answered by an error");
  command.add_flag("--strict", how.strict, "exit code 1 when a line was answered by an error");
  command.add_flag("--quiet", how.quiet, "no progress on stderr");
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Creator Compass: feeds in, a ranked and explained view out"};
  app.require_subcommand(1);
  app.footer(
      "Payloads of platforms become feeds with `npx compass adapt`, which the npm package has.");
  Options options;
  BatchOptions how;
  options.now = std::chrono::duration_cast<std::chrono::seconds>(
                    std::chrono::system_clock::now().time_since_epoch())
                    .count();

  CLI::App* insights = app.add_subcommand("insights", "what next, what to sell, what to make");
  CLI::App* posted = app.add_subcommand("posted", "a page of the creator's own videos");
  CLI::App* inspiration = app.add_subcommand("inspiration", "one inspiration video, opened");
  CLI::App* product = app.add_subcommand("product", "one product with all of its arithmetic");
  CLI::App* what_if = app.add_subcommand("what-if", "what would move a product in the list");
  CLI::App* ledger = app.add_subcommand("ledger", "what the feeds say that cannot be");
  CLI::App* audit = app.add_subcommand("audit", "does the order of products hold on these feeds");
  CLI::App* plan = app.add_subcommand("plan", "the next three videos, to learn most");
  CLI::App* learned = app.add_subcommand("learned", "what is kept of the creator's choices");
  CLI::App* ask = app.add_subcommand("ask", "a question that is a document");
  CLI::App* record = app.add_subcommand("record", "what the answer to it was made from");
  CLI::App* replay = app.add_subcommand("replay", "ask a recorded question again");
  CLI::App* validate = app.add_subcommand("validate", "read the feeds and say what is loaded");
  CLI::App* batch =
      app.add_subcommand("batch", "a creator feed a line on stdin, a view a line out");

  for (CLI::App* command : {insights, posted, inspiration, product, what_if, ledger, audit, plan,
                            learned, ask, record, replay, validate}) {
    command->add_option("--creator", options.creator, "creator feed, a file or -");
    add_shop(*command, options);
    add_choices(*command, options);
  }
  for (CLI::App* command : {insights, inspiration, product, what_if, audit, plan})
    add_objective(*command, options);
  for (CLI::App* command : {inspiration, product, what_if}) {
    command->add_option("id", options.id, "id of the row")->required();
  }
  for (CLI::App* command : {ask, record, replay}) {
    command->add_option("document", options.document, "a file or -")->required();
  }
  what_if->add_option("other", options.other, "id of the product to compare with");
  for (CLI::App* command : {posted, ledger}) {
    command->add_option("--first", options.first, "first row of the page");
    command->add_option("--count", options.count, "rows of the page");
  }
  posted->add_option("--sort", options.sort, "recency, revenue, views or items_sold");
  posted->add_option("--direction", options.direction, "descending or ascending");
  add_shop(*batch, options);
  add_objective(*batch, options);
  add_batch(*batch, how);

  CLI11_PARSE(app, argc, argv);

  if (batch->parsed()) return compass::cli::batch(options, how);
  Compass compass;
  if (const int code = compass::cli::load(compass, options); code != 0) return code;

  const compass::Query query = compass::cli::query_of(options);
  if (insights->parsed()) return print(compass.insights(query));
  if (posted->parsed()) {
    return print(compass.posted(
        {options.sort, options.direction, options.first, options.count, options.now}));
  }
  if (inspiration->parsed()) return print(compass.inspiration(options.id, query));
  if (product->parsed()) return print(compass.product(options.id, query));
  if (what_if->parsed()) return print(compass.what_if(options.id, options.other, query));
  if (ledger->parsed()) return print(compass.ledger(options.first, options.count, options.now));
  if (audit->parsed()) return print(compass.audit(query));
  if (plan->parsed()) return print(compass.plan(query));
  if (learned->parsed()) return print(compass.learned(options.now));
  if (ask->parsed() || record->parsed() || replay->parsed()) {
    return compass::cli::load_text(options.document, [&](const std::string& json) {
      const std::string answer = ask->parsed()      ? compass.ask(json)
                                 : record->parsed() ? compass.record(json)
                                                    : compass.replay(json);
      return print(answer);
    });
  }
  return print(compass.status());
}
