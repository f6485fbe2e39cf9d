// json-verdicts FEED FOLDER: what the reader of FEED (creator, products, inspiration, policy) says
// of each file in FOLDER, and what nlohmann/json does, as
//   {"file": {"error": {code, …} or null, "nlohmann": true or false}}
// A feed is read whole and byte by byte; that both say the same is checked here.
#include "compass.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

namespace {

using compass::Compass;
using compass::Feed;
using compass::Outcome;
using nlohmann::json;

constexpr std::size_t most_by_byte = 10'000;

[[noreturn]] void stop(std::string_view what, std::string_view detail) {
  std::fprintf(stderr, "%.*s: %.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(detail.size()), detail.data());
  std::exit(2);
}

Feed feed_named(std::string_view name) {
  for (const Feed feed : {Feed::creator, Feed::products, Feed::inspiration, Feed::policy}) {
    if (compass::name_of(feed) == name) return feed;
  }
  stop("no feed", name);
}

std::string contents_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) stop("cannot read", path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

// all that a reading says: its error, or {}; what is loaded is the caller's to look at
std::string read(Feed feed, const std::string& document, std::size_t chunk) {
  Compass compass;
  if (feed == Feed::policy) return compass::error_document(compass.set_policy(document));
  Outcome outcome = compass.begin(feed);
  for (std::size_t at = 0; at < document.size() && outcome.ok(); at += chunk) {
    const std::size_t count = std::min(chunk, document.size() - at);
    outcome = compass.write(feed, std::span(document).subspan(at, count));
  }
  return compass::error_document(outcome.ok() ? compass.finish(feed) : outcome);
}

json verdict(Feed feed, const std::string& name, const std::string& document) {
  const std::string whole = read(feed, document, std::max<std::size_t>(document.size(), 1));
  if (document.size() <= most_by_byte && read(feed, document, 1) != whole) {
    stop("chunks change what is read", name);
  }
  const json said = json::parse(whole);
  return {{"error", said.value("error", json())}, {"nlohmann", json::accept(document)}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) stop("usage", "json-verdicts FEED FOLDER");
  const Feed feed = feed_named(argv[1]);
  json verdicts = json::object();
  for (const auto& entry : std::filesystem::directory_iterator(argv[2])) {
    const std::string name = entry.path().filename().string();
    verdicts[name] = verdict(feed, name, contents_of(entry.path()));
  }
  std::puts(verdicts.dump().c_str());
  return 0;
}
