#include "posted/similar.h"

#include "evidence/divergence.h"
#include "math/real.h"
#include "math/sort.h"

#include <algorithm>

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

// regions by name, so that pools of different feeds meet; a name that comes twice is added up
void gather(std::vector<NamedWeight>& regions) {
  math::sort(regions, [](const NamedWeight& a, const NamedWeight& b) { return a.name < b.name; });
  std::size_t kept = 0;
  for (const NamedWeight& region : regions) {
    if (kept > 0 && regions[kept - 1].name == region.name) {
      regions[kept - 1].weight += region.weight;
    } else {
      regions[kept++] = region;
    }
  }
  regions.resize(kept);
}

// both sides' weights of every region that either has, by name
void join(std::span<const NamedWeight> a, std::span<const NamedWeight> b, std::vector<double>& p,
          std::vector<double>& q) {
  p.clear();
  q.clear();
  auto one = a.begin();
  auto other = b.begin();
  while (one != a.end() || other != b.end()) {
    const bool take_one = other == b.end() || (one != a.end() && one->name <= other->name);
    const bool take_other = one == a.end() || (other != b.end() && other->name <= one->name);
    p.push_back(take_one ? (one++)->weight : 0);
    q.push_back(take_other ? (other++)->weight : 0);
  }
}

}  // namespace

std::optional<double> category_closeness(std::span<const std::string> a,
                                         std::span<const std::string> b) {
  if (a.empty() || b.empty()) return std::nullopt;
  std::vector<std::string> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

void AudienceWeights::read(const store::AudienceColumn& column, std::size_t row,
                           const store::TextPool& text) {
  gender_ = {};
  age_ = {};
  regions_.clear();
  if (row >= column.shares.size()) return;
  for (const store::Share& share : column.shares.at(row)) {
    const auto weight = static_cast<double>(share.parts);
    if (share.axis == store::Axis::gender && share.key < gender_.size()) {
      gender_[share.key] += weight;
    } else if (share.axis == store::Axis::age && share.key < age_.size()) {
      age_[share.key] += weight;
    } else if (share.axis == store::Axis::region) {
      regions_.push_back({text.view(share.name), weight});
    }
  }
  gather(regions_);
}

std::optional<double> AudienceCloseness::between(const AudienceWeights& a,
                                                 const AudienceWeights& b) {
  double sum = 0;
  double axes = 0;
  const auto add = [&](std::span<const double> p, std::span<const double> q) {
    const auto divergence = evidence::jensen_shannon(p, q);
    if (!divergence) return;
    sum += 1 - *divergence;
    axes += 1;
  };
  add(a.gender_, b.gender_);
  add(a.age_, b.age_);
  join(a.regions_, b.regions_, p_, q_);
  add(p_, q_);
  return axes > 0 ? std::optional(sum / axes) : std::nullopt;
}

std::optional<double> audience_closeness(const store::AudienceColumn& a, std::size_t row_a,
                                         const store::TextPool& text_a,
                                         const store::AudienceColumn& b, std::size_t row_b,
                                         const store::TextPool& text_b) {
  AudienceWeights one;
  AudienceWeights other;
  one.read(a, row_a, text_a);
  other.read(b, row_b, text_b);
  return AudienceCloseness().between(one, other);
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
