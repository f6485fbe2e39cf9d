#include "posted/similar.h"

#include "evidence/divergence.h"
#include "math/real.h"

#include <algorithm>
#include <array>
#include <map>

namespace compass::posted {

namespace {

// a Gaussian kernel: 1 at no distance, .6 at one width
double kernel(double distance, double width) {
  const double z = distance / width;
  return math::exp(-0.5 * z * z);
}

double ln_of(double x) {
  return math::ln(std::max(x, 1.0));
}

// Shares of one axis by its keys; regions by name, so that pools of different feeds meet.
using Weights = std::map<std::string, double>;

Weights weights_of(const store::AudienceColumn& column, std::size_t row,
                   const store::TextPool& text, store::Axis axis) {
  Weights weights;
  if (row >= column.shares.size()) return weights;
  for (const store::Share& share : column.shares.at(row)) {
    if (share.axis != axis) continue;
    const bool named = axis == store::Axis::region;
    weights[named ? std::string(text.view(share.name)) : std::to_string(share.key)] +=
        static_cast<double>(share.parts);
  }
  return weights;
}

std::optional<double> closeness_on(const Weights& a, const Weights& b) {
  std::map<std::string, std::array<double, 2>> both;
  for (const auto& [key, weight] : a)
    both[key][0] = weight;
  for (const auto& [key, weight] : b)
    both[key][1] = weight;
  std::vector<double> p;
  std::vector<double> q;
  for (const auto& [key, weights] : both) {
    p.push_back(weights[0]);
    q.push_back(weights[1]);
  }
  const auto divergence = evidence::jensen_shannon(p, q);
  return divergence ? std::optional(1 - *divergence) : std::nullopt;
}

}  // namespace

std::optional<double> category_closeness(std::span<const std::string> a,
                                         std::span<const std::string> b) {
  if (a.empty() || b.empty()) return std::nullopt;
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

std::optional<double> audience_closeness(const store::AudienceColumn& a, std::size_t row_a,
                                         const store::TextPool& text_a,
                                         const store::AudienceColumn& b, std::size_t row_b,
                                         const store::TextPool& text_b) {
  double sum = 0;
  double axes = 0;
  for (const store::Axis axis : {store::Axis::gender, store::Axis::age, store::Axis::region}) {
    const auto closeness =
        closeness_on(weights_of(a, row_a, text_a, axis), weights_of(b, row_b, text_b, axis));
    if (!closeness) continue;
    sum += *closeness;
    axes += 1;
  }
  return axes > 0 ? std::optional(sum / axes) : std::nullopt;
}

std::optional<double> size_closeness(std::optional<std::int64_t> followers_a,
                                     std::optional<std::int64_t> followers_b, double width) {
  if (!followers_a || !followers_b) return std::nullopt;
  const double a = ln_of(static_cast<double>(*followers_a));
  const double b = ln_of(static_cast<double>(*followers_b));
  return kernel(a - b, width);
}

std::optional<double> gpm_closeness(const std::optional<GpmRange>& a,
                                    const std::optional<GpmRange>& b, double width) {
  if (!a || !b) return std::nullopt;
  // the gap between the nearer ends; none where they overlap
  const double gap = std::max(ln_of(a->min) - ln_of(b->max), ln_of(b->min) - ln_of(a->max));
  return kernel(std::max(gap, 0.0), width);
}

}  // namespace compass::posted
