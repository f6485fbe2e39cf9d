#include "rank/product_ranking.h"

#include "math/micro.h"
#include "rank/feeds.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace compass;
using rank::LeftOut;
using rank::Ranked;
using store::Objective;

TEST_CASE("receipts sum to the score exactly") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto products = test::some_products(seed, 120);
    const auto creator = test::some_creator(seed + 100, products);
    rank::Rules rules = test::plain_rules();
    // odd weights round; the sum must not care
    rules.objectives[0].weights[rank::index_of(rank::Factor::price)] = 333'333;
    rules.objectives[1].weights[rank::index_of(rank::Factor::momentum)] = -700'001;
    const test::RankedProducts ranked(products, &creator, rules);
    for (const Objective objective : test::objectives) {
      for (std::size_t row = 0; row < products.size(); ++row) {
        const auto receipts = ranked.ranking.receipts(row, objective);
        CHECK(receipts.size() == rules.of(objective).products.size());
        CHECK(rank::sum_of(receipts) == ranked.ranking.score(row, rules.of(objective).weights));
        for (const rank::Receipt& receipt : receipts) {
          CHECK(receipt.multiplier == math::from_micro_log(receipt.micro_log));
          CHECK_FALSE(receipt.pointers.empty());
        }
      }
    }
  }
}

TEST_CASE("a receipt's number is the one that was ranked by") {
  const auto products = test::some_products(5, 150);
  const auto creator = test::some_creator(6, products);
  const test::RankedProducts ranked(products, &creator, test::plain_rules());
  for (const Objective objective : test::objectives) {
    for (std::size_t row = 0; row < products.size(); ++row) {
      for (const rank::Receipt& receipt : ranked.ranking.receipts(row, objective)) {
        const double major = receipt.unit == rank::Unit::minor ? 100 : 1;
        const std::int64_t told = math::micro_log(receipt.estimate.value / major);
        CHECK_MESSAGE(std::abs(told - receipt.micro_log) <= 1, policy::name_of(receipt.factor)
                                                                   << " of row " << row);
      }
    }
  }
}

TEST_CASE("any permutation of the feed gives the same order and scores") {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    auto products = test::some_products(seed, 200);
    const auto creator = test::some_creator(seed + 50, products);
    const test::RankedProducts before(products, &creator, test::plain_rules());
    test::shuffle(products, seed + 1);
    auto other = creator;
    test::shuffle(other.showcase, seed);
    test::shuffle(other.niches, seed);
    test::shuffle(other.videos, seed);
    const test::RankedProducts after(products, &other, test::plain_rules());
    for (const Objective objective : test::objectives) {
      CHECK(before.list(objective, 500) == after.list(objective, 500));
      CHECK(before.list(objective, 10) == after.list(objective, 10));
      CHECK(before.numbers(objective) == after.numbers(objective));
    }
    CHECK(before.ranking.considered() == after.ranking.considered());
  }
}

TEST_CASE("the best are the first of the sorted list; ranks count from there") {
  const auto products = test::some_products(9, 250);
  const auto creator = test::some_creator(10, products);
  const test::RankedProducts ranked(products, &creator, test::plain_rules());
  const auto& ranking = ranked.ranking;
  for (const Objective objective : test::objectives) {
    const auto& weights = ranked.rules.of(objective).weights;
    const auto all = ranking.best(weights, products.size());
    CHECK(all.size() == ranking.considered());
    for (std::size_t i = 1; i < all.size(); ++i) {
      const bool falls = all[i - 1].score > all[i].score;
      const bool ties =
          all[i - 1].score == all[i].score && products[all[i - 1].row].id < products[all[i].row].id;
      CHECK((falls || ties));
    }
    for (const std::ptrdiff_t k : {1, 5, 40}) {
      CHECK(ranking.best(weights, static_cast<std::size_t>(k)) ==
            std::vector<Ranked>(all.begin(), all.begin() + k));
    }
    for (std::size_t i = 0; i < all.size(); i += 17) {
      const auto why = ranking.explain(all[i].row, objective);
      CHECK(why.rank == i + 1);
      CHECK(why.score == all[i].score);
      CHECK(why.left_out == LeftOut::none);
    }
  }
}

TEST_CASE("left out is counted, explained and never shown") {
  const auto products = test::some_products(12, 200);
  const auto creator = test::some_creator(13, products);
  const test::RankedProducts ranked(products, &creator, test::plain_rules());
  const auto& ranking = ranked.ranking;
  std::size_t rows = 0;
  for (std::size_t at = 0; at < rank::left_out_count; ++at) {
    rows += ranking.left_out(static_cast<LeftOut>(at));
  }
  CHECK(rows == products.size());
  CHECK(ranking.left_out(LeftOut::in_showcase) > 0);
  CHECK(ranking.left_out(LeftOut::other_currency) > 0);
  CHECK(ranking.left_out(LeftOut::out_of_stock) > 0);
  for (const Ranked& shown : ranking.top(Objective::gmv, 500)) {
    CHECK(ranking.reason(shown.row) == LeftOut::none);
  }
  for (std::size_t row = 0; row < products.size(); ++row) {
    if (ranking.reason(row) == LeftOut::none) continue;
    const auto why = ranking.explain(row, Objective::gmv);
    CHECK(why.left_out == ranking.reason(row));
    CHECK(why.rank >= 1);
    CHECK(why.receipts.size() == test::plain_rules().objectives[0].products.size());
  }
}

TEST_CASE("the list is diverse, in the order of the scores") {
  auto products = test::some_products(20, 300);
  // the best forty are mugs of one shop
  for (std::size_t i = 0; i < 40; ++i) {
    products[i].category = "Home > Mugs";
    products[i].shop = "one";
    products[i].price = {1'000'000, 1'000'000};
  }
  const test::RankedProducts ranked(products, nullptr, test::plain_rules());
  const auto list = ranked.ranking.top(Objective::gmv, 10);
  CHECK(list.size() == 10);
  std::map<std::string, int> shops;
  for (std::size_t i = 0; i < list.size(); ++i) {
    ++shops[products[list[i].row].shop];
    if (i > 0) CHECK(list[i - 1].score >= list[i].score);
  }
  CHECK(shops["one"] <= 2);
  CHECK(list.front() == ranked.ranking.best(ranked.rules.objectives[0].weights, 1).front());
}

TEST_CASE("no creator, no products") {
  const test::RankedProducts empty({}, nullptr, test::plain_rules());
  CHECK(empty.ranking.rows() == 0);
  CHECK(empty.ranking.top(Objective::gmv, 10).empty());

  const auto products = test::some_products(3, 50);
  const test::RankedProducts alone(products, nullptr, test::plain_rules());
  CHECK(alone.ranking.left_out(LeftOut::in_showcase) == 0);
  for (const rank::Receipt& receipt : alone.ranking.receipts(0, Objective::gmv)) {
    const bool of_creator =
        receipt.factor == rank::Factor::fit || receipt.factor == rank::Factor::affinity;
    if (!of_creator) continue;
    CHECK(receipt.micro_log == 0);
    CHECK(receipt.note == rank::Note::no_creator);
  }
}

TEST_CASE("another creator: as if the ranking had been made for them") {
  const auto products = test::some_products(31, 150);
  const auto first = test::some_creator(1, products);
  const auto second = test::some_creator(2, products);
  test::RankedProducts changed(products, &first, test::plain_rules());
  const auto feed = test::feed_of(second);
  changed.ranking.set_creator(&feed);
  const test::RankedProducts fresh(products, &second, test::plain_rules());
  for (const Objective objective : test::objectives) {
    CHECK(changed.numbers(objective) == fresh.numbers(objective));
    CHECK(changed.list(objective, 20) == fresh.list(objective, 20));
  }
}

TEST_CASE("a mixture's ends are the objectives, and a card moves one way between them") {
  const auto products = test::some_products(41, 100);
  const test::RankedProducts ranked(products, nullptr, test::plain_rules());
  const auto& gmv = ranked.rules.objectives[0].weights;
  const auto& followers = ranked.rules.objectives[1].weights;
  CHECK(ranked.ranking.top(rank::mixed(gmv, followers, 0), 10) ==
        ranked.ranking.top(Objective::gmv, 10));
  CHECK(ranked.ranking.top(rank::mixed(gmv, followers, rank::full_weight), 10) ==
        ranked.ranking.top(Objective::followers, 10));
  for (std::size_t row = 0; row < products.size(); ++row) {
    const auto at = [&](std::int32_t part) {
      return ranked.ranking.score(row, rank::mixed(gmv, followers, part));
    };
    const bool rises = at(rank::full_weight) > at(0);
    for (std::int32_t part = 0; part < rank::full_weight; part += 100'000) {
      const std::int64_t step = at(part + 100'000) - at(part);
      CHECK((rises ? step >= -5 : step <= 5));  // each of five terms rounds
    }
  }
}

TEST_CASE(
    "what no row of the feed states moves nothing: each such receipt is neutral, and says why") {
  std::vector<test::Product> products(3);
  for (std::size_t row = 0; row < products.size(); ++row)
    products[row].id = std::to_string(row);
  const test::RankedProducts ranked(products, nullptr, test::plain_rules());
  for (const Objective objective : test::objectives) {
    for (const rank::Receipt& receipt : ranked.ranking.receipts(1, objective)) {
      CAPTURE(rank::name_of(receipt.factor));
      CAPTURE(rank::name_of(receipt.note));
      const evidence::Estimate& estimate = receipt.estimate;
      CHECK(receipt.micro_log == 0);
      CHECK(receipt.multiplier == 1);
      CHECK(receipt.note != rank::Note::none);
      CHECK_FALSE(estimate.raw.has_value());
      CHECK(estimate.n == 0);
      CHECK(estimate.value == estimate.prior);
      CHECK(receipt.claim.grade == evidence::Grade::not_enough_data);
      if (receipt.note != rank::Note::not_in_feed) continue;
      if (receipt.factor == rank::Factor::price) {  // any amount can be
        CHECK(estimate.interval.lo == 0);
        CHECK(std::isinf(estimate.interval.hi));
        continue;
      }
      CHECK(estimate.value == 1);
      CHECK(estimate.interval.lo == 1);
      CHECK(estimate.interval.hi == 1);
    }
  }
}
