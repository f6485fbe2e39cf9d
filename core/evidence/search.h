// The searches that the fits share. Fixed numbers of steps, so that every engine takes the same.
#pragma once

#include <cmath>

namespace compass::evidence::detail {

// where f is largest on [lo, hi]: the best of a grid, then golden section (Kiefer 1953) around it
template <class F>
double argmax(double lo, double hi, int grid, int steps, F f) {
  const double stride = (hi - lo) / grid;
  double best = lo;
  double most = f(lo);
  for (int i = 1; i <= grid; ++i) {
    const double x = lo + stride * i;
    const double value = f(x);
    if (value > most) {
      most = value;
      best = x;
    }
  }
  constexpr double golden = 0.6180339887498948482;
  double left = best - stride < lo ? lo : best - stride;
  double right = best + stride > hi ? hi : best + stride;
  double x1 = right - golden * (right - left);
  double x2 = left + golden * (right - left);
  double f1 = f(x1);
  double f2 = f(x2);
  for (int step = 0; step < steps; ++step) {
    if (f1 < f2) {
      left = x1;
      x1 = x2;
      f1 = f2;
      x2 = left + golden * (right - left);
      f2 = f(x2);
    } else {
      right = x2;
      x2 = x1;
      f2 = f1;
      x1 = right - golden * (right - left);
      f1 = f(x1);
    }
  }
  return f1 < f2 ? x2 : x1;
}

// the border between where `holds` is true (at `inside`) and false (at `outside`); 60 halvings
// leave 1e-18 of the distance
template <class Predicate>
double border(double inside, double outside, Predicate holds) {
  for (int step = 0; step < 60; ++step) {
    const double middle = 0.5 * (inside + outside);
    (holds(middle) ? inside : outside) = middle;
  }
  return inside;
}

}  // namespace compass::evidence::detail
