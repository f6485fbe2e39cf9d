// certainty.h on simulated truth: 100 products whose true conversion, reach, creators, growth and
// fit are drawn (simulated_market.h), a feed of what was seen of each, and all of them ranked. Of
// all products of which "one of the three best" is said with p per cent, p per cent are; and
// different ranks lie the right way round as often as the level says.
#include "rank/product_ranking.h"
#include "rank/simulated_market.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

constexpr std::size_t market_size = 100;
constexpr std::size_t list_size = 10;
constexpr std::array bins = {0.0, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1.01};

// what was stated against what was true, by how much was stated
struct Calibration {
  std::array<Mean, bins.size() - 1> stated{};
  std::array<Mean, bins.size() - 1> held{};

  void add(double chance, bool is_so) {
    std::size_t bin = 0;
    while (chance >= bins[bin + 1])
      ++bin;
    stated[bin].add(chance);
    held[bin].add(is_so ? 1 : 0);
  }
  void end_simulation() {
    for (auto* means : {&stated, &held}) {
      for (Mean& mean : *means)
        mean.end_simulation();
    }
  }
  [[nodiscard]] double off(std::size_t bin) const { return held[bin].mean() - stated[bin].mean(); }
  [[nodiscard]] std::string text(std::size_t bin) const {
    return "stated " + std::to_string(stated[bin].mean()) + ", true " +
           std::to_string(held[bin].mean()) + " +- " + std::to_string(held[bin].error()) + " of " +
           std::to_string(static_cast<int>(held[bin].values()));
  }
};

struct Found {
  Calibration best{};
  Calibration top_3{};
  Mean told_right{};  // of pairs with different ranks
  Mean places_hold{};
  Mean tried_well{};  // one of the three best
  Mean tried_stated{};
};

rank::Rules rules_of_all() {
  rank::Rules rules = plain_rules();
  rank::ObjectiveRules& gmv = rules.objectives[0];
  gmv.products.push_back(rank::Factor::reach);
  gmv.weights[rank::index_of(rank::Factor::reach)] = rank::full_weight;
  return rules;
}

// how many of the market's products are truly better
std::size_t better_than(const Market& market, std::size_t row) {
  return static_cast<std::size_t>(std::ranges::count_if(
      market.ln_score, [&](double other) { return other > market.ln_score[row]; }));
}

void look_at_list(const Market& market, const rank::JudgedList& list, Found& found) {
  for (std::size_t a = 0; a < list.rows.size(); ++a) {
    const double own = market.ln_score[list.rows[a].row];
    std::size_t place = 1;
    for (std::size_t b = 0; b < list.rows.size(); ++b) {
      const double other = market.ln_score[list.rows[b].row];
      if (other > own) ++place;
      if (list.certainty[a].rank->to < list.certainty[b].rank->from)
        found.told_right.add(own > other ? 1 : 0);
    }
    const rank::Places& places = *list.certainty[a].places;
    found.places_hold.add(places.from <= place && place <= places.to ? 1 : 0);
  }
  if (!list.to_try) return;
  found.tried_well.add(better_than(market, list.to_try->row) < 3 ? 1 : 0);
  found.tried_stated.add(list.to_try->certainty.chances.top_3);
}

Found simulate_markets(std::uint64_t seed, int runs, Truth truth) {
  math::Random random(seed + other_seed());
  Found found;
  for (int run = 0; run < runs; ++run) {
    const Market market = simulated_market(random, market_size, truth);
    const auto feed = feed_of(market.products);
    const auto creator = feed_of(market.creator);
    const rank::ProductRanking ranking(feed, &creator, moment, rules_of_all());
    const store::Objective gmv = store::Objective::gmv;
    for (std::size_t row = 0; row < market_size; ++row) {
      const rank::Chances chances = ranking.certainty(row, gmv, list_size).chances;
      const std::size_t better = better_than(market, row);
      found.best.add(chances.best, better == 0);
      found.top_3.add(chances.top_3, better < 3);
    }
    look_at_list(market, ranking.listed(gmv, list_size), found);
    for (Calibration* calibration : {&found.best, &found.top_3})
      calibration->end_simulation();
    for (Mean* mean :
         {&found.told_right, &found.places_hold, &found.tried_well, &found.tried_stated})
      mean->end_simulation();
  }
  return found;
}

}  // namespace

TEST_CASE("certainty, simulated truth: P(top 3) is true within five points, and so is P(best)") {
  const Found found = simulate_markets(300, simulations / 2, Truth::model);
  for (std::size_t bin = 0; bin + 1 < bins.size(); ++bin) {
    INFO("top 3: ", found.top_3.text(bin));
    CHECK(std::fabs(found.top_3.off(bin)) <= 0.05);
    INFO("best: ", found.best.text(bin));
    // few are stated to be surely the best: the simulation's own error is allowed for
    CHECK(std::fabs(found.best.off(bin)) <= 0.05 + found.best.held[bin].error());
  }
  INFO("different ranks right: ", found.told_right.mean(), " +- ", found.told_right.error(), " of ",
       found.told_right.values());
  CHECK(found.told_right.mean() >= 0.8);
  INFO("places hold: ", found.places_hold.mean(), " +- ", found.places_hold.error());
  CHECK(found.places_hold.mean() >= 0.8);
  INFO("to try, one of the three best: ", found.tried_well.mean(), " +- ", found.tried_well.error(),
       ", stated ", found.tried_stated.mean());
  CHECK(std::fabs(found.tried_well.mean() - found.tried_stated.mean()) <= 0.05);
}

TEST_CASE("certainty, simulated truth: a harder truth, with tails that no estimator assumes") {
  const Found found = simulate_markets(301, simulations / 4, Truth::harder);
  for (std::size_t bin = 0; bin + 1 < bins.size(); ++bin) {
    INFO("top 3: ", found.top_3.text(bin));
    CHECK(std::fabs(found.top_3.off(bin)) <= 0.05 + found.top_3.held[bin].error());
  }
  INFO("different ranks right: ", found.told_right.mean());
  CHECK(found.told_right.mean() >= 0.8);
}
