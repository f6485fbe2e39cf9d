#include "feeds.h"

#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace compass::cli {
namespace {

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

}  // namespace

int fail(const Outcome& outcome) {
  std::cerr << error_document(outcome) << '\n';
  return document_error;
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

}  // namespace compass::cli
