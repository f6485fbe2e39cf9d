#include "rank/judged_list.h"

#include "rank/feeds.h"
#include "rank/inspiration_ranking.h"
#include "rank/product_ranking.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace compass;
using rank::Certainty;
using rank::JudgedList;
using store::Objective;

namespace {

// what is said of each listed product, by id
std::map<std::string, std::vector<double>> said(const test::RankedProducts& ranked,
                                                Objective objective, std::size_t count) {
  std::map<std::string, std::vector<double>> all;
  const JudgedList& list = ranked.ranking.listed(objective, count);
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    const Certainty& certainty = list.certainty[i];
    all[ranked.id(list.rows[i].row)] = {certainty.chances.best,
                                        certainty.chances.top_3,
                                        certainty.chances.top_list,
                                        static_cast<double>(certainty.rank->from),
                                        static_cast<double>(certainty.rank->to),
                                        static_cast<double>(certainty.places->from),
                                        static_cast<double>(certainty.places->to)};
  }
  if (list.to_try)
    all["try " + ranked.id(list.to_try->row)] = {list.to_try->certainty.chances.top_3};
  return all;
}

rank::Rules rules_with(const rank::CertaintyRules& certainty) {
  rank::Rules rules = test::plain_rules();
  rules.certainty = certainty;
  return rules;
}

}  // namespace

TEST_CASE("judged list: the list of top(), and the same for any permutation of the feed") {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    auto products = test::some_products(seed, 300);
    const auto creator = test::some_creator(seed + 50, products);
    const test::RankedProducts before(products, &creator, test::plain_rules());
    test::shuffle(products, seed + 1);
    const test::RankedProducts after(products, &creator, test::plain_rules());
    for (const Objective objective : test::objectives) {
      CHECK(before.ranking.listed(objective, 10).rows == before.ranking.top(objective, 10));
      CHECK(said(before, objective, 10) == said(after, objective, 10));
    }
  }
}

TEST_CASE("judged list: a row asked for by itself has what the list says of it") {
  const auto products = test::some_products(3, 200);
  const auto creator = test::some_creator(4, products);
  const test::RankedProducts ranked(products, &creator, test::plain_rules());
  const JudgedList list = ranked.ranking.listed(Objective::gmv, 10);
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    const Certainty alone = ranked.ranking.certainty(list.rows[i].row, Objective::gmv, 10);
    CHECK(alone.chances.top_3 == list.certainty[i].chances.top_3);
    CHECK(alone.rank == list.certainty[i].rank);
  }
  if (list.to_try) {
    const Certainty alone = ranked.ranking.certainty(list.to_try->row, Objective::gmv, 10);
    CHECK(alone.chances.top_3 == list.to_try->certainty.chances.top_3);
    CHECK_FALSE(alone.rank.has_value());
  }
}

TEST_CASE("judged list: few contenders say nearly what all would") {
  const auto products = test::some_products(11, 400);
  const auto creator = test::some_creator(12, products);
  const test::RankedProducts few(products, &creator, rules_with({.contenders = 64}));
  const test::RankedProducts all(products, &creator, rules_with({.contenders = 512}));
  double most = 0;
  for (const auto& [row, score] : few.ranking.top(Objective::gmv, 10)) {
    const double of_few = few.ranking.certainty(row, Objective::gmv, 10).chances.top_3;
    const double of_all = all.ranking.certainty(row, Objective::gmv, 10).chances.top_3;
    most = std::max(most, std::fabs(of_few - of_all));
  }
  INFO("furthest apart: ", most);
  CHECK(most <= 0.05);
}

TEST_CASE("judged list: to try is not listed, may be sold, has room and a real chance") {
  std::size_t tried = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const auto products = test::some_products(seed, 250);
    const auto creator = test::some_creator(seed + 9, products);
    const test::RankedProducts ranked(products, &creator, rules_with({.try_from = 0.1}));
    for (const Objective objective : test::objectives) {
      const JudgedList& list = ranked.ranking.listed(objective, 10);
      if (!list.to_try) continue;
      ++tried;
      CHECK(list.to_try->certainty.chances.top_3 >= 0.1);
      CHECK(ranked.ranking.reason(list.to_try->row) == rank::LeftOut::none);
      std::size_t of_shop = 1;
      for (const rank::Ranked& row : list.rows) {
        CHECK(row.row != list.to_try->row);
        if (products[row.row].shop == products[list.to_try->row].shop) ++of_shop;
      }
      CHECK(of_shop <= ranked.rules.diversity.per_shop);
    }
  }
  CHECK(tried > 0);
}

TEST_CASE("judged list: another day tries another product, in the same list") {
  const auto products = test::some_products(21, 400);
  const auto feed = test::feed_of(products);
  std::set<std::uint32_t> tried;
  std::set<double> chances;
  for (std::int64_t day = 0; day < 30; ++day) {
    // an hour of that day; the products do not age
    const rank::ProductRanking ranking(feed, nullptr, test::moment + day * test::day_seconds,
                                       rules_with({.try_from = 0.01}));
    const rank::ProductRanking later(feed, nullptr, test::moment + day * test::day_seconds + 3'600,
                                     rules_with({.try_from = 0.01}));
    const JudgedList& list = ranking.listed(Objective::gmv, 10);
    const JudgedList& same = later.listed(Objective::gmv, 10);
    CHECK(list.to_try.has_value() == same.to_try.has_value());
    if (list.to_try) {
      CHECK(list.to_try->row == same.to_try->row);
      tried.insert(list.to_try->row);
    }
    chances.insert(list.certainty.front().chances.top_3);
  }
  CHECK(tried.size() > 1);
  CHECK(chances.size() == 1);
}

TEST_CASE(
    "judged list: where nothing is known all are equal, and nothing is tried without a chance") {
  std::vector<test::Product> products(40);
  for (std::size_t row = 0; row < products.size(); ++row)
    products[row].id = std::to_string(row);
  const test::RankedProducts ranked(products, nullptr, rules_with({.try_from = 0.1}));
  const JudgedList& list = ranked.ranking.listed(Objective::gmv, 10);
  for (const Certainty& certainty : list.certainty) {
    CHECK(certainty.rank == rank::Places{1, 10});
    CHECK(certainty.chances.best == doctest::Approx(1.0 / 40));
    CHECK_FALSE(certainty.open.has_value());
  }
  CHECK_FALSE(list.to_try.has_value());
  const test::RankedProducts empty({}, nullptr, test::plain_rules());
  CHECK(empty.ranking.listed(Objective::gmv, 10).rows.empty());
}

TEST_CASE("judged list: one creator's videos stand and fall together") {
  std::vector<test::Inspiration> videos = test::some_inspiration(5, 200);
  const auto feed = test::feed_of(videos);
  const rank::InspirationRanking ranking(feed, nullptr, nullptr, test::moment, test::plain_rules());
  const JudgedList& list = ranking.listed(Objective::gmv, 10);
  CHECK(list.rows == ranking.top(Objective::gmv, 10));
  CHECK_FALSE(list.to_try.has_value());
  for (std::size_t a = 0; a < list.rows.size(); ++a) {
    CHECK(list.certainty[a].rank.has_value());
    for (std::size_t b = a + 1; b < list.rows.size(); ++b) {
      if (videos[list.rows[a].row].creator.empty()) continue;
      if (videos[list.rows[a].row].creator != videos[list.rows[b].row].creator) continue;
      // the order of the two is by what was counted alone
      CHECK(list.certainty[a].chances.top_3 >= list.certainty[b].chances.top_3);
    }
  }
}
