// The bounds hold every way in which the unknown followers may be made up: brute force over corners
// and seeded mixtures.
#include "audience/affinity.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

double factor(const AudienceModel& model, const Population& followers, std::size_t row) {
  std::vector<double> out(model.rows());
  fill_multipliers(model, followers, out);
  return out[row];
}

// cells filled up to 1: all of the rest in one cell, or strewn
std::vector<feeds::Cells> completions(const feeds::Cells& known, math::Random& random) {
  double rest = 1;
  for (const double share : known)
    rest -= share;
  std::vector<feeds::Cells> all;
  for (std::size_t c = 0; c < known.size(); ++c) {
    feeds::Cells cells = known;
    cells[c] += rest;
    all.push_back(cells);
  }
  for (int k = 0; k < 30; ++k) {
    feeds::Cells strewn{};
    for (double& share : strewn)
      share = random.exponential();
    strewn = feeds::normalised(strewn);
    for (std::size_t c = 0; c < known.size(); ++c)
      strewn[c] = known[c] + rest * strewn[c];
    all.push_back(strewn);
  }
  return all;
}

constexpr double rounding = 2e-5;  // shares are parts per million

}  // namespace

TEST_CASE("unknown mass in cells: every completion lies within the bounds and the interval") {
  const auto planted = feeds::plant({.products = 80, .seed = 9});
  const AudienceModel model = fit_audience_model(planted.feed);
  feeds::Cells known = feeds::usual_base();
  for (double& share : known)
    share *= 0.8;  // a fifth is not told
  math::Random random(3);
  const auto all = completions(known, random);
  for (std::size_t row = 0; row < model.rows(); row += 7) {
    const Affinity affinity = explain(model, feeds::followers(known), row, {});
    CHECK(affinity.bounds.lo < affinity.bounds.hi);
    CHECK(affinity.multiplier.interval.lo <= affinity.bounds.lo);
    CHECK(affinity.multiplier.interval.hi >= affinity.bounds.hi);
    double lowest = 9;
    double highest = 0;
    for (const feeds::Cells& cells : all) {
      const double value = factor(model, feeds::followers(cells), row);
      REQUIRE(value >= affinity.bounds.lo - rounding);
      REQUIRE(value <= affinity.bounds.hi + rounding);
      lowest = std::min(lowest, value);
      highest = std::max(highest, value);
    }
    // tight, too: the corners reach them
    CHECK(lowest == doctest::Approx(affinity.bounds.lo).epsilon(1e-4));
    CHECK(highest == doctest::Approx(affinity.bounds.hi).epsilon(1e-4));
  }
}

TEST_CASE("margins: every table with these margins, and every completion, lies within") {
  // products that differ by gender and age together, so that this side is open as well
  store::ProductsFeed feed;
  math::Random random(21);
  for (std::size_t p = 0; p < 300; ++p) {
    feeds::Cells shares = feeds::usual_base();
    for (double& share : shares)
      share *= math::exp(0.8 * random.normal());
    feed.products.id.push_back(feed.text.put("p" + std::to_string(p)));
    feeds::add_cells(feed.products.buyers, feeds::normalised(shares), 400);
  }
  const AudienceModel model = fit_audience_model(feed);
  for (std::size_t row = 0; row < model.rows(); row += 29) {
    for (int k = 0; k < 20; ++k) {
      feeds::Cells joint{};
      for (double& share : joint)
        share = random.exponential();
      joint = feeds::normalised(joint);
      const double value = factor(model, feeds::followers(joint), row);
      // told only the margins, and of them only nine tenths
      store::CreatorFeed creator;
      feeds::Cells told = joint;
      for (double& share : told)
        share *= 0.9;
      feeds::add_margins(creator.audience, told, 100);
      const Affinity affinity = explain(model, followers_of(creator), row, {});
      REQUIRE(value >= affinity.bounds.lo - rounding);
      REQUIRE(value <= affinity.bounds.hi + rounding);
    }
  }
}

TEST_CASE("nothing unknown leaves nothing open") {
  const auto planted = feeds::plant({.products = 80, .seed = 9});
  const AudienceModel model = fit_audience_model(planted.feed);
  const Affinity affinity = explain(model, feeds::followers(feeds::usual_base()), 0, {});
  CHECK(affinity.bounds.hi - affinity.bounds.lo < 1e-5);
}
