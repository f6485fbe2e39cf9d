#include "evidence/mean_of_log_normals.h"

#include "math/real.h"

#include <array>
#include <cmath>

namespace compass::evidence {

namespace {

struct Correction {
  double below;
  double variance;
};

// Exact over Fenton's, at n = 2^i. With E exponential and S the sum, E / S is above t with the
// Laplace transform of one value at t to the power n, so that ln E - ln S has its moments by
// quadrature over ln t; those of ln E are known
constexpr std::array<Correction, 10> corrections = {{{1.0000, 1.0000},
                                                     {0.8802, 0.8401},
                                                     {0.8169, 0.7616},
                                                     {0.7990, 0.7404},
                                                     {0.8141, 0.7583},
                                                     {0.8479, 0.7989},
                                                     {0.8875, 0.8476},
                                                     {0.9238, 0.8933},
                                                     {0.9521, 0.9293},
                                                     {0.9718, 0.9531}}};

}  // namespace

LnOfMean ln_of_mean(double n) {
  const double fenton = math::ln1p(math::expm1(one_log_normal) / n);
  const double at = math::ln(n) / math::ln_2;
  const double whole = std::floor(at);
  if (!(whole < corrections.size() - 1)) return {0.5 * fenton, fenton};
  const auto i = static_cast<std::size_t>(whole);
  const double part = at - whole;
  const auto between = [&](double Correction::* of) {
    return corrections[i].*of + part * (corrections[i + 1].*of - corrections[i].*of);
  };
  return {0.5 * fenton * between(&Correction::below), fenton * between(&Correction::variance)};
}

}  // namespace compass::evidence
