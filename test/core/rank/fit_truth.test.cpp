// fit.h on simulated truth: the parts of what a creator makes ~ Dirichlet(M catalogue), M = 5, top
// categories first and paths within each; six posted videos are drawn from them. The interval joins
// two of the level, both ends at once, and counts are few: coverage is at least the level. The
// factor is bounded, the truth that it is held against likewise; its unbounded value is the
// posterior's mean.
#include "rank/feeds.h"
#include "rank/fit.h"
#include "support/simulate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::test;

namespace {

// paths, and how many of the catalogue's 100 products each holds
constexpr std::array<const char*, 4> paths = {"Beauty > Lips", "Beauty > Skin", "Home > Mugs",
                                              "Home > Pans"};
constexpr std::array<int, 4> products_of = {20, 20, 15, 45};

std::vector<Product> catalogue() {
  std::vector<Product> products;
  for (std::size_t path = 0; path < paths.size(); ++path) {
    for (int i = 0; i < products_of[path]; ++i) {
      Product& product = products.emplace_back();
      product.id = std::to_string(products.size());
      product.category = paths[path];
    }
  }
  return products;
}

// first of a catalogue's product of each path
constexpr std::array<std::size_t, 4> row_of = {0, 20, 40, 55};

struct Taste {
  std::array<double, 4> part{};
  std::array<double, 4> lift{};
};

Taste draw_taste(math::Random& random, double strength) {
  const double beauty = random.beta(strength * 0.4, strength * 0.6);
  const double lips = random.beta(strength * 0.5, strength * 0.5);
  const double mugs = random.beta(strength * 0.25, strength * 0.75);
  return {{beauty * lips, beauty * (1 - lips), (1 - beauty) * mugs, (1 - beauty) * (1 - mugs)},
          {beauty / 0.4 * lips / 0.5, beauty / 0.4 * (1 - lips) / 0.5,
           (1 - beauty) / 0.6 * mugs / 0.25, (1 - beauty) / 0.6 * (1 - mugs) / 0.75}};
}

}  // namespace

TEST_CASE("fit, simulated truth: at least the level, unbiased") {
  const auto feed = feed_of(catalogue());
  const auto categories = rank::Categories::of(feed);
  const rank::FitRules rules;
  rank::FitRules unbounded = rules;
  unbounded.least = 0;
  unbounded.most = 1e9;
  Tally interval("fit", 0.9);
  Tally value("fit without bounds", 0.9);
  simulate(300, simulations, {&interval, &value}, [&](math::Random& random) {
    const Taste taste = draw_taste(random, rules.strength);
    Creator creator;
    for (int i = 0; i < 6; ++i) {
      double left = random.uniform();
      std::size_t path = 0;
      while (path + 1 < paths.size() && left >= taste.part[path])
        left -= taste.part[path++];
      const std::string product = std::to_string(row_of[path] + 1);
      creator.videos.push_back({"v" + std::to_string(i), moment - 1 - i, "", {{product, ""}}});
    }
    const auto own = feed_of(creator);
    const auto factor = rank::FitFactor::of(&own, feed, categories, moment, rules);
    const auto free = rank::FitFactor::of(&own, feed, categories, moment, unbounded);
    for (std::size_t path = 0; path < paths.size(); ++path) {
      const evidence::Ladder ladder{.likely = 0.9, .hint = 0.7};
      interval.hold(factor.receipt(row_of[path], ladder).estimate.interval,
                    std::clamp(taste.lift[path], rules.least, rules.most));
      value.value(free.receipt(row_of[path], ladder).estimate.value, taste.lift[path]);
    }
  });
  check_at_least(interval);
  check_unbiased(value);
}
