// affinity.h on simulated truth: a product's scores along the modes ~ Normal(0, variance weight_k)
// (spread.h), n buyers drawn from the shares they give; base, variances and gates learned from the
// feed of 40 products itself. Buyers at large are those of the feed's products together: the shares
// that they were drawn from, not those drawn. Two products of each feed.
#include "audience/affinity.h"
#include "audience/feeds.h"
#include "audience/modes.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace compass;
using namespace compass::audience;
using namespace compass::test;

namespace {

constexpr std::size_t female_25 = 2;  // store::cell_of(female, 25-34)
constexpr std::size_t male_35 = store::age_count + 3;

feeds::Cells draw_lifts(const Modes& modes, const std::array<double, side_count>& variance,
                        math::Random& random) {
  feeds::Cells lifts{};
  do {
    lifts.fill(1);
    for (const Mode& mode : modes.list) {
      const double sd = std::sqrt(variance[static_cast<std::size_t>(mode.side)] * mode.weight);
      const double score = sd * random.normal();
      for (std::size_t c = 0; c < lifts.size(); ++c)
        lifts[c] += score * mode.value[c];
    }
    // people cannot be fewer than none: rare, and drawn anew
  } while (*std::min_element(lifts.begin(), lifts.end()) < 0.02);
  return lifts;
}

struct DrawnFeed {
  store::ProductsFeed feed{};
  std::vector<feeds::Cells> lifts{};  // against buyers at large
};

DrawnFeed draw_feed(const Modes& modes, const std::array<double, side_count>& variance,
                    math::Random& random) {
  DrawnFeed drawn;
  feeds::Cells at_large{};
  for (std::size_t p = 0; p < 40; ++p) {
    const feeds::Cells lifts = draw_lifts(modes, variance, random);
    feeds::Cells shares = feeds::normalised(feeds::usual_base());
    for (std::size_t c = 0; c < shares.size(); ++c)
      shares[c] *= lifts[c];
    const auto n = 20 + static_cast<std::int64_t>(random.below(280));
    drawn.feed.products.id.push_back(drawn.feed.text.put("p" + std::to_string(p)));
    const auto people = feeds::drawn(feeds::normalised(shares), n, random);
    feeds::add_cells(drawn.feed.products.buyers, feeds::normalised(people), n);
    for (std::size_t c = 0; c < shares.size(); ++c)
      at_large[c] += static_cast<double>(n) * shares[c];
    drawn.lifts.push_back(shares);
  }
  at_large = feeds::normalised(at_large);
  for (feeds::Cells& lifts : drawn.lifts) {
    for (std::size_t c = 0; c < lifts.size(); ++c)
      lifts[c] = at_large[c] > 0 ? lifts[c] / at_large[c] : 1;
  }
  return drawn;
}

double factor_of(const feeds::Cells& who, const feeds::Cells& lifts) {
  double sum = 0;
  for (std::size_t c = 0; c < who.size(); ++c)
    sum += who[c] * lifts[c];
  return sum;
}

}  // namespace

TEST_CASE("affinity, simulated truth: coverage and bias of the factor and of a cell's lift") {
  const Modes modes = modes_of(feeds::normalised(feeds::usual_base()), 3);
  feeds::Cells who = feeds::usual_base();
  for (double& share : who)
    share *= 0.2;
  who[store::cell_of(0, 4)] += 0.8;
  const Population followers = feeds::followers(who);
  const evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};
  Tally factor("affinity", 0.9);
  Tally common("lift of women of 25 to 34", 0.9);
  Tally rare("lift of men of 35 to 44", 0.9);
  simulate(180, simulations, {&factor, &common, &rare}, [&](math::Random& random) {
    const DrawnFeed drawn = draw_feed(modes, {0.1, 0.2, 0}, random);
    const AudienceModel model = fit_audience_model(drawn.feed);
    for (const std::size_t row : {std::size_t{0}, std::size_t{1}}) {
      const feeds::Cells& lifts = drawn.lifts[row];
      factor.add(explain(model, followers, row, ladder).multiplier, factor_of(who, lifts));
      const auto cells = cell_lifts(model, followers, row, ladder);
      common.add(cells[female_25].lift, lifts[female_25]);
      rare.add(cells[male_35].lift, lifts[male_35]);
    }
  });
  for (const Tally* tally : {&factor, &common, &rare}) {
    check_level(*tally);
    check_unbiased(*tally);
  }
}
