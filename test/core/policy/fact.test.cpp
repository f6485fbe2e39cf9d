#include "policy/fact.h"

#include "policy/factor.h"

#include <doctest/doctest.h>

#include <set>

namespace compass::policy {

TEST_CASE("fact: every fact has a name of its own that leads back to it") {
  std::set<std::string_view> names;
  for (std::size_t at = 0; at < fact_count; ++at) {
    const auto fact = static_cast<Fact>(at);
    CHECK(fact_named(name_of(fact)) == fact);
    names.insert(name_of(fact));
  }
  CHECK(names.size() == fact_count);
  CHECK(name_of(Fact::ec_videos) == "ec_videos");
  CHECK(name_of(Fact::sales_total) == "sales_total");
  CHECK(name_of(Fact::daily_new_followers_trend) == "daily_new_followers_trend");
  CHECK_FALSE(fact_named("ec_video"));
}

TEST_CASE("factor: every factor has a name of its own that leads back to it") {
  for (std::size_t at = 0; at < factor_count; ++at) {
    const auto factor = static_cast<Factor>(at);
    CHECK(factor_named(name_of(factor)) == factor);
  }
  CHECK_FALSE(factor_named("luck"));
  CHECK(is_of_product(Factor::fit));
  CHECK(is_of_product(Factor::learned));
  CHECK_FALSE(is_of_product(Factor::similarity));
}

}  // namespace compass::policy
