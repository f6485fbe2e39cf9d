#include "rank/certainty.h"

#include "math/real.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

using namespace compass;
using rank::Certainty;
using rank::CertaintyRules;
using rank::Contender;
using rank::Contest;
using rank::Places;

namespace {

// mean and sd of each
std::vector<Contender> contenders(std::initializer_list<std::pair<double, double>> scores) {
  std::vector<Contender> all;
  for (const auto& [mean, sd] : scores) {
    Contender& one = all.emplace_back();
    one.row = static_cast<std::uint32_t>(all.size());
    one.id = 1'000 + all.size();
    one.own = evidence::ln_normal(mean, sd * sd);
  }
  return all;
}

Contest contest(std::initializer_list<std::pair<double, double>> scores, std::size_t listed,
                const CertaintyRules& rules = {}) {
  return {contenders(scores), listed, rules, rank::stratified_normals(rules.draws)};
}

}  // namespace

TEST_CASE("certainty: two rows lie either way round as often as their difference says") {
  for (const double gap : {0.0, 0.5, 1.0, 2.0}) {
    const Contest two = contest({{gap, 0.6}, {0, 0.8}}, 2, {.draws = 4'096});
    const double stated = two.certainty()[0].chances.best;
    CHECK(std::fabs(stated - math::normal_cdf(gap)) < 0.02);
    CHECK(two.certainty()[1].chances.best == doctest::Approx(1 - stated));
  }
}

TEST_CASE("certainty: the chances of all contenders sum to the places there are") {
  const Contest all = contest({{3, 1}, {2.5, 0.1}, {2.4, 2}, {2, 0}, {2, 0}, {1, 1}, {0, 3}}, 4);
  double best = 0;
  double top_3 = 0;
  double top_list = 0;
  for (const Certainty& certainty : all.certainty()) {
    best += certainty.chances.best;
    top_3 += certainty.chances.top_3;
    top_list += certainty.chances.top_list;
    CHECK(certainty.chances.best <= certainty.chances.top_3);
    CHECK(certainty.chances.top_3 <= certainty.chances.top_list);
  }
  CHECK(best == doctest::Approx(1));
  CHECK(top_3 == doctest::Approx(3));
  CHECK(top_list == doctest::Approx(4));
}

TEST_CASE("certainty: what is known is sure, and equals share their places") {
  const Contest known = contest({{5, 0}, {4, 0}, {4, 0}, {4, 0}, {1, 0}}, 5);
  CHECK(known.certainty()[0].chances.best == 1);
  CHECK(known.certainty()[1].chances.best == 0);
  for (const std::size_t row : {1U, 2U, 3U}) {
    CHECK(known.certainty()[row].chances.top_3 == doctest::Approx(2.0 / 3));
    CHECK(known.certainty()[row].rank == Places{2, 4});
    CHECK(known.certainty()[row].places == Places{2, 4});
  }
  CHECK(known.certainty()[0].rank == Places{1, 1});
  CHECK(known.certainty()[4].rank == Places{5, 5});
}

TEST_CASE("certainty: the list is cut only where all above are before all below") {
  // the fourth is wide: it may be before the second, so that no cut lies between
  const Contest wide = contest({{9, 0.1}, {4, 0.1}, {3, 0.1}, {2, 4}, {-9, 0.1}}, 5);
  CHECK(wide.certainty()[0].rank == Places{1, 1});
  for (const std::size_t row : {1U, 2U, 3U})
    CHECK(wide.certainty()[row].rank == Places{2, 4});
  CHECK(wide.certainty()[4].rank == Places{5, 5});
  // though the second is told from the third
  CHECK(wide.certainty()[1].places == Places{2, 3});
  CHECK(wide.certainty()[2].places == Places{3, 4});
  CHECK(wide.certainty()[3].places == Places{2, 4});
}

TEST_CASE("certainty: a level that asks for more never makes finer groups") {
  std::vector<Contender> many;
  for (std::size_t i = 0; i < 10; ++i) {
    Contender& one = many.emplace_back();
    one.id = i;
    one.own = evidence::ln_normal(-0.4 * static_cast<double>(i), 0.1);
  }
  std::size_t before = 0;
  for (const double told : {0.6, 0.8, 0.95, 0.999}) {
    const Contest all(many, 10, {.told = told}, rank::stratified_normals(256));
    std::size_t width = 0;
    for (const Certainty& certainty : all.certainty())
      width += certainty.rank->to - certainty.rank->from;
    CHECK(width >= before);
    before = width;
  }
}

TEST_CASE("certainty: a row's own place is among its places and its group's") {
  // far the best on average, and yet below the other in most draws
  const Contest odd = contest({{3, 9}, {2.9, 0}, {1, 0}}, 3, {.told = 0.55});
  for (std::size_t row = 0; row < 3; ++row) {
    const Certainty& certainty = odd.certainty()[row];
    for (const auto& places : {*certainty.rank, *certainty.places}) {
      CHECK(places.from <= row + 1);
      CHECK(places.to >= row + 1);
    }
  }
}

TEST_CASE("certainty: a better one that stands below is counted before it") {
  // nobody knows the first, the third is surely better than the second
  const Contest mixed = contest({{1, 5}, {0, 0.01}, {3, 0.01}}, 3);
  CHECK(mixed.certainty()[0].places == Places{1, 3});
  CHECK(mixed.certainty()[1].places == Places{2, 3});
  CHECK(mixed.certainty()[2].places == Places{1, 3});
}

TEST_CASE("certainty: rows outside of the list have chances, and no place") {
  const Contest all = contest({{1, 0.5}, {0.9, 0.5}, {0.8, 0.5}}, 1);
  CHECK(all.certainty()[0].rank == Places{1, 1});
  CHECK_FALSE(all.certainty()[1].rank.has_value());
  CHECK_FALSE(all.certainty()[1].places.has_value());
  CHECK(all.certainty()[1].chances.best > 0.2);
}
