// A list that is not ten mugs: shares for each category and shop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::rank {

// candidates of one group share what the list has room for
struct Quota {
  std::span<const std::uint32_t> group{};  // by candidate
  std::uint32_t free = UINT32_MAX;         // this group has no limit (nothing is known of it)
  std::size_t share = 1;
};

// how many of each group a list has already
class QuotaUse {
 public:
  explicit QuotaUse(const Quota& quota);

  // `extra`: by how much the share has grown
  [[nodiscard]] bool has_room(std::size_t candidate, std::size_t extra) const;
  // by how much it had to grow for what was taken
  [[nodiscard]] std::size_t grown() const;
  void take(std::size_t candidate);

 private:
  Quota quota_;
  std::vector<std::size_t> counts_;
};

// under all quotas
bool has_room(std::span<const QuotaUse> used, std::size_t candidate, std::size_t extra);

// `share` rows in a list of `of` are that many in a shorter list, and in proportion, rounded up, in
// a longer one; at least 1
std::size_t share_in(std::size_t k, std::size_t share, std::size_t of);

// Which of the candidates (best first) make the list of k: from the top, passing over those whose
// group has had its share; while the list is short every share grows by one and the rest is read
// again. Indices into the candidates, rising: the list keeps the order of the scores.
std::vector<std::size_t> pick_diverse(std::size_t candidates, std::size_t k,
                                      std::span<const Quota> quotas);

// 1 for each candidate that the list would still have room for, under shares as large as it needed
// itself; 0 for its own rows
std::vector<std::uint8_t> room_beside(std::size_t candidates, std::span<const std::size_t> picks,
                                      std::span<const Quota> quotas);

}  // namespace compass::rank
