// What is no document: not JSON, not UTF-8, cut short, another contract, beyond the limits.
#include "feed/bad_input.h"
#include "feed/reading.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::feed;

TEST_CASE("what is not JSON") {
  check_bad(Feed::products,
            {
                {"^^x", Code::not_json, -1, ""},
                {"{^^'a':1}", Code::not_json, -1, ""},
                {R"({"contract" ^^"products@1"})", Code::not_json, -1, "contract"},
                {R"({"contract":"products@1"^^;})", Code::not_json, -1, "contract"},
                {R"({"contract":"products@1",^^})", Code::not_json, -1, "contract"},
                {R"({"contract":"products@1","x":[1,^^]})", Code::not_json, -1, ""},
                {R"({"contract":"products@1","x":[1^^}})", Code::not_json, -1, ""},
                {product_with(R"("stock":^^nul)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":^^[tru, 1])"), Code::wrong_type, 0, "stock"},
                {product_with(R"("x":[^^fals,1])"), Code::not_json, 0, ""},
                {product_with(R"("x":[null^^:1])"), Code::not_json, 0, ""},
                {product_with(R"("stock":^^truer)"), Code::wrong_type, 0, "stock"},
                {product_with(R"("x":^^truish)"), Code::not_json, 0, ""},
                {product_with(R"("x":true^^r)"), Code::not_json, 0, ""},
                {product_with(R"("x":^^NaN)"), Code::not_json, 0, ""},
                {product_with(R"("stock":0^^1)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":1.^^x)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":-^^)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":1e+^^)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":^^+1)"), Code::not_json, 0, "stock"},
                {product_with(R"("stock":^^.5)"), Code::not_json, 0, "stock"},
                {product_with(R"("x":1234^^x)"), Code::not_json, 0, ""},
                {product_with("\"title\":\"tab ^^\there\""), Code::not_json, 0, "title"},
                {product_with(R"("title":"\^^x41")"), Code::not_json, 0, "title"},
                {product_with(R"("title":"\u00^^g1")"), Code::not_json, 0, "title"},
                {product_with(R"("title":"\u00e9\u^^")"), Code::not_json, 0, "title"},
                {product_with(R"("ti\u00^^zztle":1)"), Code::not_json, 0, "id"},
                {products_with(R"({"id":"a"} ^^{"id":"b"})"), Code::not_json, 1, ""},
                {products_with("^^,"), Code::not_json, 0, ""},
                {products_with("") + " ^^x", Code::not_json, -1, ""},
                {products_with("") + "^^{}", Code::not_json, -1, ""},
                {products_with("") + "^^" + std::string(1, '\0'), Code::not_json, -1, ""},
                {"\xef\xbb\xbf ^^\xef\xbb\xbf{}", Code::not_json, -1, ""},
                {"^^\xef\xbb{}", Code::not_json, -1, ""},
                {"^^\xff\xfe{\0}", Code::not_json, -1, ""},
                {"^^// c\n{}", Code::not_json, -1, ""},
            });
}

TEST_CASE("text that is not UTF-8") {
  check_bad(Feed::products,
            {
                {product_with("\"title\":\"a^^\xff b\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"a^^\x80\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"^^\xc0\xaf\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"^^\xe0\x80\xaf\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"\xc3\xa9^^\xc3\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"^^\xed\xa0\x80\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"^^\xf4\x90\x80\x80\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"^^\xf0\x8f\xbf\xbf\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"title\":\"\\n^^\xe2\x82 ab\""), Code::invalid_utf8, 0, "title"},
                {product_with("\"x\":\"^^\xfe\""), Code::invalid_utf8, 0, ""},
                {product_with("\"k^^\xf5\":1"), Code::invalid_utf8, 0, "id"},
                {product_with(R"("title":"a^^\ud83d")"), Code::invalid_utf8, 0, "title"},
                {product_with(R"("title":"^^\ud83d and more")"), Code::invalid_utf8, 0, "title"},
                {product_with(R"("title":"^^\ud83d\n")"), Code::invalid_utf8, 0, "title"},
                {product_with(R"("title":"^^\ud83dA")"), Code::invalid_utf8, 0, "title"},
                {product_with(R"("title":"^^\udc84 alone, then more text")"), Code::invalid_utf8, 0,
                 "title"},
                {product_with(R"("title":"\ud83d\udc84^^\ud83d\ud83d\udc84")"), Code::invalid_utf8,
                 0, "title"},
            });
}

TEST_CASE("documents that end too early") {
  check_bad(Feed::products,
            {
                {"^^", Code::truncated, -1, ""},
                {" \n^^", Code::truncated, -1, ""},
                {"\xef\xbb^^", Code::truncated, -1, ""},
                {"\xef\xbb\xbf^^", Code::truncated, -1, ""},
                {"{^^", Code::truncated, -1, ""},
                {R"({"contract":"products@1"^^)", Code::truncated, -1, "contract"},
                {R"({"contract":"products@1","products":[{"id":"a","stock":12^^)", Code::truncated,
                 0, "stock"},
                {R"({"contract":"products@1","products":[{"id":"a"},{"title":"\ud8^^)",
                 Code::truncated, 1, "title"},
                {R"({"contract":"products@1","products":[{"id":"a"}]^^)", Code::truncated, -1,
                 "products"},
            });
}

TEST_CASE("every beginning of a document is truncated") {
  const std::string document =
      product_with(R"("title":"caf\u00e9 é","price":{"minor":-12},"x":[true])");
  for (std::size_t size = 0; size < document.size(); ++size) {
    const Outcome problem = read(Feed::products, document.substr(0, size)).problem;
    CHECK(name_of(problem.code) == "truncated");
    CHECK(problem.byte == static_cast<std::int64_t>(size));
  }
}

TEST_CASE("another document") {
  check_bad(
      Feed::products,
      {
          {R"({"contract":^^"products@2","products":[]})", Code::unknown_contract, -1, "contract"},
          {R"({"contract":^^"creator@1"})", Code::unknown_contract, -1, "contract"},
          {R"({"contract":^^""})", Code::unknown_contract, -1, "contract"},
          {R"({"contract":^^1})", Code::wrong_type, -1, "contract"},
          {R"({"products":^^[]})", Code::missing_contract, -1, "contract"},
          {R"({"contract":null,"products":^^[{"id":"a"}]})", Code::missing_contract, -1,
           "contract"},
          {"{^^}", Code::missing_contract, -1, "contract"},
          {R"({"as_of":1^^})", Code::missing_contract, -1, "contract"},
      });
  check_bad(Feed::creator,
            {{R"({"contract":"creator@1"^^})", Code::missing_id, -1, "creator"},
             {R"({"contract":"creator@1","creator":null^^})", Code::missing_id, -1, "creator"},
             {R"({"contract":"creator@1","creator":{"name":"n"^^}})", Code::missing_id, -1,
              "creator.id"}});
}

TEST_CASE("limits") {
  Limits small;
  small.rows = 2;
  small.entries = 3;
  small.depth = 8;
  small.text_bytes = 24;
  small.bytes = 400;
  check_bad(
      Feed::products,
      {
          {products_with(R"({"id":"a"},{"id":"b"},^^{"id":"c"})"), Code::too_many_rows, 2, ""},
          {product_with(R"("daily":{"units":[1,null,3,^^4]})"), Code::too_many_rows, 0,
           "daily.units"},
          {product_with(R"("daily":{"units":[1,null,3,^^null]})"), Code::too_many_rows, 0,
           "daily.units"},
          {product_with(R"("category":["a","b","c",^^"d"])"), Code::too_many_rows, 0, "category"},
          {product_with(R"("buyers":{"age":[{},{},{},^^{}]})"), Code::too_many_rows, 0,
           "buyers.age"},
          {product_with(R"("x":[[[[[^^[]]]]]])"), Code::too_deep, 0, ""},
          {product_with(R"("x":[[[[{"y":^^{}}]]]])"), Code::too_deep, 0, ""},
          {product_with(R"("title":^^"1234567890123456789012345")"), Code::text_too_long, 0,
           "title"},
          {product_with(R"("title":^^"12345678901234567890123\u00e9")"), Code::text_too_long, 0,
           "title"},
          {products_with(std::string(400 - 37, ' ') + "^^ "), Code::too_many_bytes, 0, ""},
          // what is wrong before the limit comes first
          {products_with(std::string(300, ' ') + "^^x" + std::string(300, ' ')), Code::not_json, 0,
           ""},
      },
      small);
  CHECK(read(Feed::products, products_with(R"({"id":"a","title":"1234567890123456789012\u00e9"})"),
             {}, small)
            .problem.ok());
  // only what is kept counts
  CHECK(read(Feed::products, product_with(R"("x":"1234567890123456789012345","y":[1,2,3,4])"), {},
             small)
            .problem.ok());
}

TEST_CASE("a policy without limits does not take the reader's own away") {
  const Limits none{.bytes = ~0ULL,
                    .rows = ~0ULL,
                    .entries = ~0ULL,
                    .depth = ~std::size_t{0},
                    .text_bytes = ~std::size_t{0}};
  const std::string deep = R"({"x":)" + std::string(100'000, '[');
  CHECK(to_text(read(Feed::products, deep, {}, none).problem) ==
        "too_deep products row -1 field '' byte 260 ");
  CHECK(read(Feed::products, product_with(R"("title":"x")"), {}, none).problem.ok());
}

TEST_CASE("deep documents are refused and not followed") {
  const std::string deep = R"({"x":)" + std::string(100'000, '[');
  CHECK(to_text(read(Feed::products, deep).problem) ==
        "too_deep products row -1 field '' byte 36 ");
}
