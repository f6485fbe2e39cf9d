// A mixture of the two objectives: its ends are the objectives, its receipts sum to its score, and
// on the way from one end to the other every pair of products swaps at most once.
#include "rank/mixture.h"

#include "rank/feeds.h"
#include "rank/inspiration_ranking.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace compass;
using rank::Aim;
using store::Objective;

namespace {

constexpr std::array<std::int32_t, 9> parts = {1, 50, 200, 333, 500, 501, 750, 950, 999};

// the shipped weights: not alike, not all of both objectives, some above 1
rank::Rules shipped_rules() {
  rank::Rules rules = test::plain_rules();
  for (std::int32_t& weight : rules.objectives[0].weights)
    weight = weight * 2 / 5;
  rules.objectives[0].weights[rank::index_of(rank::Factor::demand)] = 2'000'000;
  rules.objectives[0].weights[rank::index_of(rank::Factor::success)] = 700'000;
  rules.objectives[1].weights[rank::index_of(rank::Factor::success)] = 1'300'000;
  return rules;
}

// micro-logs by which a product's score may lie off a line between its ends: half a one for each of
// 8 factors, as much for either end
constexpr std::int64_t off = 8;

}  // namespace

TEST_CASE("an aim is an objective at its ends, and nearer to one in between") {
  CHECK(Aim::mixture(0) == Aim(Objective::gmv));
  CHECK(Aim::mixture(Aim::whole) == Aim(Objective::followers));
  CHECK_FALSE(Aim(Objective::followers).is_mixture());
  CHECK(Aim::mixture(1).is_mixture());
  CHECK(Aim::mixture(500).nearer() == Objective::gmv);
  CHECK(Aim::mixture(501).nearer() == Objective::followers);
  CHECK(Aim::mixture(300).part_of(Objective::gmv) == 700'000);
  CHECK(Aim::mixture(300).part_of(Objective::followers) == 300'000);
}

TEST_CASE("a mixture has the factors of both, each weight by its part and nothing rounded") {
  const rank::Rules rules = shipped_rules();
  const rank::ObjectiveRules half = rank::mixture_of(rules, Aim::mixture(500));
  CHECK(half.products == std::vector{rank::Factor::price, rank::Factor::conversion,
                                     rank::Factor::demand, rank::Factor::momentum,
                                     rank::Factor::affinity, rank::Factor::fit, rank::Factor::reach,
                                     rank::Factor::follow_rate});
  CHECK(half.weights[rank::index_of(rank::Factor::price)] == 200'000);
  CHECK(half.weights[rank::index_of(rank::Factor::momentum)] == 700'000);
  for (const std::int32_t part : parts) {
    const auto mixture = rank::mixture_of(rules, Aim::mixture(part));
    for (std::size_t i = 0; i < rank::factor_count; ++i) {
      const std::int64_t exact = std::int64_t{rules.objectives[0].weights[i]} * (1'000 - part) +
                                 std::int64_t{rules.objectives[1].weights[i]} * part;
      CHECK(std::int64_t{mixture.weights[i]} * 1'000 == exact);
    }
  }
}

TEST_CASE("receipts of products and of videos sum to the mixture's score") {
  const auto products = test::some_products(3, 120);
  const auto creator = test::some_creator(4, products);
  const test::RankedProducts ranked(products, &creator, shipped_rules());
  const store::InspirationFeed videos = test::feed_of(test::some_inspiration(5, 90));
  const rank::InspirationRanking inspiration(videos, &ranked.creator, nullptr, test::moment,
                                             shipped_rules());
  for (const std::int32_t part : parts) {
    const Aim aim = Aim::mixture(part);
    for (std::size_t row = 0; row < products.size(); ++row) {
      const std::int64_t score = ranked.ranking.score(row, ranked.ranking.weights(aim));
      CHECK(rank::sum_of(ranked.ranking.receipts(row, aim)) == score);
    }
    for (std::size_t row = 0; row < inspiration.rows(); ++row) {
      const auto receipts = inspiration.receipts(row, aim);
      CHECK(rank::sum_of(receipts) == inspiration.score(row, aim));
      REQUIRE(receipts.size() == 5);  // success twice, each of its objective
      CHECK(receipts[3].objective == Objective::gmv);
      CHECK(receipts[4].objective == Objective::followers);
      CHECK(receipts[3].weight == 700 * (Aim::whole - part));
      CHECK(receipts[4].weight == 1'300 * part);
    }
  }
}

TEST_CASE("places at both ends are those that either objective tells") {
  const auto products = test::some_products(6, 200);
  const auto creator = test::some_creator(7, products);
  const test::RankedProducts ranked(products, &creator, shipped_rules());
  const store::InspirationFeed videos = test::feed_of(test::some_inspiration(8, 120));
  const rank::InspirationRanking inspiration(videos, &ranked.creator, nullptr, test::moment,
                                             shipped_rules());
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < products.size(); ++row)
    rows.push_back(row);
  const auto ends = ranked.ranking.ends(rows);
  for (const std::uint32_t row : rows) {
    CHECK(ends[row].gmv == ranked.ranking.explain(row, Objective::gmv).rank);
    CHECK(ends[row].followers == ranked.ranking.explain(row, Objective::followers).rank);
  }
  for (const Objective objective : test::objectives) {
    const auto best = inspiration.best(objective, 120);
    std::vector<std::uint32_t> sorted;
    for (const rank::Ranked& video : best)
      sorted.push_back(video.row);
    const auto of_videos = inspiration.ends(sorted);
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      CHECK((objective == Objective::gmv ? of_videos[i].gmv : of_videos[i].followers) == i + 1);
    }
  }
}

TEST_CASE("the difference of two scores is a line, so that a pair swaps at most once") {
  const auto products = test::some_products(9, 60);
  const auto creator = test::some_creator(10, products);
  const test::RankedProducts ranked(products, &creator, shipped_rules());
  const auto& ranking = ranked.ranking;
  std::vector<std::vector<std::int64_t>> scores(Aim::whole + 1);
  for (std::int32_t part = 0; part <= Aim::whole; ++part) {
    const rank::Weights weights = ranking.weights(Aim::mixture(part));
    for (std::size_t row = 0; row < products.size(); ++row)
      scores[static_cast<std::size_t>(part)].push_back(ranking.score(row, weights));
  }
  for (std::size_t a = 0; a < products.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto ahead = [&](std::int64_t part) {
        const auto& at = scores[static_cast<std::size_t>(part)];
        return at[a] - at[b];
      };
      int swaps = 0;
      int sign = 0;
      for (std::int64_t part = 0; part <= Aim::whole; ++part) {
        const std::int64_t line = (Aim::whole - part) * ahead(0) + part * ahead(Aim::whole);
        REQUIRE(std::abs(Aim::whole * ahead(part) - line) <= Aim::whole * 2 * off);
        if (std::abs(ahead(part)) <= 2 * off) continue;
        const int now = ahead(part) > 0 ? 1 : -1;
        if (sign != 0 && now != sign) ++swaps;
        sign = now;
      }
      CHECK(swaps <= 1);
    }
  }
}

TEST_CASE(
    "towards followers the best product's GMV score never rises, its followers score never falls") {
  for (std::uint64_t seed = 20; seed < 26; ++seed) {
    const auto products = test::some_products(seed, 150);
    const auto creator = test::some_creator(seed + 1, products);
    const test::RankedProducts ranked(products, &creator, shipped_rules());
    const auto& ranking = ranked.ranking;
    const auto best_at = [&](std::int32_t part) {
      return ranking.best(ranking.weights(Aim::mixture(part)), 1).front().row;
    };
    const auto score_for = [&](std::uint32_t row, Objective objective) {
      return ranking.score(row, ranking.weights(objective));
    };
    constexpr std::int32_t step = 50;
    for (std::int32_t p = 0; p < Aim::whole; p += step) {
      const std::int32_t q = p + step;
      const std::uint32_t before = best_at(p);
      const std::uint32_t after = best_at(q);
      // (p + q) / (q - p) + 1 times, and the same from the other end (rank/mixture.h)
      const std::int64_t from_gmv = off * ((p + q) / step + 1);
      const std::int64_t from_followers = off * ((2 * Aim::whole - p - q) / step + 1);
      CHECK(score_for(after, Objective::gmv) <= score_for(before, Objective::gmv) + from_gmv);
      CHECK(score_for(after, Objective::followers) >=
            score_for(before, Objective::followers) - from_followers);
    }
  }
}
