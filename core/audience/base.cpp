#include "audience/base.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace compass::audience {
namespace {

constexpr double fixed_point = 1024;  // people are summed as integers: any order, same bits

std::int64_t to_fixed(double value) {
  return static_cast<std::int64_t>(std::floor(value * fixed_point + 0.5));
}

template <std::size_t size>
std::array<double, size> normalised(const std::array<std::int64_t, size>& people) {
  std::int64_t sum = 0;
  for (const std::int64_t part : people)
    sum += part;
  std::array<double, size> shares{};
  if (sum == 0) return shares;
  for (std::size_t k = 0; k < size; ++k) {
    shares[k] = static_cast<double>(people[k]) / static_cast<double>(sum);
  }
  return shares;
}

// the margin that no row gives stands in one place: it then has no contrast
template <std::size_t size>
bool fill_in(std::array<double, size>& shares, std::size_t at) {
  for (const double share : shares) {
    if (share > 0) return false;
  }
  shares[at] = 1;
  return true;
}

CellTable from_margins(std::array<double, store::gender_count> by_gender,
                       std::array<double, store::age_count> by_age) {
  CellTable base{};
  const bool no_gender = fill_in(by_gender, 0);
  const bool no_age = fill_in(by_age, 2);
  if (no_gender && no_age) return base;
  for (std::size_t c = 0; c < store::cell_count; ++c) {
    base[c] = by_gender[c / store::age_count] * by_age[c % store::age_count];
  }
  return base;
}

}  // namespace

CellTable base_of(const AudienceModel::Fitted& fitted) {
  std::array<std::int64_t, store::cell_count> cells{};
  std::array<std::int64_t, store::gender_count> genders{};
  std::array<std::int64_t, store::age_count> ages{};
  bool together = false;
  for (std::size_t row = 0; row < fitted.buyers.size(); ++row) {
    const Shares& shares = fitted.shares_of(row);
    const Basis basis = fitted.basis[row];
    if (basis == Basis::none) continue;
    const double n = fitted.buyers[row];
    if (basis == Basis::gender_age || basis == Basis::margins) {
      together = true;
      const double known = basis == Basis::gender_age ? static_cast<double>(shares.known_cell)
                                                      : static_cast<double>(shares.known_gender) *
                                                            static_cast<double>(shares.known_age);
      for (std::size_t c = 0; c < store::cell_count; ++c) {
        cells[c] += to_fixed(n / known *
                             cell_share(shares, basis, c / store::age_count, c % store::age_count));
      }
    }
    for (std::size_t g = 0; basis == Basis::gender && g < store::gender_count; ++g) {
      genders[g] += to_fixed(n / shares.known_gender * shares.gender[g]);
    }
    for (std::size_t a = 0; basis == Basis::age && a < store::age_count; ++a) {
      ages[a] += to_fixed(n / shares.known_age * shares.age[a]);
    }
  }
  if (together) return normalised(cells);

  return from_margins(normalised(genders), normalised(ages));
}

}  // namespace compass::audience
