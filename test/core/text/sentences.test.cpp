#include "text/sentences.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass::text;

namespace {

std::vector<std::string> read(std::string_view text) {
  std::vector<std::string> out;
  SentenceReader reader(text);
  Span sentence;
  while (reader.next(sentence))
    out.emplace_back(text.substr(sentence.begin, sentence.length));
  return out;
}

using Texts = std::vector<std::string>;

TEST_CASE("sentences: stops of many scripts") {
  CHECK(read("It works. Really? Yes!! Buy now") ==
        Texts{"It works.", "Really?", "Yes!!", "Buy now"});
  CHECK(read("これはいい。本当？はい！") == Texts{"これはいい。", "本当？", "はい！"});
  CHECK(read("هل يعمل؟ نعم.") == Texts{"هل يعمل؟", "نعم."});
  CHECK(read("अच्छा है। ले लो।") == Texts{"अच्छा है।", "ले लो।"});
}

TEST_CASE("sentences: a full stop inside a number or a name ends nothing") {
  CHECK(read("Only 3.5 at shop.com today. Go") == Texts{"Only 3.5 at shop.com today.", "Go"});
}

TEST_CASE("sentences: lines, quotes and emoji") {
  CHECK(read("one\ntwo\r\n\n three ") == Texts{"one", "two", "three"});
  CHECK(read("She said \"wow!\" 😍 Then left.") == Texts{"She said \"wow!\" 😍", "Then left."});
  CHECK(read("Wow... so nice") == Texts{"Wow...", "so nice"});
}

TEST_CASE("sentences: a space parts where there are no stops") {
  CHECK(read("ดีมาก ซื้อเลย").size() == 2);
  CHECK(read("xin chào các bạn").size() == 1);
}

TEST_CASE("sentences: what closes belongs to the sentence, other letters begin the next") {
  for (const char* closing : {"\"", "'", ")", "]", "»", "’", "”", "」", "】"}) {
    CAPTURE(closing);
    CHECK(read("Wow!" + std::string(closing) + "Next") ==
          Texts{"Wow!" + std::string(closing), "Next"});
  }
  // opening brackets lie between the closing ones
  CHECK(read("好。「次」") == Texts{"好。", "「次」"});
  CHECK(read("Nice.\"Next") == Texts{"Nice.\"", "Next"});
  CHECK(read("Nice.😍Next") == Texts{"Nice.😍", "Next"});
}

TEST_CASE("sentences: every sign that breaks a line, every script that is parted by spaces") {
  CHECK(read("one\rtwo\xE2\x80\xA8three\xE2\x80\xA9"
             "four") == Texts{"one", "two", "three", "four"});
  for (const char* scripts : {"ສະບາຍ ດີ", "មួយ ពីរ", "မင်္ဂ လာပါ"}) {
    CAPTURE(scripts);
    CHECK(read(scripts).size() == 2);
  }
}

TEST_CASE("sentences: pieces without a word are left out") {
  CHECK(read("... !!! 😍").empty());
  CHECK(read("").empty());
  CHECK(read(" \n ").empty());
}

TEST_CASE("sentences: any bytes give pieces inside the text, in order, and end") {
  compass::math::Random random(9);
  const std::string_view usual = "ab. ?!\n\"\xE0\xB8\x81\xE3\x80\x82 \xF0\x9F\x98\x8D";
  for (int run = 0; run < 2'000; ++run) {
    std::vector<char> bytes(random.index(30));
    for (char& byte : bytes)
      byte = usual[random.index(usual.size())];
    const std::string_view text(bytes.data(), bytes.size());
    SentenceReader reader(text);
    Span sentence;
    std::uint32_t end = 0;
    while (reader.next(sentence)) {
      const bool fits = sentence.begin >= end && sentence.length > 0 &&
                        sentence.begin + sentence.length <= text.size();
      if (!fits) FAIL("piece of " << std::string(text));
      end = sentence.begin + sentence.length;
    }
  }
}

}  // namespace
