#include "evidence/divergence.h"

#include "math/real.h"

#include <cmath>
#include <cstddef>

namespace compass::evidence {
namespace {

double mass(double weight) {
  return weight > 0 ? weight : 0;
}

double total(std::span<const double> weights) {
  double sum = 0;
  for (const double weight : weights)
    sum += mass(weight);
  return sum;
}

bool comparable(std::span<const double> p, std::span<const double> q) {
  const double sum = total(p) * total(q);
  return p.size() == q.size() && sum > 0 && sum - sum == 0;
}

}  // namespace

std::optional<double> jensen_shannon(std::span<const double> p, std::span<const double> q) {
  if (!comparable(p, q)) return std::nullopt;
  const double sum_p = total(p);
  const double sum_q = total(q);
  double nats = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const double a = mass(p[i]) / sum_p;
    const double b = mass(q[i]) / sum_q;
    const double middle = 0.5 * (a + b);
    if (a > 0) nats += 0.5 * a * math::ln(a / middle);
    if (b > 0) nats += 0.5 * b * math::ln(b / middle);
  }
  const double bits = nats / math::ln_2;
  return bits < 0 ? 0 : (bits > 1 ? 1 : bits);
}

std::optional<double> cosine(std::span<const double> p, std::span<const double> q) {
  if (!comparable(p, q)) return std::nullopt;
  double pq = 0;
  double pp = 0;
  double qq = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    pq += mass(p[i]) * mass(q[i]);
    pp += mass(p[i]) * mass(p[i]);
    qq += mass(q[i]) * mass(q[i]);
  }
  const double value = pq / (std::sqrt(pp) * std::sqrt(qq));
  return value > 1 ? 1 : value;
}

}  // namespace compass::evidence
