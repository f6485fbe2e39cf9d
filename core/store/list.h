// A column whose cells are lists: all values in one array, and where each row's begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace compass::store {

template <class T>
class ListColumn {
 public:
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t total() const { return values_.size(); }

  // appends a row with an empty list
  void add_row() { ends_.push_back(static_cast<std::uint32_t>(values_.size())); }

  // appends to the last row's list; rows are filled in their order
  void append(T value) {
    values_.push_back(std::move(value));
    ends_.back() = static_cast<std::uint32_t>(values_.size());
  }

  [[nodiscard]] std::span<const T> at(std::size_t row) const {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    return {values_.data() + begin, ends_[row] - begin};
  }

 private:
  std::vector<T> values_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace compass::store
