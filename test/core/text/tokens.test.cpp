#include "text/tokens.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace compass::text;

namespace {

struct Read {
  std::vector<std::string> texts{};
  std::vector<TokenKind> kinds{};
  std::vector<std::uint64_t> hashes{};
};

Read read(std::string_view text) {
  Read out;
  TokenReader reader(text);
  Token token;
  while (reader.next(token)) {
    out.texts.emplace_back(text.substr(token.begin, token.length));
    out.kinds.push_back(token.kind);
    out.hashes.push_back(token.hash);
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST_CASE("tokens: the example of the header") {
  const Read tokens = read("Xịn quá!! 3 món #fyp @lan 😍");
  CHECK(tokens.texts == Texts{"Xịn", "quá", "3", "món", "#fyp", "@lan", "😍"});
  using enum TokenKind;
  CHECK(tokens.kinds == std::vector<TokenKind>{word, word, number, word, hashtag, mention, emoji});
}

TEST_CASE("tokens: words and numbers") {
  CHECK(read("don't rock’n’roll 'quoted'").texts == Texts{"don't", "rock’n’roll", "quoted"});
  CHECK(read("1,500 9.99, 12pack v69 a.b").texts ==
        Texts{"1,500", "9.99", "12pack", "v69", "a", "b"});
  CHECK(read("well-known").texts == Texts{"well", "known"});
  CHECK(read("").texts.empty());
  CHECK(read(" \n ... -- ").texts.empty());
}

TEST_CASE("tokens: tags of full width, and an @ behind a word") {
  using enum TokenKind;
  const Read tokens = read("＃sale ＠lan me@shop");
  CHECK(tokens.texts == Texts{"＃sale", "＠lan", "me", "shop"});
  CHECK(tokens.kinds == std::vector<TokenKind>{hashtag, mention, word, word});
}

TEST_CASE("tokens: flags are pairs, and what only styles an emoji is part of it") {
  CHECK(read("🇻🇳🇯🇵").texts == Texts{"🇻🇳", "🇯🇵"});
  CHECK(read("👍🏽👍").hashes[0] == read("👍").hashes[0]);
  CHECK(read("👍🏽👍").texts == Texts{"👍🏽", "👍"});
  // England: a flag, five tag letters, the tag that ends
  const std::string england = "🏴\xF3\xA0\x81\xA7\xF3\xA0\x81\xA2\xF3\xA0\x81\xBF";
  CHECK(read(england + "x").texts == Texts{england, "x"});
  CHECK(read("👩‍🍳").texts.size() == 1);
  CHECK(read("👩‍🍳").hashes != read("👩").hashes);
}

TEST_CASE("tokens: case does not matter, accents do") {
  CHECK(read("ĐẸP Quá").hashes == read("đẹp quá").hashes);
  CHECK(read("МОСКВА ΟΔΟΣ").hashes == read("москва οδοσ").hashes);
  CHECK(read("ＡＢＣ１２").hashes == read("abc12").hashes);
  CHECK(read("ma").hashes != read("má").hashes);
  CHECK(read("don’t").hashes == read("don't").hashes);
}

TEST_CASE("tokens: scripts without spaces give overlapping pairs") {
  CHECK(read("化粧品です").texts == Texts{"化粧", "粧品", "品で", "です"});
  CHECK(read("新").texts == Texts{"新"});
  CHECK(read("買 iPhone 吧").texts == Texts{"買", "iPhone", "吧"});
  // marks stay with the character before them
  CHECK(read("ที่นี่").texts == Texts{"ที่นี่"});
  CHECK(read("สวยๆ").texts == Texts{"สว", "วย", "ยๆ"});
  CHECK(read("한국 화장품").texts == Texts{"한국", "화장품"});
}

TEST_CASE("tokens: hashtags and mentions") {
  CHECK(read("#One#two_3 ＃三").texts == Texts{"#One", "#two_3", "＃三"});
  CHECK(read("so good#ad").texts == Texts{"so", "good", "#ad"});
  CHECK(read("mail me@shop.com").texts == Texts{"mail", "me", "shop", "com"});
  CHECK(read("@a.b.c. # @ x").texts == Texts{"@a.b.c", "x"});
  // a hashtag is its word
  CHECK(read("#Beauty").hashes == read("beauty").hashes);
}

TEST_CASE("tokens: an emoji is one with all that is joined to it, whatever its tone") {
  CHECK(read("👩🏽‍🍳👍🏿🇻🇳🇺🇸❤️").texts ==
        Texts{"👩🏽‍🍳", "👍🏿", "🇻🇳", "🇺🇸", "❤️"});
  CHECK(read("👍🏿").hashes == read("👍").hashes);
  CHECK(read("❤️").hashes == read("❤").hashes);
  CHECK(read("🇻🇳").hashes != read("🇺🇸").hashes);
}

TEST_CASE("tokens: terms leave mentions out and look into hashtags of unspaced scripts") {
  std::vector<std::uint64_t> terms;
  append_terms("@lan #化粧品", terms);
  CHECK(terms.size() == 3);
  std::vector<std::uint64_t> pairs;
  append_terms("化粧品", pairs);
  CHECK(std::vector(terms.begin() + 1, terms.end()) == pairs);
  CHECK(count_words("Chỉ 3 món #fyp 😍") == 3);
}

TEST_CASE("tokens: any bytes give tokens inside the text, in order, and end") {
  compass::math::Random random(5);
  // bytes that make up real sequences more often than chance would
  const std::string_view usual =
      "aZ9 #@'._,\xE1\xBA\xBF\xF0\x9F\x98\x8D\xE0\xB8\x81\xEF\xBC\x83\x80";
  for (int run = 0; run < 3'000; ++run) {
    std::vector<char> bytes(random.index(24));
    for (char& byte : bytes) {
      byte = random.below(8) == 0 ? static_cast<char>(random.below(256))
                                  : usual[random.index(usual.size())];
    }
    const std::string_view text(bytes.data(), bytes.size());
    TokenReader reader(text);
    Token token;
    std::uint32_t last = 0;
    std::size_t count = 0;
    while (reader.next(token)) {
      const bool inside = token.length > 0 && token.begin + token.length <= text.size();
      const bool rising = count == 0 || token.begin > last;
      if (!inside || !rising) FAIL("token of " << std::string(text));
      last = token.begin;
      ++count;
    }
    CHECK(count <= text.size());
  }
}

}  // namespace
