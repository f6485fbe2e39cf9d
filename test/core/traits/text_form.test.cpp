#include "traits/text_form.h"

#include <doctest/doctest.h>

using namespace compass::traits;

namespace {

TEST_CASE("text form: counts") {
  const TextForm form = form_of("Try 2 of these?! #a #b @c 😍😍", {});
  CHECK(form.words == 4);
  CHECK(form.numbers == 1);
  CHECK(form.hashtags == 2);
  CHECK(form.mentions == 1);
  CHECK(form.emoji == 2);
  CHECK(form.asks);
  CHECK(form.exclaims);
  CHECK(!form.priced);
  // three characters make two words
  CHECK(form_of("化粧品です", {}).words == 3);
}

TEST_CASE("text form: forms of any language") {
  for (const char* asks : {"really?", "本当？", "حقا؟", "真的吗？"})
    CHECK(form_of(asks, {}).asks);
  for (const char* calls : {"wow!", "すごい！", "¡mira"})
    CHECK(form_of(calls, {}).exclaims);
  for (const char* price : {"$5", "5 €", "20%", "₫ 99.000", "฿120", "120 ¥", "100％", "¢5", "¥5",
                            "₠5", "\xE2\x83\x8F 5", "＄5", "￥5"}) {
    CAPTURE(price);
    CHECK(form_of(price, {}).priced);
  }
  for (const char* no_price : {"$", "a $ b", "50 pcs", "% off", "5 a $", "$ a 5", "¡5", "¦5",
                               "\xE2\x82\x9F 5", "\xE2\x83\x90 5", "฀5", "＃5"}) {
    CAPTURE(no_price);
    CHECK(!form_of(no_price, {}).priced);
  }
}

TEST_CASE("text form: capitals are words of four letters and more in a script with case") {
  CHECK(form_of("this is HUGE", {}).capitals);
  CHECK(form_of("ЭТО ОЧЕНЬ хорошо", {}).capitals);
  CHECK(!form_of("the USA and OK", {}).capitals);
  CHECK(!form_of("Huge HuGE 한국말로 1234", {}).capitals);
}

TEST_CASE("text form: a word of the product's title") {
  std::vector<std::uint64_t> names;
  append_names("Glow Serum 30 ml for Skin", names);
  sort_names(names);
  CHECK(form_of("my serum routine", names).names);
  CHECK(form_of("#serum", names).names);
  CHECK(!form_of("30 ml for you", names).names);  // numbers and short words stand for nothing
  CHECK(!form_of("my serum routine", {}).names);
}

}  // namespace
