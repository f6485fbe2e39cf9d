#include "evidence/ln_posterior.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>

namespace compass::evidence {

LnPosterior LnPosterior::weighed(double weight) const {
  return {weight * mean, weight * weight * variance, weight * weight * weight * third};
}

LnPosterior& LnPosterior::operator+=(const LnPosterior& other) {
  mean += other.mean;
  variance += other.variance;
  third += other.third;
  return *this;
}

double LnPosterior::skewness() const {
  return variance > 0 ? third / (variance * std::sqrt(variance)) : 0;
}

LnPosterior ln_known(double value) {
  return {math::ln(value), 0, 0};
}

LnPosterior ln_normal(double mean, double variance) {
  return {mean, variance, 0};
}

LnPosterior ln_uniform(double lo, double hi) {
  const double from = math::ln(lo);
  const double to = math::ln(hi);
  return {0.5 * (from + to), (to - from) * (to - from) / 12, 0};
}

LnPosterior ln_below(double most) {
  // ln of a uniform variate is less than ln most by an exponential one of mean 1
  return {math::ln(most) - 1, 1, -2};
}

LnPosterior ln_gamma(double shape, double rate) {
  const math::Polygamma of = math::polygamma(shape);
  return {of.digamma - math::ln(rate), of.trigamma, of.tetragamma};
}

LnPosterior ln_beta_share(double a, double b) {
  const math::Polygamma part = math::polygamma(a);
  const math::Polygamma all = math::polygamma(a + b);
  return {part.digamma - all.digamma, part.trigamma - all.trigamma,
          part.tetragamma - all.tetragamma};
}

LnPosterior ln_beta_odds(double a, double b) {
  const math::Polygamma above = math::polygamma(a);
  const math::Polygamma below = math::polygamma(b);
  return {above.digamma - below.digamma, above.trigamma + below.trigamma,
          above.tetragamma - below.tetragamma};
}

LnQuantile::LnQuantile(const LnPosterior& posterior)
    : mean_(posterior.mean), sd_(std::sqrt(posterior.variance)), sixth_(posterior.skewness() / 6) {}

double LnQuantile::at(double z) const {
  constexpr double as_good_as_none = 1e-6;  // below it only rounding would be left of the cube
  if (std::fabs(sixth_) < as_good_as_none) return mean_ + sd_ * z;
  const double root = 1 + sixth_ * (z - sixth_);
  return mean_ + sd_ * (root * root * root - 1) / (3 * sixth_);
}

LnPosterior clamped(const LnPosterior& posterior, double lo, double hi) {
  // middles of the sixteenths of a standard normal, spread to its variance; their mirror images too
  constexpr double middles[] = {0.081588, 0.246809, 0.418541, 0.602586,
                                0.807866, 1.050894, 1.371390, 1.938171};
  constexpr int points = 16;
  const LnQuantile quantile(posterior);
  const double least = math::ln(lo);
  const double most = math::ln(hi);
  double values[points];
  LnPosterior held;
  for (int i = 0; i < points; ++i) {
    const double z = i < points / 2 ? middles[i] : -middles[i - points / 2];
    values[i] = std::clamp(quantile.at(z), least, most);
    held.mean += values[i] / points;
  }
  for (const double value : values) {
    const double off = value - held.mean;
    held.variance += off * off / points;
    held.third += off * off * off / points;
  }
  return held;
}

}  // namespace compass::evidence
