#include "feed/bad_input.h"

#include "feed/reading.h"

#include <doctest/doctest.h>

namespace compass::feed {

std::string products_with(const std::string& rows) {
  return R"({"contract":"products@1","products":[)" + rows + "]}";
}

std::string product_with(const std::string& fields) {
  return products_with(R"({"id":"a",)" + fields + "}");
}

std::string creator_with(const std::string& fields) {
  return R"({"contract":"creator@1","creator":{"id":"c",)" + fields + "}}";
}

std::string inspiration_with(const std::string& fields) {
  return R"({"contract":"inspiration@1","videos":[{"id":"v",)" + fields + "}]}";
}

void check_bad(Feed feed, const std::vector<Bad>& cases, const Limits& limits) {
  for (const Bad& bad : cases) {
    std::string document = bad.document;
    CAPTURE(document);
    const std::size_t mark = document.find("^^");
    REQUIRE(mark != std::string::npos);
    document.erase(mark, 2);
    const Reading reading = read(feed, document, {}, limits);
    Outcome expected{.code = bad.code, .feed = feed, .row = bad.row, .field = bad.field};
    expected.byte = static_cast<std::int64_t>(mark);
    expected.detail = reading.problem.detail;
    CHECK(to_text(reading.problem) == to_text(expected));
    CHECK(cut_everywhere(feed, document, limits) == "");
  }
}

}  // namespace compass::feed
