#include "audience/modes.h"

#include "audience/contrasts.h"
#include "math/real.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace compass::audience {
namespace {

constexpr std::size_t genders = store::gender_count;
constexpr std::size_t ages = store::age_count;

double inner(const CellTable& base, const CellTable& p, const CellTable& q) {
  double sum = 0;
  for (std::size_t c = 0; c < base.size(); ++c)
    sum += base[c] * p[c] * q[c];
  return sum;
}

// takes off what earlier modes already say (Gram-Schmidt, twice for accuracy) and scales to length
// 1
bool make_orthonormal(const CellTable& base, std::span<const Mode> earlier, Mode& mode) {
  const double before = inner(base, mode.value, mode.value);
  for (int round = 0; round < 2; ++round) {
    for (const Mode& other : earlier) {
      const double overlap = inner(base, mode.value, other.value);
      for (std::size_t c = 0; c < base.size(); ++c)
        mode.value[c] -= overlap * other.value[c];
      for (std::size_t g = 0; g < genders; ++g)
        mode.by_gender[g] -= overlap * other.by_gender[g];
      for (std::size_t a = 0; a < ages; ++a)
        mode.by_age[a] -= overlap * other.by_age[a];
    }
  }
  const double left = inner(base, mode.value, mode.value);
  if (!(left > 1e-9 * before)) return false;
  const double scale = 1 / std::sqrt(left);
  for (double& value : mode.value)
    value *= scale;
  for (double& value : mode.by_gender)
    value *= scale;
  for (double& value : mode.by_age)
    value *= scale;
  mode.weight *= left;
  return true;
}

// an interaction can still have a mean, since gender and age go together in the base
void centre(const CellTable& base, Mode& mode) {
  double mean = 0;
  for (std::size_t c = 0; c < base.size(); ++c)
    mean += base[c] * mode.value[c];
  for (double& value : mode.value)
    value -= mean;
}

template <class At>
CellTable table(At at) {
  CellTable value{};
  for (std::size_t g = 0; g < genders; ++g) {
    for (std::size_t a = 0; a < ages; ++a)
      value[store::cell_of(g, a)] = at(g, a);
  }
  return value;
}

}  // namespace

Modes gathered(std::vector<Mode> list) {
  Modes modes;
  modes.by_cell.resize(list.size() * store::cell_count);
  for (std::size_t c = 0; c < store::cell_count; ++c) {
    for (std::size_t k = 0; k < list.size(); ++k) {
      modes.by_cell[c * list.size() + k] = list[k].value[c];
    }
  }
  modes.list = std::move(list);
  return modes;
}

Modes modes_of(const CellTable& base, double length) {
  std::array<double, genders> by_gender{};
  std::array<double, ages> by_age{};
  for (std::size_t g = 0; g < genders; ++g) {
    for (std::size_t a = 0; a < ages; ++a) {
      by_gender[g] += base[store::cell_of(g, a)];
      by_age[a] += base[store::cell_of(g, a)];
    }
  }
  std::array<double, ages> near{};  // correlation of bands so far apart
  for (std::size_t d = 0; d < ages; ++d)
    near[d] = math::exp(-static_cast<double>(d) / length);
  const auto of_gender = contrasts<genders>(
      by_gender, [](std::size_t i, std::size_t j) { return i == j ? 1.0 : 0.0; });
  const auto of_age = contrasts<ages>(
      by_age, [&](std::size_t i, std::size_t j) { return near[i > j ? i - j : j - i]; });

  std::vector<Mode> modes;
  const auto add = [&](Mode mode) {
    if (mode.side == Side::both) centre(base, mode);
    if (make_orthonormal(base, modes, mode)) modes.push_back(mode);
  };
  for (const auto& gender : of_gender) {
    add({Side::gender,
         gender.weight,
         table([&](std::size_t g, std::size_t) { return gender.value[g]; }),
         gender.value,
         {}});
  }
  for (const auto& age : of_age) {
    add({Side::age,
         age.weight,
         table([&](std::size_t, std::size_t a) { return age.value[a]; }),
         {},
         age.value});
  }
  for (const auto& gender : of_gender) {
    for (const auto& age : of_age) {
      add({Side::both,
           gender.weight * age.weight,
           table([&](std::size_t g, std::size_t a) { return gender.value[g] * age.value[a]; }),
           {},
           {}});
    }
  }
  return gathered(std::move(modes));
}

}  // namespace compass::audience
