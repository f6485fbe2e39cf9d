// Karhunen-Loeve functions of a small kernel: the uncorrelated contrasts between a few groups.
#pragma once

#include "math/sort.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace compass::audience {

inline constexpr double least_weight = 1e-7;  // below it a contrast is rounding

template <std::size_t size>
using Square = std::array<std::array<double, size>, size>;

// one turn of the plane (p, q) that makes a[p][q] zero
template <std::size_t size>
void turn(Square<size>& a, Square<size>& vectors, std::size_t p, std::size_t q) {
  if (a[p][q] == 0) return;
  const double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const double t = (theta >= 0 ? 1 : -1) / (std::fabs(theta) + std::sqrt(theta * theta + 1));
  const double c = 1 / std::sqrt(t * t + 1);
  const double s = t * c;
  const auto rotate = [&](double& x, double& y) {
    const double before = x;
    x = c * before - s * y;
    y = s * before + c * y;
  };
  for (std::size_t k = 0; k < size; ++k)
    rotate(a[k][p], a[k][q]);
  for (std::size_t k = 0; k < size; ++k)
    rotate(a[p][k], a[q][k]);
  for (std::size_t k = 0; k < size; ++k)
    rotate(vectors[k][p], vectors[k][q]);
}

// eigenvectors in the columns, eigenvalues left on the diagonal of a (Jacobi 1846)
template <std::size_t size>
Square<size> diagonalise(Square<size>& a) {
  Square<size> vectors{};
  for (std::size_t k = 0; k < size; ++k)
    vectors[k][k] = 1;
  constexpr int sweeps = 12;  // squares its error: 6 suffice
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    for (std::size_t p = 0; p < size; ++p) {
      for (std::size_t q = p + 1; q < size; ++q)
        turn(a, vectors, p, q);
    }
  }
  return vectors;
}

template <std::size_t size>
struct Contrast {
  double weight = 0;
  std::array<double, size> value{};
};

// Karhunen-Loeve functions of a kernel under weights f, widest first
template <std::size_t size, class Kernel>
std::vector<Contrast<size>> contrasts(const std::array<double, size>& f, Kernel kernel) {
  // a kernel value's mean over the base is taken off on both sides: no contrast moves the mean lift
  std::array<double, size> mean{};
  double overall = 0;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j)
      mean[i] += f[j] * kernel(i, j);
    overall += f[i] * mean[i];
  }
  Square<size> a{};
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) {
      a[i][j] = std::sqrt(f[i] * f[j]) * (kernel(i, j) - mean[i] - mean[j] + overall);
    }
  }
  const Square<size> vectors = diagonalise(a);
  std::vector<Contrast<size>> all;
  for (std::size_t k = 0; k < size; ++k) {
    if (!(a[k][k] > least_weight)) continue;
    Contrast<size> contrast{a[k][k], {}};
    for (std::size_t i = 0; i < size; ++i) {
      if (f[i] > 0) contrast.value[i] = vectors[i][k] / std::sqrt(f[i]);
    }
    all.push_back(contrast);
  }
  math::sort(all, [](const auto& p, const auto& q) { return p.weight > q.weight; });
  return all;
}

}  // namespace compass::audience
