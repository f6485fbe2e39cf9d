#include "audience/named_axis.h"

#include "audience/affinity.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

constexpr std::array<std::string_view, 4> regions = {"north", "south", "east", "west"};

// products whose buyers scatter over the regions with this sd of ln lift
store::ProductsFeed with_regions(double sd, std::uint64_t seed) {
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
      feeds::add_share(feed.products.buyers, store::Axis::region, 0, people[r],
                       feed.text.intern(regions[r]));
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
