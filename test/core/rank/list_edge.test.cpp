// The edge of a diverse list, against a list that is picked anew for every place a product may
// have.
#include "rank/list_edge.h"

#include "rank/diversity.h"
#include "rank/feeds.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace compass;
using rank::Ranked;

namespace {

struct Groups {
  rank::Grouping categories;
  rank::Grouping shops;
};

Groups groups_of(const store::ProductsFeed& feed) {
  return {rank::Grouping::of(feed.products.top_category, feed.text),
          rank::Grouping::of(feed.products.shop, feed.text)};
}

// whether the row at `place` of these is picked
bool is_picked(const std::vector<std::uint32_t>& rows, std::size_t place, const Groups& groups,
               const rank::DiversityRules& rules, std::size_t count) {
  std::vector<std::uint32_t> categories;
  std::vector<std::uint32_t> shops;
  for (const std::uint32_t row : rows) {
    categories.push_back(groups.categories.at(row));
    shops.push_back(groups.shops.at(row));
  }
  const std::array quotas = {
      rank::Quota{categories, groups.categories.none(),
                  rank::share_in(count, rules.per_category, rules.of)},
      rank::Quota{shops, groups.shops.none(), rank::share_in(count, rules.per_shop, rules.of)}};
  const auto picks = rank::pick_diverse(rows.size(), count, quotas);
  return std::ranges::find(picks, place) != picks.end();
}

}  // namespace

TEST_CASE("the bar is the lowest card that a product has to stand before, in every list") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const auto products = test::some_products(seed, 60);
    const test::RankedProducts ranked(products, nullptr, test::plain_rules());
    const Groups groups = groups_of(ranked.feed);
    rank::DiversityRules rules;
    rules.per_category = 1 + seed % 4;
    rules.per_shop = 1 + seed % 3;
    rules.depth = 40;
    const std::size_t count = seed % 2 == 0 ? 10 : 25;
    const auto best = ranked.ranking.best(ranked.rules.of(store::Objective::gmv).weights, 40);
    const rank::ProductList list(best, groups.categories, groups.shops, rules, count);
    for (const Ranked& asked : best) {
      std::vector<std::uint32_t> others;
      for (const Ranked& other : best) {
        if (other.row != asked.row) others.push_back(other.row);
      }
      std::optional<std::size_t> lowest;
      for (std::size_t place = 0; place <= others.size(); ++place) {
        std::vector<std::uint32_t> with = others;
        with.insert(with.begin() + static_cast<std::ptrdiff_t>(place), asked.row);
        const bool picked = is_picked(with, place, groups, rules, count);
        // once it is passed over it is at every place below
        if (picked) CHECK(lowest.value_or(place) + 1 >= place);
        if (picked) lowest = place;
      }
      const auto bar = list.bar(asked.row);
      if (lowest == others.size()) {
        CHECK_FALSE(bar.has_value());
      } else {
        REQUIRE(lowest.has_value());
        CHECK(bar == others[*lowest]);
      }
    }
  }
}

TEST_CASE("what is passed over is told with the cards that have its places") {
  std::vector<test::Product> products;
  for (int at = 0; at < 6; ++at) {
    test::Product product;
    product.id = "p" + std::to_string(at);
    product.category = at < 4 ? "A" : "B";
    product.shop = at < 3 ? "one" : "shop" + std::to_string(at);
    product.price = {1'000 - at, 1'000 - at};
    products.push_back(product);
  }
  const store::ProductsFeed feed = test::feed_of(products);
  const Groups groups = groups_of(feed);
  rank::DiversityRules rules;
  rules.per_shop = 2;
  rules.per_category = 2;
  rules.of = 4;
  std::vector<Ranked> best;
  for (std::uint32_t row = 0; row < 6; ++row)
    best.push_back({row, 100 - row});
  const rank::ProductList list(best, groups.categories, groups.shops, rules, 4);
  // p0, p1; p2 and p3 pass; p4, p5
  CHECK(list.passed_over(2).quota == "shop");
  CHECK(list.passed_over(2).held_by == std::vector<std::uint32_t>{0, 1});
  CHECK(list.passed_over(3).quota == "category");
  CHECK(list.passed_over(3).held_by == std::vector<std::uint32_t>{0, 1});
  CHECK(list.passed_over(0).quota.empty());
  CHECK(list.bar(2) == 1u);  // it takes the second place of its shop
}

TEST_CASE("a list that has room for all has no edge") {
  const auto products = test::some_products(3, 5);
  const test::RankedProducts ranked(products, nullptr, test::plain_rules());
  const rank::ProductList list = ranked.ranking.list(store::Objective::gmv, 10);
  for (const Ranked& asked : list.picked())
    CHECK_FALSE(list.bar(asked.row).has_value());
  CHECK_FALSE(ranked.ranking.list(store::Objective::gmv, 0).bar(0).has_value());
}
