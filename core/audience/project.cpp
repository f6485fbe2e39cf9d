#include "audience/model_parts.h"

namespace compass::audience {
namespace {

// shares x (1 / known sum, or 1)
double factor(float known, bool conditional) {
  if (!(known > 0)) return 0;
  return conditional ? 1 / static_cast<double>(known) : 1;
}

double along(const auto& values, const auto& shares) {
  double sum = 0;
  for (std::size_t k = 0; k < values.size(); ++k)
    sum += values[k] * shares[k];
  return sum;
}

void from_cells(const Modes& modes, const Shares& shares, double scale, std::span<double> out) {
  for (double& value : out)
    value = 0;
  for (std::size_t c = 0; c < store::cell_count; ++c) {
    if (shares.cell[c] == 0) continue;
    const double share = shares.cell[c] * scale;
    const double* values = modes.by_cell.data() + c * out.size();
    for (std::size_t k = 0; k < out.size(); ++k)
      out[k] += share * values[k];
  }
}

}  // namespace

Basis basis_of(const Shares& shares) {
  if (shares.known_cell > 0) return Basis::gender_age;
  if (shares.known_gender > 0 && shares.known_age > 0) return Basis::margins;
  if (shares.known_gender > 0) return Basis::gender;
  return shares.known_age > 0 ? Basis::age : Basis::none;
}

double cell_share(const Shares& shares, Basis basis, std::size_t gender, std::size_t age) {
  if (basis == Basis::gender_age) return shares.cell[store::cell_of(gender, age)];
  if (basis != Basis::margins) return 0;
  return static_cast<double>(shares.gender[gender]) * static_cast<double>(shares.age[age]);
}

void project(const Modes& modes, const Shares& shares, bool conditional, std::span<double> out) {
  if (shares.known_cell > 0) {
    from_cells(modes, shares, factor(shares.known_cell, conditional), out);
    return;
  }
  const double of_gender = factor(shares.known_gender, conditional);
  const double of_age = factor(shares.known_age, conditional);
  for (std::size_t k = 0; k < modes.size(); ++k) {
    if (modes[k].side != Side::both) {
      out[k] = of_gender * along(modes[k].by_gender, shares.gender) +
               of_age * along(modes[k].by_age, shares.age);
      continue;
    }
    out[k] = 0;
    for (std::size_t g = 0; g < store::gender_count; ++g) {
      for (std::size_t a = 0; a < store::age_count; ++a) {
        out[k] += of_gender * shares.gender[g] * of_age * shares.age[a] *
                  modes[k].value[store::cell_of(g, a)];
      }
    }
  }
}

}  // namespace compass::audience
