#include "policy/edit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace compass::policy {

using nlohmann::json;
using test::shipped;
using test::with;

TEST_CASE("settings: every number has its type and its range") {
  struct Setting {
    const char* section;
    const char* key;
    json least, most, below, above;
  };
  const std::vector<Setting> settings = {
      {"confidence", "likely", 0.8, 0.9999, 0.49, 0.99995},
      {"confidence", "hint", 0.5, 0.95, 0.49, 1.0},
      {"confidence", "false_discovery_rate", 0.0001, 0.5, 0, 0.51},
      {"confidence", "trend_min_videos", 5, 1'000, 4, 1'001},
      {"certainty", "contenders", 1, 512, 0, 513},
      {"certainty", "draws", 16, 1'024, 15, 1'025},
      {"certainty", "try_from", 0, 1, -0.1, 1.1},
      {"feedback", "opened", 0, 1, -0.1, 1.1},
      {"feedback", "strength", 0.5, 1'000, 0.4, 1'001},
      {"feedback", "most", 1, 100, 0.9, 101},
      {"feedback", "kept", 0, 10'000, -1, 10'001},
      {"limits", "bytes", 1'024, 2'147'483'647, 1'023, 2'147'483'648},
      {"limits", "rows", 1, 10'000'000, 0, 10'000'001},
      {"limits", "entries", 1, 10'000'000, 0, 10'000'001},
      {"limits", "depth", 8, 1'024, 7, 1'025},
      {"limits", "text_bytes", 64, 268'435'456, 63, 268'435'457},
      {"limits", "answer_milliseconds", 1, 3'600'000, 0, 3'600'001},
      {"limits", "chunk_milliseconds", 1, 3'600'000, 0, 3'600'001},
      {"windows", "prompts", 0, 1'000, -1, 1'001},
      {"windows", "products", 0, 1'000, -1, 1'001},
      {"windows", "inspiration", 0, 1'000, -1, 1'001},
      {"windows", "traits", 0, 1'000, -1, 1'001},
      {"windows", "posted", 0, 1'000, -1, 1'001},
      {"windows", "ledger", 0, 1'000, -1, 1'001},
      {"diversity", "per_category", 1, 1'000'000, 0, 1'000'001},
      {"diversity", "per_shop", 1, 1'000'000, 0, 1'000'001},
      {"diversity", "mmr_lambda", 0, 1, -0.1, 1.1},
      {"ledger", "share_tolerance", 0, 1, -0.1, 1.1},
      {"ledger", "gmv_factor", 1, 1'000'000, 0, 1'000'001},
      {"ledger", "clock_slack_seconds", 0, 86'400, -1, 86'401},
      {"similarity", "size_width", 0.05, 20, 0.04, 21},
      {"similarity", "gpm_width", 0.05, 20, 0, 21},
      {"similarity", "unknown", 0, 1, -0.1, 1.1},
      {"similarity", "least", 0, 1, -0.1, 1.1},
      {"similarity", "peers_min", 1, 200, 0, 1'000'001},
      {"similarity", "peers_max", 10, 1'000'000, 0, 1'000'001},
      {"similarity", "first_videos", 1, 1'000, 0, 1'001},
      {"momentum", "recent_days", 1, 3'650, 0, 3'651},
      {"momentum", "earlier_days", 1, 3'650, 0, 3'651},
      {"creator_limits", "weekly_videos", 0, 1'000'000, -1, 1'000'001},
  };
  for (const Setting& setting : settings) {
    const std::string pointer = std::string("/") + setting.section + "/" + setting.key;
    const std::string field = std::string(setting.section) + "." + setting.key;
    CAPTURE(field);
    CHECK(with(pointer, setting.least).ok());
    CHECK(with(pointer, setting.most).ok());
    CHECK(with(pointer, nullptr).ok());
    for (const json& wrong : {setting.below, setting.above}) {
      CHECK(with(pointer, wrong).problem().code == Code::out_of_range);
      CHECK(with(pointer, wrong).problem().field == field);
    }
    CHECK(with(pointer, "5").problem().code == Code::wrong_type);
    CHECK(with(pointer, "5").problem().field == field);
    CHECK(with(std::string("/") + setting.section, json::array()).problem().code ==
          Code::wrong_type);
  }
}

TEST_CASE("settings: days until a feed is stale, by feed") {
  const auto policy = with("/freshness/stale_after_days/products", 30);
  REQUIRE(policy.ok());
  CHECK(policy.value().stale_after_days(Feed::products) == 30);
  CHECK(policy.value().stale_after_days(Feed::creator) == 2);
  CHECK(policy.value().ledger_of(Feed::products).stale_days == 30);
  CHECK(policy.value().ledger_of(Feed::inspiration).stale_days == 7);
  const auto zero = with("/freshness/stale_after_days/creator", 0);
  CHECK(zero.problem().field == "freshness.stale_after_days.creator");
}

TEST_CASE("settings: numbers that contradict each other") {
  CHECK(with("/confidence/hint", 0.96).problem().field == "confidence.hint");
  CHECK(with("/confidence/hint", 0.96).problem().code == Code::bad_policy);
  CHECK(with("/similarity/peers_max", 9).problem().field == "similarity.peers_max");
  CHECK(with("/similarity/peers_max", 9).problem().code == Code::bad_policy);
}

TEST_CASE("settings: limits can be raised to 500,000 products and 150 MB, and lowered") {
  json document = shipped();
  document["limits"] = {{"bytes", 157'286'400}, {"rows", 500'000}};
  const auto policy = read_policy(document.dump());
  REQUIRE(policy.ok());
  CHECK(policy.value().limits.bytes == 157'286'400);
  CHECK(policy.value().limits.rows == 500'000);
  CHECK(policy.value().limits.depth == feed::Limits{}.depth);
}

}  // namespace compass::policy
