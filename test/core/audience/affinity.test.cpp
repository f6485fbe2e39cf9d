#include "audience/affinity.h"

#include "audience/feeds.h"
#include "math/micro.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

feeds::Cells mostly(store::Gender gender, std::size_t age) {
  feeds::Cells who = feeds::usual_base();
  for (double& share : who)
    share *= 0.2;
  who[store::cell_of(static_cast<std::size_t>(gender), age)] += 0.8;
  return who;
}

}  // namespace

TEST_CASE("bulk and detailed agree to the last bit, and the micro-log is that of the same double") {
  const auto planted = feeds::plant({.products = 120, .seed = 2});
  const AudienceModel model = fit_audience_model(planted.feed);
  for (const bool margins : {false, true}) {
    const Population who = feeds::followers(mostly(store::Gender::male, 1), 500, margins);
    std::vector<double> out(model.rows());
    fill_multipliers(model, who, out);
    for (std::size_t row = 0; row < out.size(); ++row) {
      const Affinity affinity = explain(model, who, row, {});
      REQUIRE(affinity.multiplier.value == out[row]);
      REQUIRE(affinity.micro_log == math::micro_log(out[row]));
      CHECK(affinity.bounds.contains(out[row]));
      CHECK(affinity.multiplier.interval.contains(out[row]));
      CHECK(affinity.basis == (margins ? Basis::margins : Basis::gender_age));
    }
  }
}

TEST_CASE("followers like the buyers at large have factor 1; unknown followers say nothing") {
  const auto planted = feeds::plant({.products = 120, .seed = 2});
  const AudienceModel model = fit_audience_model(planted.feed);
  std::vector<double> out(model.rows());
  fill_multipliers(model, feeds::followers(model.base()), out);
  for (const double multiplier : out)
    CHECK(multiplier == doctest::Approx(1).epsilon(1e-4));

  fill_multipliers(model, Population{}, out);
  for (const double multiplier : out)
    CHECK(multiplier == 1);
  const Affinity nothing = explain(model, Population{}, 0, {});
  CHECK(nothing.verdict.grade == evidence::Grade::not_enough_data);
  CHECK(nothing.micro_log == 0);
  CHECK(nothing.basis == Basis::none);
  CHECK(nothing.segments.empty());
}

TEST_CASE("a product without buyers keeps factor 1 and says how many it would take") {
  auto planted = feeds::plant({.products = 120, .seed = 4});
  planted.feed.products.id.push_back(planted.feed.text.put("new"));
  planted.feed.products.buyers.add_row();
  const AudienceModel model = fit_audience_model(planted.feed);
  const Affinity affinity =
      explain(model, feeds::followers(mostly(store::Gender::female, 5)), 120, {});
  CHECK(affinity.multiplier.value == 1);
  CHECK_FALSE(affinity.multiplier.raw.has_value());
  CHECK_FALSE(affinity.buyers.has_value());
  CHECK(affinity.verdict.grade == evidence::Grade::not_enough_data);
  REQUIRE(affinity.verdict.need.has_value());
  CHECK(*affinity.verdict.need > 5);
  CHECK(affinity.multiplier.interval.lo < 1);
  CHECK(affinity.multiplier.interval.hi > 1);
}

TEST_CASE("the shrunk factor is nearer the truth than the raw one and than 1") {
  double shrunk_off = 0;
  double raw_off = 0;
  double none_off = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto planted = feeds::plant({.least = 10, .most = 120, .seed = seed});
    const AudienceModel model = fit_audience_model(planted.feed);
    for (const auto& [gender, age] : {std::pair{store::Gender::female, std::size_t{4}},
                                      std::pair{store::Gender::male, std::size_t{1}}}) {
      const feeds::Cells who = mostly(gender, age);
      const Population followers = feeds::followers(who);
      for (std::size_t row = 0; row < model.rows(); ++row) {
        const double truth = feeds::true_multiplier(who, planted.truth[row], model.base());
        const Affinity affinity = explain(model, followers, row, {});
        shrunk_off += (affinity.multiplier.value - truth) * (affinity.multiplier.value - truth);
        raw_off += (*affinity.multiplier.raw - truth) * (*affinity.multiplier.raw - truth);
        none_off += (1 - truth) * (1 - truth);
      }
    }
  }
  CHECK(shrunk_off < 0.5 * raw_off);
  CHECK(shrunk_off < 0.6 * none_off);
}

TEST_CASE("intervals hold the truth as often as they say, and 'likely' is rarely wrong") {
  int inside = 0;
  int all = 0;
  int likely = 0;
  int wrong = 0;
  const evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto planted = feeds::plant({.products = 150, .least = 20, .most = 300, .seed = seed});
    const AudienceModel model = fit_audience_model(planted.feed);
    const feeds::Cells who = mostly(store::Gender::female, 4);
    const Population followers = feeds::followers(who);
    for (std::size_t row = 0; row < model.rows(); ++row) {
      const double truth = feeds::true_multiplier(who, planted.truth[row], model.base());
      const Affinity affinity = explain(model, followers, row, ladder);
      inside += affinity.multiplier.interval.contains(truth) ? 1 : 0;
      ++all;
      if (affinity.verdict.grade != evidence::Grade::likely) continue;
      ++likely;
      const bool up = affinity.verdict.direction == evidence::Direction::up;
      wrong += up == (truth > 1) ? 0 : 1;
    }
  }
  CHECK(all == 900);
  CHECK(inside / static_cast<double>(all) > 0.86);
  CHECK(inside / static_cast<double>(all) < 0.96);
  CHECK(likely > 100);
  CHECK(wrong <= 0.05 * likely);
}

TEST_CASE("raw, prior and weight recompute the factor") {
  const auto planted = feeds::plant({.products = 120, .seed = 6});
  const AudienceModel model = fit_audience_model(planted.feed);
  const Population who = feeds::followers(mostly(store::Gender::male, 5));
  int recomputed = 0;
  for (std::size_t row = 0; row < model.rows(); ++row) {
    const auto& [raw, n, prior, weight, value, interval] = explain(model, who, row, {}).multiplier;
    if (weight == 0) continue;  // the modes pull apart, or nothing is pulled
    CHECK((n * *raw + weight * prior) / (n + weight) == doctest::Approx(value));
    ++recomputed;
  }
  CHECK(recomputed > 60);
}

TEST_CASE("buyers whose gender and age are not told count for less, and do not pull to 1") {
  auto planted = feeds::plant({.products = 150, .seed = 14});
  auto& products = planted.feed.products;
  feeds::Cells old = feeds::usual_base();
  for (std::size_t c = 0; c < old.size(); ++c)
    old[c] *= c % store::age_count >= 4 ? 3 : 1;
  old = feeds::normalised(old);
  feeds::Cells half_told = old;
  for (double& share : half_told)
    share *= 0.5;
  products.id.push_back(planted.feed.text.put("all told"));
  feeds::add_cells(products.buyers, old, 400);
  products.id.push_back(planted.feed.text.put("half told"));
  feeds::add_cells(products.buyers, half_told, 800);
  const AudienceModel model = fit_audience_model(planted.feed);
  std::vector<double> out(model.rows());
  fill_multipliers(model, feeds::followers(mostly(store::Gender::female, 5)), out);
  CHECK(out[150] > 1.5);
  CHECK(out[151] == doctest::Approx(out[150]).epsilon(1e-4));
}

TEST_CASE("followers and buyers are compared by what both tell, the coarser of the two") {
  using enum Basis;
  auto planted = feeds::plant({.products = 120, .seed = 2});
  auto& products = planted.feed.products;
  const feeds::Cells shares = feeds::usual_base();
  const std::size_t row = products.id.size();
  for (const bool genders : {true, false}) {
    products.id.push_back(planted.feed.text.put(genders ? "by gender" : "by age"));
    feeds::add_margins(products.buyers, shares, 300, genders, !genders);
  }
  const AudienceModel model = fit_audience_model(planted.feed);

  const auto told = [&](bool genders, bool ages) {
    store::CreatorFeed feed;
    feeds::add_margins(feed.audience, mostly(store::Gender::male, 1), 500, genders, ages);
    return followers_of(feed);
  };
  const auto basis = [&](const Population& who, std::size_t at) {
    return explain(model, who, at, {}).basis;
  };
  const std::array<std::size_t, 3> rows = {0, row, row + 1};  // cells, genders, ages
  const std::array<Basis, 3> by_gender = {gender, gender, none};
  const std::array<Basis, 3> by_age = {age, none, age};
  const std::array<Basis, 3> by_both = {margins, gender, age};
  for (std::size_t at = 0; at < 3; ++at) {
    CHECK(basis(told(true, false), rows[at]) == by_gender[at]);
    CHECK(basis(told(false, true), rows[at]) == by_age[at]);
    CHECK(basis(told(true, true), rows[at]) == by_both[at]);
  }
  CHECK_FALSE(explain(model, told(true, false), row + 1, {}).multiplier.raw.has_value());
}
