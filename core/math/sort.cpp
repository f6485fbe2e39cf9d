#include "math/sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

namespace compass::math {

// not inlined: forty copies are what this is to avoid
[[gnu::noinline]] std::vector<std::uint32_t> sorted_places(std::size_t count, Before before) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0U);
  // by place where the order leaves it open: std::stable_sort would want memory of its own
  std::sort(places.begin(), places.end(), [before](std::uint32_t a, std::uint32_t b) {
    if (before.call(before.context, a, b)) return true;
    return a < b && !before.call(before.context, b, a);
  });
  return places;
}

namespace {

constexpr unsigned digit_bits = 8;
constexpr std::size_t digits = 64 / digit_bits;
constexpr std::size_t buckets = std::size_t{1} << digit_bits;

// whole numbers in the order of the doubles: the bits of a positive one, all turned round below 0
std::uint64_t rising(double key) {
  const auto bits = std::bit_cast<std::uint64_t>(key + 0.0);  // -0 is 0
  const std::uint64_t sign = std::uint64_t{1} << 63;
  return (bits & sign) != 0 ? ~bits : bits | sign;
}

struct Item {
  std::uint64_t key;
  std::uint32_t place;
};

std::size_t digit_of(std::uint64_t key, std::size_t nth) {
  return key >> (nth * digit_bits) & (buckets - 1);
}

}  // namespace

std::vector<std::uint32_t> places_by_key(std::span<const double> keys) {
  std::vector<Item> items;
  items.reserve(keys.size());
  std::vector<std::array<std::uint32_t, buckets>> counts(digits);
  for (const double key : keys) {
    items.push_back({rising(key), static_cast<std::uint32_t>(items.size())});
    for (std::size_t nth = 0; nth < digits; ++nth)
      ++counts[nth][digit_of(items.back().key, nth)];
  }
  std::vector<Item> next(items.size());
  for (std::size_t nth = 0; nth < digits; ++nth) {
    // a digit that all have sorts nothing: the last ones of whole numbers
    std::array<std::uint32_t, buckets>& begins = counts[nth];
    if (items.empty() || begins[digit_of(items[0].key, nth)] == items.size()) continue;
    std::uint32_t begin = 0;
    for (std::uint32_t& count : begins)
      begin += std::exchange(count, begin);
    for (const Item& item : items)
      next[begins[digit_of(item.key, nth)]++] = item;
    items.swap(next);
  }
  std::vector<std::uint32_t> places;
  places.reserve(items.size());
  for (const Item& item : items)
    places.push_back(item.place);
  return places;
}

}  // namespace compass::math
