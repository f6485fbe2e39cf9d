// Documents with a few bytes changed: what nlohmann/json refuses the reader refuses, and what the
// reader calls broken nlohmann refuses; and where chunks end changes nothing.
#include "feed/generator.h"
#include "feed/reading.h"
#include "feed/samples.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace compass;
using namespace compass::feed;

namespace {

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

  std::string changed(std::string document) {
    using namespace std::literals;
    static constexpr auto letters =
        "\"\\{}[]:,0159eE+-.utfn \n\0\x7f\x80\xbf\xc3\xe0\xed\xf0\xff"sv;
    const std::size_t changes = 1 + below(3);
    for (std::size_t i = 0; i < changes; ++i) {
      const std::size_t at = below(document.size());
      const char letter = letters[below(letters.size())];
      switch (below(4)) {
        case 0:
          document.erase(at, 1 + below(3));
          break;
        case 1:
          document.insert(at, 1, letter);
          break;
        case 2:
          document[at] = letter;
          break;
        default:
          document.insert(at, document.substr(below(document.size()), 1 + below(9)));
      }
    }
    return document;
  }

 private:
  std::uint64_t state_;
};

bool is_text_error(Code code) {
  return code == Code::not_json || code == Code::invalid_utf8 || code == Code::truncated;
}

// nlohmann stops at a NUL and refuses numbers that no double holds
bool nlohmann_accepts(const std::string& document) {
  if (document.find('\0') != std::string::npos) return false;
  return nlohmann::json::accept(document);
}

}  // namespace

TEST_CASE("changed documents: reader and nlohmann agree on what is JSON, at any cut") {
  for (const Feed feed : {Feed::creator, Feed::products, Feed::inspiration}) {
    for (std::uint64_t seed = 1; seed <= 1'500; ++seed) {
      Mutator mutator(seed * 3 + static_cast<std::uint64_t>(feed));
      const std::string base = seed % 2 ? full_sample(feed) : generate(feed, seed).document;
      const std::string document = mutator.changed(base);
      CAPTURE(document);
      const Reading whole = read(feed, document);
      if (nlohmann_accepts(document)) {
        REQUIRE_FALSE(is_text_error(whole.problem.code));
      } else if (document.find("e3") == std::string::npos) {
        REQUIRE_FALSE(whole.problem.ok());
      }
      std::vector<std::size_t> cuts;
      for (int i = 0; i < 4; ++i)
        cuts.push_back(mutator.below(document.size() + 1));
      std::sort(cuts.begin(), cuts.end());
      REQUIRE(difference(whole, read(feed, document, cuts)) == "");
      if (seed % 25 == 0) REQUIRE(difference(whole, read_by_byte(feed, document)) == "");
    }
  }
}
