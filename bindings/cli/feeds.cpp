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

}  // namespace

int load_text(const std::string& path, const std::function<int(const std::string&)>& take) {
  if (path.empty()) return 0;
  return with_file(path, [&](std::istream& in) {
    return take(std::string(std::istreambuf_iterator<char>(in), {}));
  });
}

bool is_error(const std::string& document) {
  // an empty one: no memory left to say so
  return document.empty() || document.starts_with("{\"error\":");
}

int fail(const Outcome& outcome) {
  std::cerr << error_document(outcome) << '\n';
  return document_error;
}

int load(Compass& compass, const Options& options) {
  const int ruled = load_text(options.policy, [&](const std::string& json) {
    const Outcome outcome = compass.set_policy(json);
    return outcome.ok() ? 0 : fail(outcome);
  });
  if (ruled != 0) return ruled;
  for (const Source& source : sources) {
    const std::string& path = options.*source.path;
    if (path.empty()) continue;
    const int code = with_file(path, [&](std::istream& in) {
      const Outcome outcome = read_feed(compass, source.feed, in);
      return outcome.ok() ? 0 : fail(outcome);
    });
    if (code != 0) return code;
  }
  const int given = load_text(options.learned, [&](const std::string& json) {
    const Outcome outcome = compass.set_learned(json);
    return outcome.ok() ? 0 : fail(outcome);
  });
  if (given != 0) return given;
  return load_text(options.events, [&](const std::string& json) {
    const std::string answer = compass.feedback(json, options.now);
    if (!is_error(answer)) return 0;
    std::cerr << answer << '\n';
    return document_error;
  });
}

}  // namespace compass::cli
