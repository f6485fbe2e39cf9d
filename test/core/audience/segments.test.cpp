#include "audience/affinity.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;
using namespace compass::audience;

namespace {

double share_of(const feeds::Cells& cells, const Segment& segment) {
  double sum = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::size_t age = c % store::age_count;
    if (segment.gender && static_cast<std::size_t>(*segment.gender) != c / store::age_count) {
      continue;
    }
    if (age >= segment.ages.first && age <= segment.ages.last) sum += cells[c];
  }
  return sum;
}

// buyers at large, women 2.5 times as often
feeds::Cells women_first() {
  feeds::Cells shares = feeds::usual_base();
  for (std::size_t c = 0; c < store::age_count; ++c)
    shares[c] *= 2.5;
  return feeds::normalised(shares);
}

}  // namespace

TEST_CASE("who over-indexes is named, with the shares behind it") {
  auto planted = feeds::plant({.products = 150, .seed = 8});
  auto& products = planted.feed.products;
  const feeds::Cells shares = women_first();
  products.id.push_back(planted.feed.text.put("for women"));
  feeds::add_cells(products.buyers, shares, 2'000);
  const AudienceModel model = fit_audience_model(planted.feed);
  const Affinity affinity = explain(model, feeds::followers(feeds::usual_base()), 150, {});
  REQUIRE_FALSE(affinity.segments.empty());
  const Segment& best = affinity.segments.front();
  CHECK(best.gender == store::Gender::female);
  CHECK(best.grade == evidence::Grade::likely);
  CHECK(best.holds > 0.95);
  CHECK(best.lift.value > 1.1);
  CHECK(best.lift.interval.lo > 1);
  CHECK(best.followers_share == doctest::Approx(share_of(feeds::usual_base(), best)));
  CHECK(best.buyers_share == doctest::Approx(share_of(shares, best)));
  CHECK(affinity.segments.size() <= 3);
}

TEST_CASE("a segment's lift: stated over known over base, and the weight that pulls it") {
  auto planted = feeds::plant({.products = 150, .seed = 8});
  auto& products = planted.feed.products;
  feeds::Cells shares = women_first();
  for (double& share : shares)
    share *= 0.8;  // of the others nothing is known
  products.id.push_back(planted.feed.text.put("for women"));
  feeds::add_cells(products.buyers, shares, 2'000);
  const AudienceModel model = fit_audience_model(planted.feed);
  const auto segments = explain(model, feeds::followers(feeds::usual_base()), 150, {}).segments;
  REQUIRE_FALSE(segments.empty());
  for (const Segment& segment : segments) {
    const evidence::Estimate& lift = segment.lift;
    const double raw = segment.buyers_share / 0.8 / segment.base_share;
    CHECK(*lift.raw == doctest::Approx(raw).epsilon(1e-3));
    CHECK(1 + (raw - 1) * lift.n / (lift.n + lift.prior_weight) ==
          doctest::Approx(lift.value).epsilon(1e-3));
    CHECK(lift.prior_weight > 0);
    CHECK(lift.prior == 1);
  }
}

TEST_CASE("segments that are shown do not lie within each other") {
  const auto planted = feeds::plant({.products = 150, .least = 300, .most = 3'000, .seed = 12});
  const AudienceModel model = fit_audience_model(planted.feed);
  for (std::size_t row = 0; row < model.rows(); ++row) {
    const auto segments = explain(model, feeds::followers(feeds::usual_base()), row, {}).segments;
    for (const Segment& a : segments) {
      for (const Segment& b : segments) {
        if (&a == &b) continue;
        const bool within = (!b.gender || b.gender == a.gender) && b.ages.first <= a.ages.first &&
                            a.ages.last <= b.ages.last;
        CHECK_FALSE(within);
      }
    }
  }
}

TEST_CASE("claims hold among as many other buyers at least as often as they say") {
  const evidence::Ladder ladder{.likely = 0.9, .hint = 0.8};
  math::Random random(77);
  int claimed = 0;
  int held = 0;
  double stated = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto planted = feeds::plant({.products = 150, .least = 30, .most = 600, .seed = seed});
    const AudienceModel model = fit_audience_model(planted.feed);
    const Population followers = feeds::followers(feeds::usual_base());
    for (std::size_t row = 0; row < model.rows(); ++row) {
      const auto n = *planted.feed.products.buyers.count.at(row);
      const auto others = feeds::normalised(feeds::drawn(planted.truth[row], n, random));
      for (const Segment& segment : claims(model, followers, row, ladder)) {
        if (segment.grade != evidence::Grade::likely) continue;
        ++claimed;
        stated += segment.holds;
        held += share_of(others, segment) > segment.base_share ? 1 : 0;
      }
    }
  }
  CHECK(claimed > 1'000);
  CHECK(held / static_cast<double>(claimed) > 0.9);
  CHECK(std::fabs(held - stated) < 0.01 * claimed);
}

TEST_CASE("lifts of cells: around 1 when weighed by the base; without buyers exactly 1") {
  auto planted = feeds::plant({.products = 100, .seed = 10});
  planted.feed.products.id.push_back(planted.feed.text.put("new"));
  planted.feed.products.buyers.add_row();
  const AudienceModel model = fit_audience_model(planted.feed);
  const Population followers = feeds::followers(feeds::usual_base());
  const auto cells = cell_lifts(model, followers, 3, {});
  double mean = 0;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    CHECK(cells[c].lift.interval.contains(cells[c].lift.value));
    mean += model.base()[c] * cells[c].lift.value;
  }
  CHECK(mean == doctest::Approx(1));
  for (const Segment& cell : cell_lifts(model, followers, 100, {})) {
    CHECK(cell.lift.value == 1);
    CHECK(cell.lift.interval.lo == 1);
    CHECK(cell.grade == evidence::Grade::not_enough_data);
  }
}
