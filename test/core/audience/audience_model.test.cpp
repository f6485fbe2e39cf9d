#include "audience/audience_model.h"

#include "audience/affinity.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

std::vector<double> multipliers(const store::ProductsFeed& feed, const Population& followers) {
  const AudienceModel model = fit_audience_model(feed);
  std::vector<double> out(model.rows());
  fill_multipliers(model, followers, out);
  return out;
}

// the same rows in another order
store::ProductsFeed shuffled(const store::ProductsFeed& feed, std::uint64_t seed,
                             std::vector<std::size_t>& order) {
  math::Random random(seed);
  order.clear();
  for (std::size_t row = 0; row < feed.products.id.size(); ++row)
    order.push_back(row);
  for (std::size_t k = order.size(); k > 1; --k)
    std::swap(order[k - 1], order[random.index(k)]);
  store::ProductsFeed other;
  for (const std::size_t row : order) {
    other.products.id.push_back(other.text.put(feed.text.view(feed.products.id[row])));
    other.products.buyers.add_row();
    if (const auto count = feed.products.buyers.count.at(row)) {
      other.products.buyers.count.set(other.products.id.size() - 1, *count);
    }
    for (store::Share share : feed.products.buyers.shares.at(row)) {
      if (share.name.length > 0) share.name = other.text.intern(feed.text.view(share.name));
      other.products.buyers.shares.append(share);
    }
  }
  return other;
}

}  // namespace

TEST_CASE("an empty model knows no product") {
  const AudienceModel none;
  CHECK(none.rows() == 0);
  CHECK_FALSE(none.matters());
  CHECK(fit_audience_model({}).rows() == 0);
}

TEST_CASE("a feed whose products have the same buyers closes the gate: every factor is exactly 1") {
  int open = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto planted = feeds::plant({.gender_sd = 0, .age_sd = 0, .seed = seed});
    const AudienceModel model = fit_audience_model(planted.feed);
    open += model.matters() ? 1 : 0;
    if (model.matters()) continue;
    std::vector<double> out(model.rows());
    fill_multipliers(model, feeds::followers(feeds::one_cell(store::Gender::female, 2)), out);
    for (const double multiplier : out)
      REQUIRE(multiplier == 1);
  }
  CHECK(open <= 1);
}

TEST_CASE("a planted difference opens it, from cells and from margins") {
  for (const bool margins : {false, true}) {
    const auto planted = feeds::plant({.seed = 3, .margins = margins});
    const AudienceModel model = fit_audience_model(planted.feed);
    CHECK(model.weight() > 0.99);
    double sum = 0;
    for (const double share : model.base())
      sum += share;
    CHECK(sum == doctest::Approx(1));
    CHECK(model.base()[2] == doctest::Approx(0.20).epsilon(0.15));
  }
}

TEST_CASE("any order of the rows gives the same bits, also when only a sample is learned from") {
  const Population who = feeds::followers(feeds::one_cell(store::Gender::male, 4, 0.8));
  for (const std::size_t products : {std::size_t{150}, std::size_t{2'500}}) {
    const auto planted = feeds::plant({.products = products, .seed = 5});
    const std::vector<double> before = multipliers(planted.feed, who);
    std::vector<std::size_t> order;
    const auto other = shuffled(planted.feed, 17, order);
    const std::vector<double> after = multipliers(other, who);
    for (std::size_t k = 0; k < order.size(); ++k)
      REQUIRE(after[k] == before[order[k]]);
  }
}

TEST_CASE("rows that say little do no harm") {
  auto planted = feeds::plant({.products = 100, .seed = 7});
  auto& products = planted.feed.products;
  const auto add_id = [&] {
    products.id.push_back(planted.feed.text.put("x" + std::to_string(products.id.size())));
  };
  add_id();
  feeds::add_cells(products.buyers, {}, 50);  // a count without shares
  add_id();
  feeds::add_cells(products.buyers, feeds::usual_base(), {});  // shares without a count
  add_id();
  feeds::add_cells(products.buyers, feeds::usual_base(), 0);  // nobody
  add_id();
  feeds::add_margins(products.buyers, feeds::usual_base(), 80, true, false);  // only genders
  add_id();
  feeds::add_margins(products.buyers, feeds::usual_base(), 80, false, true);  // only ages
  const auto out =
      multipliers(planted.feed, feeds::followers(feeds::one_cell(store::Gender::female, 1)));
  for (std::size_t row = 100; row < 103; ++row)
    CHECK(out[row] == 1);
  for (std::size_t row = 103; row < 105; ++row) {
    CHECK(out[row] == doctest::Approx(1).epsilon(0.15));
  }
}

TEST_CASE("feeds that only ever give genders, or only ages, are used for what they give") {
  auto planted = feeds::plant({.gender_sd = 0.8, .age_sd = 0, .seed = 11});
  store::ProductsFeed feed;
  for (std::size_t p = 0; p < planted.truth.size(); ++p) {
    feed.products.id.push_back(feed.text.put("p" + std::to_string(p)));
    feeds::add_margins(feed.products.buyers, planted.truth[p], 300, true, false);
  }
  const AudienceModel model = fit_audience_model(feed);
  CHECK(model.matters());
  const Affinity affinity =
      explain(model, feeds::followers(feeds::one_cell(store::Gender::female, 3)), 0, {});
  CHECK(affinity.basis == Basis::gender);
  const double women = [&] {
    double sum = 0;
    for (std::size_t a = 0; a < store::age_count; ++a)
      sum += planted.truth[0][a];
    return sum;
  }();
  CHECK((affinity.multiplier.value > 1) == (women > 0.60));
}
