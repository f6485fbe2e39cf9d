// The one series behind ln and ln1p, shared by the files of this folder.
#pragma once

namespace compass::math::detail {

// f - ln(1 + f) for f in [sqrt(1/2) - 1, sqrt(2) - 1], without loss for small f.
// with s = f / (2 + f): ln(1 + f) = 2 atanh(s) = 2s + 2/3 s^3 + 2/5 s^5 ..., and 2s = f - s f.
// the last term is below 5e-17 of f
constexpr double ln1p_rest(double f) {
  const double s = f / (2 + f);
  const double z = s * s;
  double series = 2.0 / 21;
  for (int odd = 19; odd >= 3; odd -= 2)
    series = series * z + 2.0 / odd;
  return s * (f - z * series);
}

inline constexpr double least_reduced = -0.29289321881345247560;  // sqrt(1/2) - 1
inline constexpr double most_reduced = 0.41421356237309504880;    // sqrt(2) - 1

}  // namespace compass::math::detail
