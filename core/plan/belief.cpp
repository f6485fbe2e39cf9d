#include "plan/belief.h"

#include <algorithm>

namespace compass::plan {

Belief::Belief(const Priors& priors)
    : elsewhere_(priors.elsewhere),
      level_(priors.level),
      luck_(priors.luck),
      size_(1),
      mean_{priors.level.mean} {
  std::vector<double> variances = {priors.level.variance};
  for (const Axis axis : axes) {
    const std::vector<Normal>& arms = priors.arms[index_of(axis)];
    counts_[index_of(axis)] = arms.size();
    begins_[index_of(axis)] = size_;
    size_ += arms.size();
    for (const Normal& arm : arms) {
      mean_.push_back(arm.mean);
      variances.push_back(arm.variance);
    }
  }
  cov_.assign(size_ * size_, 0);
  for (std::size_t part = 0; part < size_; ++part)
    cov(part, part) = variances[part];
}

Belief::Look Belief::look(const Arms& video, double times) const {
  Look look{.parts = {0}, .count = 1, .covariance = {}, .variance = luck_ / times};
  for (const Axis axis : axes) {
    const auto& arm = video[index_of(axis)];
    if (arm) {
      look.parts[look.count++] = place(axis, *arm);
    } else {
      look.variance += elsewhere_[index_of(axis)];
    }
  }
  look.covariance.assign(size_, 0);
  for (std::size_t part = 0; part < size_; ++part) {
    for (std::size_t i = 0; i < look.count; ++i)
      look.covariance[part] += cov(part, look.parts[i]);
  }
  for (std::size_t i = 0; i < look.count; ++i)
    look.variance += look.covariance[look.parts[i]];
  return look;
}

void Belief::see(const Arms& video, double ln_success) {
  const Look now = look(video);
  const double surprise = ln_success - expected(video).mean;
  for (std::size_t part = 0; part < size_; ++part)
    mean_[part] += now.covariance[part] / now.variance * surprise;
  shrink(now);
}

void Belief::see_coming(const Arms& video) {
  shrink(look(video));
}

void Belief::meet_another() {
  mean_[0] = level_.mean;
  for (std::size_t part = 0; part < size_; ++part)
    cov(0, part) = cov(part, 0) = 0;
  cov(0, 0) = level_.variance;
}

void Belief::expect_of_one(Normal level, double luck, double own) {
  level_ = level;
  luck_ = luck;
  meet_another();
  for (std::size_t part = 1; part < size_; ++part)
    cov(part, part) += own;
  for (double& variance : elsewhere_)
    variance += own;
}

void Belief::shrink(const Look& look) {
  for (std::size_t a = 0; a < size_; ++a) {
    const double share = look.covariance[a] / look.variance;
    for (std::size_t b = 0; b <= a; ++b)
      cov(b, a) = cov(a, b) -= share * look.covariance[b];
  }
}

Normal Belief::difference(Axis axis, std::size_t a, std::size_t b) const {
  const std::size_t i = place(axis, a);
  const std::size_t j = place(axis, b);
  return {mean_[i] - mean_[j], std::max(cov(i, i) + cov(j, j) - 2 * cov(i, j), 0.0)};
}

Normal Belief::expected(const Arms& video) const {
  const Look now = look(video);
  Normal sum{0, now.variance - luck_};
  for (std::size_t i = 0; i < now.count; ++i)
    sum.mean += mean_[now.parts[i]];
  return sum;
}

double Belief::moved(const Look& look, Axis axis, std::size_t a, std::size_t b) const {
  const double with = look.covariance[place(axis, a)] - look.covariance[place(axis, b)];
  return with * with / look.variance;
}

std::size_t Belief::leader(Axis axis) const {
  const auto first = mean_.begin() + static_cast<std::ptrdiff_t>(begins_[index_of(axis)]);
  const auto last = first + static_cast<std::ptrdiff_t>(arms(axis));
  return static_cast<std::size_t>(std::max_element(first, last) - first);
}

}  // namespace compass::plan
