// What is said of a product apart from the objective's weights, kept for the rows that lists and
// screens show: quantiles are most of what a card costs, and a change of objective shows the same
// rows again.
#pragma once

#include "audience/affinity.h"
#include "rank/factor.h"
#include "rank/receipt.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace compass::rank {

struct Told {
  std::array<Receipt, product_factors.size()>
      receipts{};  // in that order; weight and micro_log open
  audience::Affinity affinity{};
};

// The newest few; made again when they are asked for later.
class ToldRows {
 public:
  // make(told) fills what is not there yet. Valid until the next call.
  template <class Make>
  const Told& at(std::size_t row, Make make) {
    for (const auto& [of, told] : kept_) {
      if (of == row) return *told;
    }
    auto told = std::make_unique<Told>();
    make(*told);
    if (kept_.size() == most) kept_.clear();
    return *kept_.emplace_back(row, std::move(told)).second;
  }

  // use(row, told) of each that is kept
  template <class Use>
  void for_each(Use use) {
    for (auto& [row, told] : kept_)
      use(row, *told);
  }

  void clear() { kept_.clear(); }

 private:
  // two objectives' lists of ten and what a creator opens beside them
  static constexpr std::size_t most = 64;
  std::vector<std::pair<std::size_t, std::unique_ptr<Told>>> kept_{};
};

}  // namespace compass::rank
