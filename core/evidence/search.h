// The searches that the fits share. Plain arithmetic alone, so that every engine takes the same
// steps.
#pragma once

#include <boost/math/tools/minima.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <cstdint>

namespace compass::evidence::detail {

struct Top {
  double x = 0;
  double value = 0;
};

// where f is largest on [lo, hi], on a smooth hill to 1e-4 of its width: Brent's search (1973,
// Algorithms for minimization without derivatives), which takes eight or nine steps
template <class F>
Top top_of(double lo, double hi, F f) {
  constexpr int bits = 14;
  std::uintmax_t steps = 40;
  const auto [x, depth] =
      boost::math::tools::brent_find_minima([&](double at) { return -f(at); }, lo, hi, bits, steps);
  return {x, -depth};
}

// the same where there may be more than one hill: around the best of a grid
template <class F>
Top argmax(double lo, double hi, int grid, F f) {
  const double stride = (hi - lo) / grid;
  Top best{lo, f(lo)};
  for (int i = 1; i <= grid; ++i) {
    const double x = lo + stride * i;
    const double value = f(x);
    if (value > best.value) best = {x, value};
  }
  const double left = best.x - stride < lo ? lo : best.x - stride;
  const double right = best.x + stride > hi ? hi : best.x + stride;
  const Top found = top_of(left, right, f);
  return found.value > best.value ? found : best;
}

// Where a rising f crosses 0, from below and from above, to 1e-12 of the distance (Alefeld, Potra &
// Shi 1995, Algorithm 748: enclosing zeros of continuous functions); a jump is a crossing too.
struct Crossing {
  double below = 0;  // f is not above 0 there
  double above = 0;  // f is not below 0 there
};

// its errors cannot come, as the ends are looked at before; with their words comes all of iostream
using NoErrors = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;

template <class F>
Crossing crossing(double lo, double hi, F f) {
  const double at_lo = f(lo);
  const double at_hi = f(hi);
  if (at_lo >= 0) return {lo, lo};
  if (at_hi <= 0) return {hi, hi};
  const double close = 1e-12 * (hi - lo);
  std::uintmax_t steps = 100;
  const auto [below, above] = boost::math::tools::toms748_solve(
      f, lo, hi, at_lo, at_hi, [close](double a, double b) { return b - a <= close; }, steps,
      NoErrors{});
  return {below, above};
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
