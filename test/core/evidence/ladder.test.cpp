#include "evidence/ladder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace compass::evidence;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();

// a normal estimate from n values of sd 1, as a question about 0
Question about(double value, double n) {
  const double wide = 1.959964 / std::sqrt(n);
  const double narrow = 1.281552 / std::sqrt(n);
  return {.null_value = 0,
          .value = value,
          .at_likely = {value - wide, value + wide},
          .at_hint = {value - narrow, value + narrow},
          .n = n};
}

TEST_CASE("ladder: the table") {
  CHECK(counted().grade == Grade::fact);
  CHECK(counted().need == 0);

  const Verdict likely = grade(about(0.5, 20));
  CHECK(likely.grade == Grade::likely);
  CHECK(likely.direction == Direction::up);
  CHECK(likely.need == 0);

  const Verdict hint = grade(about(-0.4, 20));
  CHECK(hint.grade == Grade::hint);
  CHECK(hint.direction == Direction::down);
  CHECK(*hint.need == 5);  // 1.96^2 / .16 = 24.01 in all

  const Verdict nothing = grade(about(0.1, 20));
  CHECK(nothing.grade == Grade::not_enough_data);
  CHECK(nothing.direction == Direction::none);
  CHECK(*nothing.need == 365);  // 1.96^2 / .01 = 384.1 in all
}

TEST_CASE("ladder: an interval that ends on the null does not exclude it") {
  Question question = about(0.5, 20);
  question.at_likely.lo = 0;
  CHECK(grade(question).grade == Grade::hint);
  CHECK(*grade(question).need == 1);
  question.at_hint.lo = 0;
  CHECK(grade(question).grade == Grade::not_enough_data);
}

TEST_CASE("ladder: too few observations claim nothing, and say how many are missing") {
  Question question = about(5, 3);
  question.at_least = 10;
  const Verdict verdict = grade(question);
  CHECK(verdict.grade == Grade::not_enough_data);
  CHECK(*verdict.need == 7);
  question.value = 0;
  CHECK(*grade(question).need == 7);
}

TEST_CASE("ladder: no number of observations makes nothing into something") {
  CHECK_FALSE(grade(about(0, 20)).need.has_value());
  CHECK_FALSE(grade(about(1e-9, 20)).need.has_value());
  Question unbounded = about(1, 5);
  unbounded.at_likely = {-inf, inf};
  CHECK_FALSE(grade(unbounded).need.has_value());
}

TEST_CASE("ladder: need falls as the effect grows, and what it asks for is enough") {
  double last = inf;
  for (double effect = 0.02; effect < 0.6; effect += 0.02) {
    const Verdict verdict = grade(about(effect, 10));
    REQUIRE(verdict.need.has_value());
    CHECK(*verdict.need <= last);
    last = *verdict.need;
    CHECK(grade(about(effect, 10 + *verdict.need)).grade == Grade::likely);
  }
}

TEST_CASE("ladder: the prior's weight counts among what is there") {
  Question question = about(0.1, 20);
  question.n = 5;
  question.prior_weight = 15;
  CHECK(*grade(question).need == 365);
}

TEST_CASE("grade_p: levels, sign, need") {
  const Ladder ladder;
  CHECK(grade_p(0.04, 1, 20, 1, ladder).grade == Grade::likely);
  CHECK(grade_p(0.04, -1, 20, 1, ladder).direction == Direction::down);
  CHECK(grade_p(0.1, 1, 20, 1, ladder).grade == Grade::hint);
  CHECK(grade_p(0.3, 1, 20, 1, ladder).grade == Grade::not_enough_data);
  CHECK(*grade_p(0.1, 1, 20, 1, ladder).need == 9);  // (1.960 / 1.645)^2 = 1.42
  CHECK_FALSE(grade_p(1, 1, 20, 1, ladder).need.has_value());
  CHECK(grade_p(0, 1, 20, 1, ladder).grade == Grade::likely);
  CHECK(grade_p(0.001, 1, 3, 5, ladder).grade == Grade::not_enough_data);
  CHECK(*grade_p(0.001, 1, 3, 5, ladder).need == 2);
  const Ladder strict{.likely = 0.99, .hint = 0.95};
  CHECK(grade_p(0.04, 1, 20, 1, strict).grade == Grade::hint);
}

TEST_CASE("grade_trend: no arrow below five videos, whatever rises") {
  const Ladder ladder;
  Trend trend;
  trend.direction = Direction::up;
  for (trend.n = 0; trend.n < 5; ++trend.n) {
    trend.p_always = 0.0001;
    CHECK(grade_trend(trend, ladder).grade == Grade::not_enough_data);
    CHECK(grade_trend(trend, ladder).direction == Direction::none);
    CHECK(*grade_trend(trend, ladder).need == 5 - trend.n);
  }
  trend.n = 6;
  trend.p_always = 0.03;
  CHECK(grade_trend(trend, ladder).grade == Grade::likely);
  CHECK(grade_trend(trend, ladder).direction == Direction::up);
  trend.p_always = 0.15;
  CHECK(grade_trend(trend, ladder).grade == Grade::hint);
  CHECK(*grade_trend(trend, ladder).need == 2);
  trend.p_always = 1;
  CHECK(grade_trend(trend, ladder).grade == Grade::not_enough_data);
  CHECK_FALSE(grade_trend(trend, ladder).need.has_value());
}

TEST_CASE("grades: names are the contract's") {
  CHECK(name_of(Grade::fact) == "fact");
  CHECK(name_of(Grade::likely) == "likely");
  CHECK(name_of(Grade::hint) == "hint");
  CHECK(name_of(Grade::not_enough_data) == "not_enough_data");
}

}  // namespace
