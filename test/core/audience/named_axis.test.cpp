#include "audience/named_axis.h"

#include "audience/affinity.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

constexpr std::array<std::string_view, 4> regions = {"north", "south", "east", "west"};

// products whose buyers scatter over the regions with this sd of ln lift
store::ProductsFeed with_regions(double sd, std::uint64_t seed,
                                 store::Axis axis = store::Axis::region) {
  store::ProductsFeed feed;
  math::Random random(seed);
  for (std::size_t p = 0; p < 200; ++p) {
    feeds::Cells shares{0.4, 0.3, 0.2, 0.1};
    for (std::size_t r = 0; r < regions.size(); ++r)
      shares[r] *= math::exp(sd * random.normal());
    const auto people = feeds::normalised(feeds::drawn(feeds::normalised(shares), 200, random));
    feed.products.id.push_back(feed.text.put("p" + std::to_string(p)));
    feed.products.buyers.add_row();
    feed.products.buyers.count.set(p, 200);
    for (std::size_t r = 0; r < regions.size(); ++r) {
      feeds::add_share(feed.products.buyers, axis, 0, people[r], feed.text.intern(regions[r]));
    }
  }
  return feed;
}

Population from_region(std::string_view name, double share) {
  Population people;
  people.region = {{std::string(name), share}};
  return people;
}

}  // namespace

TEST_CASE("regions multiply in when the feed shows that they matter") {
  const store::ProductsFeed feed = with_regions(0.5, 1);
  const AudienceModel model = fit_audience_model(feed);
  REQUIRE(model.matters());
  std::vector<double> out(model.rows());
  fill_multipliers(model, from_region("west", 0.9), out);
  int up = 0;
  for (std::size_t row = 0; row < out.size(); ++row) {
    const Affinity affinity = explain(model, from_region("west", 0.9), row, {});
    REQUIRE(affinity.multiplier.value == out[row]);
    CHECK(affinity.bounds.contains(out[row]));
    up += out[row] > 1 ? 1 : 0;
  }
  CHECK(up > 40);
  CHECK(up < 160);
}

TEST_CASE("the model weighs as much as the axis that matters most") {
  for (const store::Axis axis : {store::Axis::region, store::Axis::interest}) {
    CHECK(fit_audience_model(with_regions(0.5, 1, axis)).weight() > 0.99);
    CHECK(fit_audience_model(with_regions(0, 2, axis)).weight() < 0.5);
  }
}

TEST_CASE("and are left out, exactly, when they do not, or are not known by name") {
  std::vector<double> out(200);
  fill_multipliers(fit_audience_model(with_regions(0, 2)), from_region("west", 0.9), out);
  for (const double multiplier : out)
    CHECK(multiplier == 1);
  fill_multipliers(fit_audience_model(with_regions(0.5, 2)), from_region("nowhere", 0.9), out);
  for (const double multiplier : out)
    CHECK(multiplier == 1);
}

TEST_CASE("bounds of an axis hold every completion") {
  const AudienceModel model = fit_audience_model(with_regions(0.5, 3));
  for (std::size_t row = 0; row < model.rows(); row += 11) {
    const Affinity affinity = explain(model, from_region("east", 0.7), row, {});
    for (const std::string_view rest : regions) {
      Population full = from_region("east", 0.7);
      full.region.push_back({std::string(rest), 0.3});
      if (rest == "east") full.region = {{"east", 1.0}};
      std::vector<double> out(model.rows());
      fill_multipliers(model, full, out);
      CHECK(out[row] >= affinity.bounds.lo - 1e-6);
      CHECK(out[row] <= affinity.bounds.hi + 1e-6);
    }
  }
}

TEST_CASE("a lift is the arithmetic that the header states") {
  const store::ProductsFeed feed = with_regions(0.5, 4);
  const std::size_t rows = feed.products.id.size();
  const std::vector<double> buyers(rows, 200);
  std::vector<std::uint32_t> sample(rows);
  std::iota(sample.begin(), sample.end(), 0u);
  const NamedAxis axis = fit_named_axis(feed, store::Axis::region, buyers, sample);
  REQUIRE(axis.open());
  CHECK(axis.names == std::vector<std::string>{"east", "north", "south", "west"});
  double squares = 0;
  for (const double f : axis.base)
    squares += f * f;
  CHECK(std::accumulate(axis.base.begin(), axis.base.end(), 0.0) == doctest::Approx(1));
  CHECK(axis.base_squares == doctest::Approx(squares));

  for (const std::size_t row : {std::size_t{0}, std::size_t{57}, rows - 1}) {
    double lowest = 0;
    double highest = 0;
    for (const store::Share& share : feed.products.buyers.shares.at(row)) {
      const auto name = feed.text.view(share.name);
      const auto s = static_cast<std::size_t>(
          std::find(axis.names.begin(), axis.names.end(), name) - axis.names.begin());
      const double f = axis.base[s];
      const double variance = axis.spread.variance * (1 - 2 * f + squares);
      const double r = variance * 200 * f / (1 - f);
      const double lift = (static_cast<double>(share.parts) / store::whole / f - 1) * r / (1 + r);
      CHECK(axis.deviations[row * 4 + s] == doctest::Approx(lift).epsilon(1e-4));
      lowest = std::min(lowest, lift);
      highest = std::max(highest, lift);
    }
    CHECK(axis.lowest[row] == doctest::Approx(lowest).epsilon(1e-4));
    CHECK(axis.highest[row] == doctest::Approx(highest).epsilon(1e-4));
  }
}

TEST_CASE("the variance of a factor is that of followers' lifts, which go against each other") {
  NamedAxis axis;
  axis.names = {"a", "b", "c"};
  axis.base = {0.5, 0.3, 0.2};
  axis.base_squares = 0.38;
  axis.spread.variance = 0.04;
  const std::vector<double> shares = {0.2, 0.3, 0.4};
  // sum over s, t of share_s share_t cov(l_s, l_t) / (kept sds), cov of l_s - sum f l:
  // variance x ((s = t) - f_s - f_t + sum f^2)
  const auto expected = [&](const std::vector<double>& open) {
    double sum = 0;
    for (std::size_t s = 0; s < 3; ++s) {
      for (std::size_t t = 0; t < 3; ++t) {
        const double same = s == t ? 1 : 0;
        sum += open[s] * open[t] * (same - axis.base[s] - axis.base[t] + axis.base_squares);
      }
    }
    return axis.spread.variance * sum;
  };
  CHECK(axis_variance(axis, shares, 0) == doctest::Approx(expected(shares)));
  // with buyers each lift is known but for 1 / (1 + r)
  std::vector<double> open = shares;
  for (std::size_t s = 0; s < 3; ++s) {
    const double f = axis.base[s];
    const double r = axis.spread.variance * (1 - 2 * f + axis.base_squares) * 50 * f / (1 - f);
    open[s] *= std::sqrt(1 / (1 + r));
  }
  CHECK(axis_variance(axis, shares, 50) == doctest::Approx(expected(open)));
  CHECK(axis_variance(axis, shares, 50) < axis_variance(axis, shares, 0));
}

TEST_CASE("a row without buyers, or without shares by name, keeps its factor of 1") {
  store::ProductsFeed feed = with_regions(0.5, 5);
  feed.products.id.push_back(feed.text.put("unknown"));
  feed.products.buyers.add_row();
  feed.products.buyers.count.set(200, 90);
  std::vector<double> buyers(201, 200);
  buyers[0] = 0;
  std::vector<std::uint32_t> sample(201);
  std::iota(sample.begin(), sample.end(), 0u);
  const NamedAxis axis = fit_named_axis(feed, store::Axis::region, buyers, sample);
  REQUIRE(axis.open());
  const std::vector<double> west = along_axis(axis, std::vector<NamedShare>{{"west", 0.9}});
  CHECK(axis_factor(axis, west, 0) == 1);
  CHECK(axis_factor(axis, west, 200) == 1);
  CHECK(axis_factor(axis, west, 1) != 1);
}

TEST_CASE("only so many names are told apart, those with the most buyers") {
  store::ProductsFeed feed;
  for (std::size_t p = 0; p < 60; ++p) {
    feed.products.id.push_back(feed.text.put("p" + std::to_string(p)));
    feed.products.buyers.add_row();
    feed.products.buyers.count.set(p, 100);
    for (std::size_t name = 0; name < 40; ++name) {
      // two digits, so that the order of the names is that of the numbers
      feeds::add_share(feed.products.buyers, store::Axis::region, 0, name < 8 ? 0.01 : 0.025,
                       feed.text.intern(std::to_string(10 + name)));
    }
  }
  const std::vector<double> buyers(60, 100);
  std::vector<std::uint32_t> sample(60);
  std::iota(sample.begin(), sample.end(), 0u);
  const NamedAxis axis = fit_named_axis(feed, store::Axis::region, buyers, sample);
  REQUIRE(axis.names.size() == most_names);
  CHECK(axis.names.front() == "18");
  CHECK(axis.names.back() == "49");
}
