#include "audience/population.h"

#include "math/sort.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace compass::audience {
namespace {

// parts per million are summed as integers, so that the order of a list does not matter
template <std::size_t size>
float to_shares(const std::array<std::uint64_t, size>& parts, std::array<float, size>& shares) {
  std::uint64_t sum = 0;
  for (const std::uint64_t part : parts)
    sum += part;
  const std::uint64_t all = std::max<std::uint64_t>(sum, store::whole);
  for (std::size_t k = 0; k < size; ++k) {
    shares[k] = static_cast<float>(static_cast<double>(parts[k]) / static_cast<double>(all));
  }
  return static_cast<float>(static_cast<double>(sum) / static_cast<double>(all));
}

std::vector<NamedShare> named(std::span<const store::Share> shares, store::Axis axis,
                              const store::TextPool& text) {
  std::vector<std::pair<std::string_view, std::uint64_t>> parts;
  for (const store::Share& share : shares) {
    if (share.axis == axis) parts.emplace_back(text.view(share.name), share.parts);
  }
  math::sort(parts, std::less{});
  std::uint64_t sum = store::whole;
  std::uint64_t known = 0;
  for (const auto& part : parts)
    known += part.second;
  sum = std::max(sum, known);

  std::vector<NamedShare> all;
  std::uint64_t same = 0;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    same += parts[k].second;
    if (k + 1 < parts.size() && parts[k + 1].first == parts[k].first) continue;
    all.push_back(
        {std::string(parts[k].first), static_cast<double>(same) / static_cast<double>(sum)});
    same = 0;
  }
  return all;
}

}  // namespace

Shares shares_of(std::span<const store::Share> shares) {
  std::array<std::uint64_t, store::gender_count> gender{};
  std::array<std::uint64_t, store::age_count> age{};
  std::array<std::uint64_t, store::cell_count> cell{};
  for (const store::Share& share : shares) {
    if (share.axis == store::Axis::gender && share.key < gender.size()) {
      gender[share.key] += share.parts;
    } else if (share.axis == store::Axis::age && share.key < age.size()) {
      age[share.key] += share.parts;
    } else if (share.axis == store::Axis::gender_age && share.key < cell.size()) {
      cell[share.key] += share.parts;
    }
  }
  Shares all;
  all.known_gender = to_shares(gender, all.gender);
  all.known_age = to_shares(age, all.age);
  all.known_cell = to_shares(cell, all.cell);
  return all;
}

Population population_of(const store::AudienceColumn& column, std::size_t row,
                         const store::TextPool& text) {
  Population population;
  if (row >= column.count.size()) return population;
  const std::span<const store::Share> shares = column.shares.at(row);
  static_cast<Shares&>(population) = shares_of(shares);
  if (const auto count = column.count.at(row)) population.count = static_cast<double>(*count);
  population.region = named(shares, store::Axis::region, text);
  population.interest = named(shares, store::Axis::interest, text);
  return population;
}

Population followers_of(const store::CreatorFeed& feed) {
  Population population = population_of(feed.audience, 0, feed.text);
  if (!population.count && feed.followers) {
    population.count = static_cast<double>(*feed.followers);
  }
  return population;
}

}  // namespace compass::audience
