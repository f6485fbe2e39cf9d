#include "evidence/stratified.h"

#include "math/real.h"

#include <algorithm>
#include <cmath>

namespace compass::evidence {
namespace {

double size_of(const Stratum& s) {
  return s.with + s.without;
}
double successes(const Stratum& s) {
  return s.with_success + s.without_success;
}

// both sides occupied, and success neither everywhere nor nowhere
bool compares(const Stratum& s) {
  const bool counts = s.with_success >= 0 && s.with_success <= s.with && s.without_success >= 0 &&
                      s.without_success <= s.without;
  return counts && s.with > 0 && s.without > 0 && size_of(s) > 1 && successes(s) > 0 &&
         successes(s) < size_of(s);
}

std::vector<Stratum> comparing(std::span<const Stratum> strata) {
  std::vector<Stratum> kept;
  for (const Stratum& stratum : strata) {
    if (compares(stratum)) kept.push_back(stratum);
  }
  std::sort(kept.begin(), kept.end(), [](const Stratum& a, const Stratum& b) {
    if (a.with != b.with) return a.with < b.with;
    if (a.without != b.without) return a.without < b.without;
    if (a.with_success != b.with_success) return a.with_success < b.with_success;
    return a.without_success < b.without_success;
  });
  return kept;
}

// Cochran-Mantel-Haenszel: successes with the trait against what chance would give it
double score_p(const std::vector<Stratum>& strata) {
  double off = 0;
  double variance = 0;
  for (const Stratum& s : strata) {
    const double n = size_of(s);
    const double hits = successes(s);
    off += s.with_success - s.with * hits / n;
    variance += s.with * s.without * hits * (n - hits) / (n * n * (n - 1));
  }
  const double z = std::max(0.0, std::fabs(off) - 0.5) / std::sqrt(variance);
  return std::min(1.0, 2 * math::normal_cdf(-z));
}

struct Sums {
  double with = 0;  // risk with the trait, weighted
  double without = 0;
  double variance = 0;  // of ln of their ratio, times both
};

Sums weighted_risks(const std::vector<Stratum>& strata) {
  Sums sums;
  for (const Stratum& s : strata) {
    const double n = size_of(s);
    sums.with += s.with_success * s.without / n;
    sums.without += s.without_success * s.with / n;
    sums.variance +=
        (successes(s) * s.with * s.without - s.with_success * s.without_success * n) / (n * n);
  }
  return sums;
}

}  // namespace

RelativeRisk mantel_haenszel(std::span<const Stratum> given) {
  std::vector<Stratum> strata = comparing(given);
  RelativeRisk risk;
  if (strata.empty()) return risk;
  risk.strata = static_cast<double>(strata.size());
  for (const Stratum& s : strata)
    risk.with += s.with;
  risk.p = score_p(strata);

  Sums sums = weighted_risks(strata);
  if (sums.with == 0 || sums.without == 0) {
    const double half = 0.5 / risk.strata;
    for (Stratum& s : strata) {
      s.with_success += half;
      s.without_success += half;
      s.with += 2 * half;
      s.without += 2 * half;
    }
    sums = weighted_risks(strata);
  }
  risk.ratio = sums.with / sums.without;
  risk.ln = {math::ln(*risk.ratio), sums.variance / (sums.with * sums.without)};
  return risk;
}

std::vector<Estimate> shrink_ratios(std::span<const RelativeRisk> traits, double level,
                                    const NormalAssumption& assumed) {
  std::vector<Measured> rows;
  for (const RelativeRisk& trait : traits) {
    if (trait.ratio) rows.push_back(trait.ln);
  }
  const NormalPool pool = fit_normal_pool(rows, assumed);
  std::vector<Estimate> estimates;
  for (const RelativeRisk& trait : traits) {
    Estimate estimate = shrink_normal(trait.ratio ? trait.ln : Measured{}, pool, level);
    if (estimate.raw) estimate.raw = math::exp(*estimate.raw);
    if (trait.ratio) estimate.n = trait.with;
    estimate.prior_weight *= estimate.n;
    estimate.prior = math::exp(estimate.prior);
    estimate.value = math::exp(estimate.value);
    estimate.interval = {math::exp(estimate.interval.lo), math::exp(estimate.interval.hi)};
    estimates.push_back(estimate);
  }
  return estimates;
}

}  // namespace compass::evidence
