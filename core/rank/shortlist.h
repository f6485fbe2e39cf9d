// The best rows, and which of them make the list.
#pragma once

#include "rank/top_k.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::rank {

struct Shortlist {
  std::vector<Ranked> candidates{};  // best first
  std::vector<std::size_t> picks{};  // places of the list's rows among them, rising
  std::vector<std::uint8_t> room{};  // by candidate: the list would have room for it, too

  [[nodiscard]] std::vector<Ranked> list() const {
    std::vector<Ranked> rows;
    for (const std::size_t pick : picks)
      rows.push_back(candidates[pick]);
    return rows;
  }
};

}  // namespace compass::rank
