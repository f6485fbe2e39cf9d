// A typed column in which "missing" is not a magic number: values and, beside them, one bit a row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace compass::store {

template <class T>
class Column {
 public:
  [[nodiscard]] std::size_t size() const { return values_.size(); }

  // appends a row without a value
  void add_row() {
    if (values_.size() % 64 == 0) present_.push_back(0);
    values_.push_back(T{});
  }

  void set(std::size_t row, T value) {
    values_[row] = std::move(value);
    present_[row / 64] |= std::uint64_t{1} << (row % 64);
  }

  [[nodiscard]] bool has(std::size_t row) const {
    return (present_[row / 64] >> (row % 64) & 1) != 0;
  }

  [[nodiscard]] std::optional<T> at(std::size_t row) const {
    if (!has(row)) return std::nullopt;
    return values_[row];
  }

  // the value, or what the caller names for a missing one
  [[nodiscard]] T value_or(std::size_t row, T otherwise) const {
    return has(row) ? values_[row] : otherwise;
  }

 private:
  std::vector<T> values_;
  std::vector<std::uint64_t> present_;
};

}  // namespace compass::store
