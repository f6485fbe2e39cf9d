#include "traits/difference.h"

#include "math/real.h"

#include <cmath>

namespace compass::traits {
namespace {

// two-sided p of Student's t
double student_p(double t, double freedom) {
  if (!(freedom > 0)) return 1;
  return math::beta_cdf(freedom / (freedom + t * t), 0.5 * freedom, 0.5);
}

}  // namespace

Difference difference(const Contrast& trait, double variance) {
  Difference out;
  out.with = trait.with;
  out.without = trait.without;
  if (trait.weights <= 0 || variance <= 0) return out;
  const double off = trait.off / trait.weights;
  const double error = std::sqrt(variance / trait.weights);
  out.ln = {off, error * error};
  out.p = student_p(off / error, trait.freedom - 1);
  return out;
}

}  // namespace compass::traits
