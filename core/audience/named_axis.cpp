#include "audience/named_axis.h"

#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace compass::audience {
namespace {

constexpr double fixed_buyers = 1024;  // base counts are summed as integers: any order, same bits

// which name an interned text is: looked up, never iterated
using NameIndex = std::unordered_map<std::uint32_t, std::size_t>;

// names with the most buyers, then in the order of their text; sums by interned offset
NameIndex choose_names(const store::ProductsFeed& feed, store::Axis axis,
                       std::span<const double> buyers, NamedAxis& fitted) {
  struct Name {
    std::string_view text;
    std::uint32_t offset = 0;
    std::int64_t people = 0;
  };
  std::vector<Name> names;
  NameIndex at;
  for (std::size_t row = 0; row < buyers.size(); ++row) {
    if (!(buyers[row] > 0)) continue;
    for (const store::Share& share : feed.products.buyers.shares.at(row)) {
      if (share.axis != axis || share.parts == 0) continue;
      const auto [place, fresh] = at.try_emplace(share.name.offset, names.size());
      if (fresh) names.push_back({feed.text.view(share.name), share.name.offset, 0});
      names[place->second].people += static_cast<std::int64_t>(
          std::floor(buyers[row] * share.parts / store::whole * fixed_buyers));
    }
  }
  math::sort(names, [](const Name& a, const Name& b) {
    return a.people != b.people ? a.people > b.people : a.text < b.text;
  });
  if (names.size() > most_names) names.resize(most_names);
  math::sort(names, [](const Name& a, const Name& b) { return a.text < b.text; });

  at.clear();
  std::int64_t all = 0;
  for (const Name& name : names)
    all += name.people;
  for (const Name& name : names) {
    if (name.people == 0) continue;
    at.emplace(name.offset, fitted.names.size());
    fitted.names.emplace_back(name.text);
    fitted.base.push_back(static_cast<double>(name.people) / static_cast<double>(all));
    fitted.base_squares += fitted.base.back() * fitted.base.back();
  }
  return at;
}

// the row's shares by name, divided by their sum; false without any
bool shares_by_name(const store::ProductsFeed& feed, store::Axis axis, const NameIndex& at,
                    std::size_t row, std::span<double> shares) {
  std::array<std::uint64_t, most_names> parts{};
  std::uint64_t sum = 0;
  for (const store::Share& share : feed.products.buyers.shares.at(row)) {
    if (share.axis != axis) continue;
    const auto place = at.find(share.name.offset);
    if (place == at.end()) continue;
    parts[place->second] += share.parts;
    sum += share.parts;
  }
  for (std::size_t s = 0; s < shares.size(); ++s) {
    shares[s] = sum == 0 ? 0 : static_cast<double>(parts[s]) / static_cast<double>(sum);
  }
  return sum > 0;
}

// buyers that one unit of variance is worth: 1 / ((1 - f) / f) = f / (1 - f)
double worth(double f) {
  return f / (1 - f);
}

// What the names' own variance leaves of a lift that is held against all: with lifts l_s alike for
// all names, l_s / sum f l has (1 - f_s)^2 + sum of the others' f^2 times their variance. A name
// that most have differs less than a rare one
double relative_spread(const NamedAxis& axis, std::size_t s) {
  return 1 - 2 * axis.base[s] + axis.base_squares;
}

struct NameBucket {
  double products = 0;
  double buyers = 0;
  std::array<double, most_names> squares{};  // sum of n worth (lift - 1)^2
};

SideSpread fit(const NamedAxis& axis, std::span<const NameBucket> buckets) {
  const std::array<double, grid_size> grid = variance_grid();
  std::array<double, grid_size> likelihood{};
  std::vector<double> informed;  // what one buyer tells of the variance of a name's lift
  for (std::size_t s = 0; s < axis.base.size(); ++s)
    informed.push_back(relative_spread(axis, s) * worth(axis.base[s]));
  for (std::size_t j = 0; j < grid_size; ++j) {
    for (const NameBucket& bucket : buckets) {
      if (bucket.products == 0) continue;
      const double n = bucket.buyers / bucket.products;
      for (std::size_t s = 0; s < axis.base.size(); ++s) {
        const double inflated = grid[j] * n * informed[s];
        likelihood[j] -=
            0.5 * (bucket.products * math::ln1p(inflated) + bucket.squares[s] / (1 + inflated));
      }
    }
  }
  return posterior_of(likelihood).spread;
}

double shrink(const NamedAxis& axis, std::size_t s, double n) {
  const double inflated = axis.spread.variance * relative_spread(axis, s) * n * worth(axis.base[s]);
  return inflated / (1 + inflated);
}

}  // namespace

NamedAxis fit_named_axis(const store::ProductsFeed& feed, store::Axis axis,
                         std::span<const double> buyers, std::span<const std::uint32_t> sample) {
  NamedAxis fitted;
  const NameIndex at = choose_names(feed, axis, buyers, fitted);
  const std::size_t names = fitted.base.size();
  if (names < 2) return fitted;  // everybody is the same

  std::vector<NameBucket> buckets(bucket_count);
  std::vector<double> shares(names);
  for (const std::uint32_t row : sample) {
    if (!shares_by_name(feed, axis, at, row, shares)) continue;
    NameBucket& bucket = buckets[bucket_of(buyers[row])];
    bucket.products += 1;
    bucket.buyers += buyers[row];
    for (std::size_t s = 0; s < names; ++s) {
      const double off = shares[s] / fitted.base[s] - 1;
      bucket.squares[s] += buyers[row] * worth(fitted.base[s]) * off * off;
    }
  }
  fitted.spread = fit(fitted, buckets);
  if (fitted.spread.variance == 0) return fitted;

  fitted.deviations.assign(buyers.size() * names, 0);
  fitted.lowest.assign(buyers.size(), 0);
  fitted.highest.assign(buyers.size(), 0);
  for (std::size_t row = 0; row < buyers.size(); ++row) {
    if (!(buyers[row] > 0) || !shares_by_name(feed, axis, at, row, shares)) continue;
    for (std::size_t s = 0; s < names; ++s) {
      const auto off =
          static_cast<float>(shrink(fitted, s, buyers[row]) * (shares[s] / fitted.base[s] - 1));
      fitted.deviations[row * names + s] = off;
      fitted.lowest[row] = std::min(fitted.lowest[row], off);
      fitted.highest[row] = std::max(fitted.highest[row], off);
    }
  }
  return fitted;
}

std::vector<double> along_axis(const NamedAxis& axis, std::span<const NamedShare> shares) {
  std::vector<double> along(axis.open() ? axis.names.size() : 0);
  if (!axis.open()) return along;
  for (const NamedShare& share : shares) {
    const auto place = std::lower_bound(axis.names.begin(), axis.names.end(), share.name);
    if (place == axis.names.end() || *place != share.name) continue;
    along[static_cast<std::size_t>(place - axis.names.begin())] = share.share;
  }
  return along;
}

double axis_factor(const NamedAxis& axis, std::span<const double> shares, std::size_t row) {
  double factor = 1;
  for (std::size_t s = 0; s < shares.size(); ++s) {
    factor += shares[s] * static_cast<double>(axis.deviations[row * shares.size() + s]);
  }
  return factor;
}

evidence::Interval axis_bounds(const NamedAxis& axis, std::span<const double> shares,
                               std::size_t row) {
  if (shares.empty()) return {1, 1};
  double known = 0;
  for (const double share : shares)
    known += share;
  const double unknown = std::max(0.0, 1 - known);
  const double factor = axis_factor(axis, shares, row);
  return {factor + unknown * static_cast<double>(axis.lowest[row]),
          factor + unknown * static_cast<double>(axis.highest[row])};
}

double axis_variance(const NamedAxis& axis, std::span<const double> shares, double buyers) {
  // lifts of names that most have go against those of the others: the covariance of l_s / sum f l
  double all = 0;
  double along_base = 0;
  double squares = 0;
  for (std::size_t s = 0; s < shares.size(); ++s) {
    const double kept = 1 - (buyers > 0 ? shrink(axis, s, buyers) : 0);
    const double open = shares[s] * std::sqrt(kept);
    all += open;
    along_base += open * axis.base[s];
    squares += open * open;
  }
  return axis.spread.variance * (squares - 2 * all * along_base + all * all * axis.base_squares);
}

}  // namespace compass::audience
