// A waterfall goes from one step to the next and ends at the score.
#include "view/receipt.h"

#include "view/as_read.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using test::as_read;

TEST_CASE("waterfall: each step begins where the last one ended") {
  std::vector<rank::Receipt> receipts(3);
  receipts[0].micro_log = 700'000;
  receipts[1].micro_log = -250'000;
  receipts[2].micro_log = 12;
  const nlohmann::json steps = as_read(view::waterfall(receipts));
  REQUIRE(steps.size() == 3);
  CHECK(steps[0]["from"] == 0);
  for (std::size_t at = 0; at < 3; ++at) {
    CHECK(steps[at]["to"].get<std::int64_t>() - steps[at]["from"].get<std::int64_t>() ==
          receipts[at].micro_log);
    if (at > 0) CHECK(steps[at]["from"] == steps[at - 1]["to"]);
  }
  CHECK(steps[2]["to"] == 450'012);
  CHECK(as_read(view::waterfall({})).empty());
}

TEST_CASE("receipt: weight is a share of the full weight, numbers as they are") {
  std::vector<rank::Receipt> receipts(1);
  receipts[0].micro_log = -5;
  receipts[0].weight = rank::full_weight / 2;
  receipts[0].multiplier = 0.75;
  receipts[0].estimate.n = 12;
  const nlohmann::json receipt = as_read(view::receipts(receipts))[0];
  CHECK(receipt["micro_log"] == -5);
  CHECK(receipt["weight"] == 0.5);
  CHECK(receipt["multiplier"] == 0.75);
  CHECK(receipt["n"] == 12);
  CHECK(receipt["raw"].is_null());
}
