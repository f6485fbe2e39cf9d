// Feeds with a planted truth, for the tests of this folder.
#pragma once

#include "audience/population.h"
#include "math/random.h"
#include "math/real.h"
#include "store/tables.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace compass::audience::feeds {

using Cells = std::array<double, store::cell_count>;

// buyers at large: mostly women, mostly 18 to 44, nobody "other"
inline Cells usual_base() {
  return {0.05, 0.18, 0.20, 0.09, 0.05, 0.03, 0.04, 0.12, 0.13, 0.06, 0.03, 0.02};
}

inline std::uint32_t parts(double share) {
  return static_cast<std::uint32_t>(share * store::whole + 0.5);
}

inline void add_share(store::AudienceColumn& column, store::Axis axis, std::size_t key,
                      double share, store::TextRef name = {}) {
  column.shares.append({axis, static_cast<std::uint8_t>(key), parts(share), name});
}

inline void add_cells(store::AudienceColumn& column, const Cells& shares,
                      std::optional<std::int64_t> count) {
  column.add_row();
  if (count) column.count.set(column.count.size() - 1, *count);
  for (std::size_t c = 0; c < shares.size(); ++c) {
    if (shares[c] > 0) add_share(column, store::Axis::gender_age, c, shares[c]);
  }
}

inline void add_margins(store::AudienceColumn& column, const Cells& shares,
                        std::optional<std::int64_t> count, bool gender = true, bool age = true) {
  column.add_row();
  if (count) column.count.set(column.count.size() - 1, *count);
  for (std::size_t g = 0; gender && g < store::gender_count; ++g) {
    double share = 0;
    for (std::size_t a = 0; a < store::age_count; ++a)
      share += shares[store::cell_of(g, a)];
    add_share(column, store::Axis::gender, g, share);
  }
  for (std::size_t a = 0; age && a < store::age_count; ++a) {
    double share = 0;
    for (std::size_t g = 0; g < store::gender_count; ++g)
      share += shares[store::cell_of(g, a)];
    add_share(column, store::Axis::age, a, share);
  }
}

// n people of these shares
inline Cells drawn(const Cells& shares, std::int64_t n, math::Random& random) {
  Cells people{};
  double left = 1;
  std::int64_t to_place = n;
  for (std::size_t c = 0; c < shares.size(); ++c) {
    const double p = left > 0 ? std::clamp(shares[c] / left, 0.0, 1.0) : 0;
    const std::int64_t here = random.binomial(to_place, p);
    people[c] = static_cast<double>(here);
    to_place -= here;
    left -= shares[c];
  }
  return people;
}

inline Cells normalised(Cells cells) {
  double sum = 0;
  for (const double cell : cells)
    sum += cell;
  for (double& cell : cells)
    cell = sum > 0 ? cell / sum : 0;
  return cells;
}

struct Planted {
  store::ProductsFeed feed{};
  std::vector<Cells> truth{};  // shares that the buyers were drawn from
};

struct Plan {
  std::size_t products = 200;
  std::int64_t least = 20;  // buyers
  std::int64_t most = 400;
  double gender_sd = 0.3;  // of ln lift of women against men, between products
  double age_sd = 0.4;     // of ln lift of old against young
  std::uint64_t seed = 1;
  bool margins = false;
};

// products whose buyers differ from everybody by gender and, smoothly, by age
inline Planted plant(const Plan& plan) {
  Planted planted;
  math::Random random(plan.seed);
  for (std::size_t p = 0; p < plan.products; ++p) {
    const double by_gender = plan.gender_sd * random.normal();
    const double by_age = plan.age_sd * random.normal();
    Cells shares = usual_base();
    for (std::size_t c = 0; c < shares.size(); ++c) {
      const double age = (static_cast<double>(c % store::age_count) - 2.5) / 2.5;
      const double gender = c < store::age_count ? 0.5 : -0.5;
      shares[c] *= math::exp(by_gender * gender + by_age * age);
    }
    shares = normalised(shares);
    const auto range = static_cast<std::uint64_t>(plan.most - plan.least + 1);
    const auto n = plan.least + static_cast<std::int64_t>(random.below(range));
    auto& products = planted.feed.products;
    products.id.push_back(planted.feed.text.put("p" + std::to_string(p)));
    const Cells people = normalised(drawn(shares, n, random));
    if (plan.margins) {
      add_margins(products.buyers, people, n);
    } else {
      add_cells(products.buyers, people, n);
    }
    planted.truth.push_back(shares);
  }
  return planted;
}

inline Population followers(const Cells& shares, std::int64_t count = 1'000, bool margins = false) {
  store::CreatorFeed feed;
  if (margins) {
    add_margins(feed.audience, shares, count);
  } else {
    add_cells(feed.audience, shares, count);
  }
  return followers_of(feed);
}

inline Cells one_cell(store::Gender gender, std::size_t age, double share = 1) {
  Cells cells{};
  cells[store::cell_of(static_cast<std::size_t>(gender), age)] = share;
  return cells;
}

// the factor if all were known: follower share x true lift
inline double true_multiplier(const Cells& who, const Cells& truth, const Cells& base) {
  double sum = 0;
  for (std::size_t c = 0; c < who.size(); ++c) {
    sum += base[c] > 0 ? who[c] * truth[c] / base[c] : who[c];
  }
  return sum;
}

}  // namespace compass::audience::feeds
