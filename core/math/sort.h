// Sorting by routines that are compiled once for all types: std::sort makes 2 to 9 kB of wasm for
// each type and comparison.
//
//   math::sort(segments, [](const Segment& a, const Segment& b) { return a.use > b.use; });
//   math::sort_by(rows, [](const Row& row) { return row.size; }, less);   // a quick way for many
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace compass::math {

// Whether the element at place a goes before the one at place b: a call by address, so that the
// routine behind it is compiled once.
struct Before {
  const void* context;
  bool (*call)(const void* context, std::uint32_t a, std::uint32_t b);
};

// the places 0 .. count - 1 in sorted order; equal ones keep theirs
std::vector<std::uint32_t> sorted_places(std::size_t count, Before before);

namespace detail {

template <class T, class Less>
void sort_run(std::vector<T>& values, std::size_t begin, std::size_t end, Less less) {
  if (end - begin < 2) return;
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return less(values[begin + a], values[begin + b]);
  };
  using Compare = decltype(before);
  const std::vector<std::uint32_t> places =
      sorted_places(end - begin, {&before, [](const void* of, std::uint32_t a, std::uint32_t b) {
                                    return (*static_cast<Compare*>(of))(a, b);
                                  }});
  std::vector<T> sorted;
  sorted.reserve(places.size());
  for (const std::uint32_t place : places)
    sorted.push_back(std::move(values[begin + place]));
  std::move(sorted.begin(), sorted.end(), values.begin() + static_cast<std::ptrdiff_t>(begin));
}

// a few elements, where they stand
template <class T, class Less>
void sort_few(std::vector<T>& values, std::size_t begin, std::size_t end, Less less) {
  for (std::size_t next = begin + 1; next < end; ++next) {
    T value = std::move(values[next]);
    std::size_t at = next;
    for (; at > begin && less(value, values[at - 1]); --at)
      values[at] = std::move(values[at - 1]);
    values[at] = std::move(value);
  }
}

}  // namespace detail

// Sorts by less(a, b), a strict weak order; equal elements keep their order, so that it is the same
// on every engine whatever the order leaves open.
template <class T, class Less>
void sort(std::vector<T>& values, Less less) {
  detail::sort_run(values, 0, values.size(), less);
}

// the places of the keys in rising order, by radix (Knuth, The Art of Computer Programming 5.2.5);
// equal ones keep theirs. No key is NaN.
std::vector<std::uint32_t> places_by_key(std::span<const double> keys);

// The same as sort(values, less), five times as fast where there are many: by key(value) first, a
// double by which `less` sorts first too, and by `less` among equal keys only.
template <class T, class Key, class Less>
void sort_by(std::vector<T>& values, Key key, Less less) {
  constexpr std::size_t few = 16;
  constexpr std::size_t many = 128;  // below, passes of the radix cost more
  if (values.size() < many) return sort(values, less);
  std::vector<double> keys;
  keys.reserve(values.size());
  for (const T& value : values)
    keys.push_back(key(value));
  std::vector<T> sorted;
  sorted.reserve(values.size());
  for (const std::uint32_t place : places_by_key(keys))
    sorted.push_back(std::move(values[place]));
  for (std::size_t begin = 0; begin < sorted.size();) {
    std::size_t end = begin + 1;
    while (end < sorted.size() && key(sorted[end]) == key(sorted[begin]))
      ++end;
    if (end - begin < few) {
      detail::sort_few(sorted, begin, end, less);
    } else {
      detail::sort_run(sorted, begin, end, less);
    }
    begin = end;
  }
  values = std::move(sorted);
}

}  // namespace compass::math
