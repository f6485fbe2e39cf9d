#include "audience/modes.h"

#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace compass;
using namespace compass::audience;

TEST_CASE("modes are uncorrelated under the base, of length 1, and leave the mean lift at 1") {
  const CellTable base = feeds::usual_base();
  const Modes modes = modes_of(base, 3);
  CHECK(modes.size() == 11);  // 12 cells with people, less the mean
  for (std::size_t k = 0; k < modes.size(); ++k) {
    double mean = 0;
    for (std::size_t c = 0; c < base.size(); ++c)
      mean += base[c] * modes[k].value[c];
    CHECK(std::fabs(mean) < 1e-12);
    for (std::size_t l = 0; l < modes.size(); ++l) {
      double inner = 0;
      for (std::size_t c = 0; c < base.size(); ++c) {
        inner += base[c] * modes[k].value[c] * modes[l].value[c];
      }
      CHECK(inner == doctest::Approx(k == l ? 1 : 0).epsilon(1e-9).scale(1));
    }
  }
}

TEST_CASE("gender and age modes are sums of a gender part and an age part") {
  const Modes modes = modes_of(feeds::usual_base(), 3);
  for (const Mode& mode : modes.list) {
    if (mode.side == Side::both) continue;
    for (std::size_t c = 0; c < store::cell_count; ++c) {
      if (feeds::usual_base()[c] == 0) continue;
      const double sum = mode.by_gender[c / store::age_count] + mode.by_age[c % store::age_count];
      CHECK(mode.value[c] == doctest::Approx(sum));
    }
  }
}

TEST_CASE("the widest age mode is young against old: one change of sign") {
  const Modes modes = modes_of(feeds::usual_base(), 3);
  const Mode* first = nullptr;
  for (const Mode& mode : modes.list) {
    if (mode.side == Side::age && first == nullptr) first = &mode;
  }
  REQUIRE(first != nullptr);
  int changes = 0;
  for (std::size_t a = 1; a < store::age_count; ++a) {
    changes += first->by_age[a] * first->by_age[a - 1] < 0 ? 1 : 0;
  }
  CHECK(changes == 1);
}

TEST_CASE("a base without people, or of one kind, has no modes") {
  CHECK(modes_of(CellTable{}, 3).size() == 0);
  CHECK(modes_of(feeds::one_cell(store::Gender::male, 2), 3).size() == 0);
}
