#include "traits/quotes.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

struct Spoken {
  store::TextPool text{};
  std::vector<store::Line> lines{};
  void say(std::string_view words, std::int32_t from_ms = -1, std::int32_t to_ms = -1) {
    lines.push_back({from_ms, to_ms, text.put(words)});
  }
  [[nodiscard]] std::vector<std::string> texts(std::uint32_t bytes = 280) const {
    std::vector<std::string> out;
    for (const Quote& quote : quotes_of(lines, text, bytes)) {
      out.emplace_back(text.view(quote.text));
    }
    return out;
  }
};

TEST_CASE("quotes: sentences within lines, their times by their place in the line") {
  Spoken spoken;
  spoken.say("ab cd. ef gh.", 1'000, 2'300);
  spoken.say("and on", 2'300);
  CHECK(spoken.texts() == std::vector<std::string>{"ab cd.", "ef gh.", "and on"});
  const auto quotes = quotes_of(spoken.lines, spoken.text, 280);
  CHECK(quotes[0].from_ms == 1'000);
  CHECK(quotes[0].to_ms == 1'600);
  CHECK(quotes[1].from_ms == 1'700);
  CHECK(quotes[1].to_ms == 2'300);
  CHECK(quotes[2].from_ms == 2'300);
  CHECK(quotes[2].to_ms == -1);
}

TEST_CASE("quotes: speech without stops is split behind words") {
  Spoken spoken;
  spoken.say("one two three four five six");
  CHECK(spoken.texts(10) == std::vector<std::string>{"one two", "three four", "five six"});
  Spoken unspaced;
  unspaced.say("化粧品です");
  CHECK(unspaced.texts(7) == std::vector<std::string>{"化粧", "品で", "す"});
  CHECK(unspaced.texts(1).size() == 5);  // a character is never broken
}

TEST_CASE("quotes: nothing is lost but space, whatever the limit") {
  math::Random random(4);
  for (int run = 0; run < 500; ++run) {
    std::string words;
    for (std::size_t i = random.index(40); i > 0; --i) {
      const std::string_view pieces[] = {"a", "bc", " ", ". ", "? ", "\n", "ế", "漢", "😍"};
      words += pieces[random.below(9)];
    }
    Spoken spoken;
    spoken.say(words);
    const auto limit = static_cast<std::uint32_t>(1 + random.below(20));
    std::size_t at = 0;
    for (const std::string& quote : spoken.texts(limit)) {
      const std::size_t found = words.find(quote, at);
      if (found == std::string::npos) FAIL("not a quote of: " << words);
      at = found + quote.size();
    }
  }
}

TEST_CASE("quotes: cut at a word") {
  store::TextPool pool;
  const store::TextRef text = pool.put("one two three");
  CHECK(pool.view(cut(text, pool, 100)) == "one two three");
  CHECK(pool.view(cut(text, pool, 9)) == "one two");
  CHECK(pool.view(cut(text, pool, 7)) == "one two");
  CHECK(pool.view(cut(text, pool, 2)) == "on");
}

}  // namespace
