// One feed's reader: the same whatever the chunks, and the same as nlohmann/json reads it.
#include "feed/describe.h"
#include "feed/oracle.h"
#include "feed/reading.h"
#include "fuzz/input.h"
#include "fuzz/mutator.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace compass::fuzz {
namespace {

constexpr Feed fuzzed = Feed::FUZZED_FEED;
constexpr std::size_t most_cuts = 6;

bool is_text_error(Code code) {
  return code == Code::not_json || code == Code::invalid_utf8 || code == Code::truncated;
}

bool is_limit(Code code) {
  return code == Code::too_many_bytes || code == Code::too_many_rows || code == Code::too_deep ||
         code == Code::text_too_long;
}

// nlohmann stops at a NUL
bool accepted_by_nlohmann(const std::string& document) {
  return document.find('\0') == std::string::npos && nlohmann::json::accept(document);
}

// A number that no double holds is JSON, which nlohmann refuses and the reader passes by in fields
// that it does not know.
bool has_huge_number(const std::string& document) {
  const auto is_exponent = [](char letter) { return letter == 'e' || letter == 'E'; };
  return std::any_of(document.begin(), document.end(), is_exponent) ||
         std::search_n(document.begin(), document.end(), 300, '0') != document.end();
}

void compare_with_oracle(const std::string& document, const feed::Reading& whole) {
  if (accepted_by_nlohmann(document)) {
    expect(!is_text_error(whole.problem.code), "nlohmann calls it JSON",
           feed::to_text(whole.problem));
  } else if (!has_huge_number(document)) {
    expect(!whole.problem.ok(), "nlohmann does not call it JSON");
  }
  if (!whole.problem.ok()) {
    const bool placed = whole.problem.byte >= 0 || is_limit(whole.problem.code) ||
                        whole.problem.code == Code::truncated;
    expect(placed, "a refusal without a place", feed::to_text(whole.problem));
    return;
  }
  if (!accepted_by_nlohmann(document)) return;
  const nlohmann::json expected = feed::oracle(fuzzed, document);
  if (whole.picture != expected) {
    fail("tables differ", nlohmann::json::diff(whole.picture, expected).dump());
  }
}

void run(Input input) {
  std::vector<std::size_t> cuts;
  const std::size_t count = input.below(most_cuts + 1);
  for (std::size_t i = 0; i < count; ++i)
    cuts.push_back(input.below(256) * 257 + input.below(256));
  const std::string document(input.text());
  for (std::size_t& cut : cuts)
    cut %= document.size() + 1;
  std::sort(cuts.begin(), cuts.end());

  const feed::Reading whole = feed::read(fuzzed, document);
  const std::string differs = feed::difference(whole, feed::read(fuzzed, document, cuts));
  expect(differs.empty(), "chunks change what is read", differs);
  compare_with_oracle(document, whole);
}

}  // namespace
}  // namespace compass::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  static const nlohmann::json schema = compass::feed::description_of(compass::fuzz::fuzzed);
  return compass::fuzz::mutated(data, size, max_size, seed, schema);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  compass::fuzz::run({bytes, size});
  return 0;
}
