#include "traits/repeat.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <numeric>
#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

struct Pairs {
  Pool pool{};
  std::vector<double> residuals{};
  std::vector<std::uint32_t> rows{};
  SuccessModel model{};
};

// creators of two videos; of what a creator is above the mean, `up` comes again
Pairs creators(std::size_t count, double up, std::uint64_t seed) {
  math::Random random(seed);
  Pairs out;
  for (std::uint32_t creator = 0; creator < count; ++creator) {
    const double level = random.normal();
    const double first = level + random.normal();
    const double expected = 0.5 * first;
    const double second = (expected > 0 ? up : 1) * expected + 1.2 * random.normal();
    out.pool.creator.insert(out.pool.creator.end(), {creator, creator});
    out.residuals.insert(out.residuals.end(), {first, second});
    out.model.creators.push_back({2, 0.5 * (first + second), 0});
  }
  out.rows.resize(out.residuals.size());
  std::iota(out.rows.begin(), out.rows.end(), 0u);
  out.model.pool = {.mean = 0, .mean_variance = 0, .between = 1, .within = 1, .groups = count};
  return out;
}

TEST_CASE("repeat: without creators of two videos the model is believed") {
  Pairs none = creators(0, 1, 1);
  fit_repeat(none.model, none.residuals, none.pool, none.rows);
  CHECK(none.model.repeat_up == 1);
  CHECK(none.model.repeat_down == 1);
}

TEST_CASE("repeat: what does not come again is not promised") {
  Pairs luck = creators(4'000, 0.3, 2);
  fit_repeat(luck.model, luck.residuals, luck.pool, luck.rows);
  Pairs talent = creators(4'000, 1.0, 2);
  fit_repeat(talent.model, talent.residuals, talent.pool, talent.rows);
  CHECK(luck.model.repeat_up < talent.model.repeat_up - 0.15);
  CHECK(luck.model.repeat_down == doctest::Approx(talent.model.repeat_down).epsilon(0.15));
}

TEST_CASE("repeat: few creators hardly move it") {
  Pairs few = creators(3, 0, 3);
  fit_repeat(few.model, few.residuals, few.pool, few.rows);
  CHECK(few.model.repeat_up > 0.8);
  CHECK(few.model.repeat_up < 1.2);
}

TEST_CASE("repeat: scales what is above and below the mean") {
  SuccessModel model;
  model.pool = {.mean = 0.5, .mean_variance = 0, .between = 1, .within = 1, .groups = 9};
  model.repeat_up = 0.8;
  model.repeat_down = 0.9;
  CHECK(repeated(1.5, model) == doctest::Approx(0.5 + 0.8));
  CHECK(repeated(-0.5, model) == doctest::Approx(0.5 - 0.9));
  // one video of weight 1 / (1 + within / between)
  CHECK(shrunk({1, 2.5, 0}, model) == doctest::Approx(0.5 + 0.8 * 0.5 * 2));
}

}  // namespace
