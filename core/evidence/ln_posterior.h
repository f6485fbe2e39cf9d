// What is known of a positive quantity theta, as the first three cumulants of its posterior's ln:
// mean, variance, third central moment. A score is a sum of such logarithms, and the cumulants of
// independent ones add: what is known of a sum costs no more than what is known of its terms.
//
//   theta ~ Gamma(a, b)     psi(a) - ln b,          psi'(a),              psi''(a)
//   theta ~ Beta(a, b)      psi(a) - psi(a + b),    psi'(a) - psi'(a+b),  psi''(a) - psi''(a+b)
//   odds of Beta(a, b)      psi(a) - psi(b),        psi'(a) + psi'(b),    psi''(a) - psi''(b)
//
// (Johnson, Kotz & Balakrishnan 1995, Continuous Univariate Distributions 2). Draws come from the
// Pearson type III curve with these three, by Wilson & Hilferty's cube (1931, The distribution of
// chi-square): rising in z whatever the skewness, and the normal where there is none.
#pragma once

namespace compass::evidence {

struct LnPosterior {
  double mean = 0;
  double variance = 0;  // 0: known
  double third = 0;

  // of the quantity to the power `weight`
  [[nodiscard]] LnPosterior weighed(double weight) const;
  LnPosterior& operator+=(const LnPosterior& other);  // of the product with an independent one
  [[nodiscard]] double skewness() const;
};

LnPosterior ln_known(double value);                   // ln of it; value > 0
LnPosterior ln_normal(double mean, double variance);  // ln theta ~ Normal
LnPosterior ln_uniform(double lo, double hi);         // ln theta ~ Uniform(ln lo, ln hi); lo > 0
LnPosterior ln_below(double most);                    // theta ~ Uniform(0, most)
LnPosterior ln_gamma(double shape, double rate);
LnPosterior ln_beta_share(double a, double b);
LnPosterior ln_beta_odds(double a, double b);

// ln theta at a standard normal quantile z
class LnQuantile {
 public:
  explicit LnQuantile(const LnPosterior& posterior);
  [[nodiscard]] double at(double z) const;

 private:
  double mean_;
  double sd_;
  double sixth_;  // of the skewness
};

// the same posterior where theta is held within [lo, hi], both > 0
LnPosterior clamped(const LnPosterior& posterior, double lo, double hi);

}  // namespace compass::evidence
