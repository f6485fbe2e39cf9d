#include "evidence/stratified.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace compass::evidence;

namespace {

TEST_CASE("mantel_haenszel: one stratum is the plain relative risk with its plain variance") {
  const RelativeRisk risk = mantel_haenszel(std::vector<Stratum>{{30, 100, 20, 200}});
  CHECK(*risk.ratio == doctest::Approx(3));
  CHECK(risk.ln.y == doctest::Approx(std::log(3)));
  CHECK(risk.ln.variance == doctest::Approx(1.0 / 30 - 1.0 / 100 + 1.0 / 20 - 1.0 / 200));
  CHECK(risk.strata == 1);
  CHECK(risk.with == 100);
  CHECK(risk.p < 1e-4);
}

TEST_CASE("mantel_haenszel: a category's success is not credited to its price band") {
  // within each category the trait does nothing; crude it looks like a factor of 2.3
  const std::vector<Stratum> strata = {{45, 90, 5, 10}, {1, 10, 9, 90}};
  const RelativeRisk risk = mantel_haenszel(strata);
  CHECK(*risk.ratio == doctest::Approx(1));
  CHECK(risk.p > 0.5);
  const RelativeRisk crude = mantel_haenszel(std::vector<Stratum>{{46, 100, 14, 100}});
  CHECK(*crude.ratio > 3);
  CHECK(crude.p < 0.001);
}

TEST_CASE("mantel_haenszel: strata that compare nothing do not count") {
  const std::vector<Stratum> empty = {{5, 10, 0, 0}, {0, 0, 5, 10}, {0, 10, 0, 10}, {4, 4, 6, 6}};
  const RelativeRisk none = mantel_haenszel(empty);
  CHECK_FALSE(none.ratio.has_value());
  CHECK(none.p == 1);
  CHECK(none.strata == 0);
  std::vector<Stratum> one = empty;
  one.push_back({3, 10, 2, 20});
  CHECK(*mantel_haenszel(one).ratio == doctest::Approx(3));
  // impossible counts are no stratum either
  CHECK_FALSE(mantel_haenszel(std::vector<Stratum>{{11, 10, 2, 20}}).ratio.has_value());
}

TEST_CASE("mantel_haenszel: an arm without success stays finite and unsure") {
  const RelativeRisk never = mantel_haenszel(std::vector<Stratum>{{0, 8, 5, 30}, {0, 6, 3, 20}});
  CHECK(*never.ratio > 0);
  CHECK(*never.ratio < 0.6);
  CHECK(never.ln.variance > 1);
  CHECK(never.p > 0.05);
}

TEST_CASE("shrink_ratios: pulled to 1, each by how little is known") {
  std::vector<RelativeRisk> traits;
  traits.reserve(13);
  for (int i = 0; i < 10; ++i)
    traits.push_back(mantel_haenszel(std::vector<Stratum>{{20, 100, 40, 200}}));
  traits.push_back(mantel_haenszel(std::vector<Stratum>{{60, 100, 40, 200}}));
  traits.push_back(mantel_haenszel(std::vector<Stratum>{{3, 5, 40, 200}}));
  traits.push_back(RelativeRisk{});
  const std::vector<Estimate> estimates = shrink_ratios(traits, 0.9);
  CHECK(estimates.size() == traits.size());
  const Estimate& known = estimates[10];
  const Estimate& unsure = estimates[11];
  CHECK(*known.raw == doctest::Approx(3));
  CHECK(*unsure.raw == doctest::Approx(3));
  CHECK(known.value > 2);
  CHECK(known.interval.lo > 1);
  CHECK(unsure.value > 1);
  CHECK(unsure.value < known.value);
  CHECK(unsure.interval.lo < unsure.value);
  CHECK(estimates[0].value == doctest::Approx(1));
  CHECK_FALSE(estimates[12].raw.has_value());
  CHECK(estimates[12].value == 1);
  // ln value = (n ln raw + weight ln prior) / (n + weight)
  CHECK(std::log(known.value) ==
        doctest::Approx(known.n * std::log(3) / (known.n + known.prior_weight)));
}

}  // namespace
