#include "evidence/mann_kendall.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

using namespace compass::evidence;

namespace {

int s_of(const std::vector<int>& values) {
  int s = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    for (std::size_t j = i + 1; j < values.size(); ++j) {
      s += (values[j] > values[i]) - (values[j] < values[i]);
    }
  }
  return s;
}

// every order of these values, counted
double brute_force_p(std::vector<int> values, int s) {
  std::sort(values.begin(), values.end());
  double extreme = 0;
  double all = 0;
  do {
    extreme += std::abs(s_of(values)) >= std::abs(s) ? 1 : 0;
    all += 1;
  } while (std::next_permutation(values.begin(), values.end()));
  return extreme / all;
}

TEST_CASE("mann_kendall_p: every order counted, with and without ties") {
  const std::vector<std::vector<int>> cases = {{1, 2},
                                               {1, 2, 3, 4, 5, 6, 7},
                                               {1, 1, 2, 3},
                                               {1, 1, 2, 2, 3, 3, 3},
                                               {1, 1, 1, 1, 2, 3, 4},
                                               {1, 1, 1, 2, 2, 2, 2, 2}};
  for (const std::vector<int>& values : cases) {
    std::vector<int> ties;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0 && values[i] == values[i - 1]) {
        ++ties.back();
      } else {
        ties.push_back(1);
      }
    }
    const int most = s_of(values);
    for (int s = -most; s <= most; s += 2) {
      CAPTURE(s);
      const int n = static_cast<int>(values.size());
      CHECK(mann_kendall_p(n, s, ties) ==
            doctest::Approx(s == 0 ? 1 : brute_force_p(values, s)).epsilon(1e-12));
    }
  }
}

TEST_CASE("mann_kendall_p: smallest p is 2 / n!, to its last digits") {
  double factorial = 1;
  for (int n = 2; n <= 50; ++n) {
    factorial *= n;
    CHECK(mann_kendall_p(n, n * (n - 1) / 2, {}) == doctest::Approx(2 / factorial).epsilon(1e-12));
  }
}

TEST_CASE("mann_kendall_p: exact and normal meet at n = 50") {
  for (const int s : {101, 201, 301, 401}) {
    const double exact = mann_kendall_p(50, s, {});
    // 51 values are past the exact range: nearly the same question
    const double scaled = s * std::sqrt(51.0 * 50 * 107 / (50.0 * 49 * 105));
    const double normal = mann_kendall_p(51, std::lround(scaled), {});
    CHECK(normal == doctest::Approx(exact).epsilon(0.06));
  }
}

TEST_CASE("mann_kendall_p: beyond 50 values the normal one, with ties and continuity") {
  const auto expected = [](double s, double variance) {
    return std::erfc((s - 1) / std::sqrt(2 * variance));
  };
  const double untied = 60.0 * 59 * 125 / 18;
  CHECK(mann_kendall_p(60, 300, {}) == doctest::Approx(expected(300, untied)).epsilon(1e-6));
  const int ties[] = {4, 7};
  const double tied = untied - (4.0 * 3 * 13 + 7.0 * 6 * 19) / 18;
  CHECK(mann_kendall_p(60, -300, ties) == doctest::Approx(expected(300, tied)).epsilon(1e-6));
}

TEST_CASE("mann_kendall_p: nothing to say") {
  CHECK(mann_kendall_p(0, 0, {}) == 1);
  CHECK(mann_kendall_p(1, 0, {}) == 1);
  CHECK(mann_kendall_p(60, 0, {}) == 1);
  const int all_tied[] = {6};
  CHECK(mann_kendall_p(6, 0, all_tied) == 1);
  const int many_tied[] = {60};
  CHECK(mann_kendall_p(60, 0, many_tied) == 1);
}

TEST_CASE("rejected_below: the last falling pair that is still rejected") {
  for (const int n : {3, 5, 8, 20}) {
    const std::int64_t pairs = n * (n - 1) / 2;
    const std::int64_t cut = rejected_below(n, pairs, 0.1);
    if (cut >= 0) CHECK(mann_kendall_p(n, pairs - 2 * cut, {}) <= 0.1);
    CHECK(mann_kendall_p(n, pairs - 2 * (cut + 1), {}) > 0.1);
  }
  CHECK(rejected_below(4, 6, 0.05) == -1);
}

}  // namespace
