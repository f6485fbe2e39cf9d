// Open addressing from a key to a number (a row, a piece of text, a term). The hashes have no
// secret, so a feed can be written whose keys share one: a key that finds its first slots taken
// goes into an ordered map instead, and no look-up takes longer than those slots and the map's
// logarithm.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace compass::store {

// View: what is asked for; Key: the same with memory of its own, kept of those in the map; Hash: a
// function object from a View to 64 bits. `key_of(number)` gives the View of a number that was
// added.
template <class View, class Key, class Hash>
class Slots {
 public:
  // slots are at most half full: of a million ids hardly one has to look further
  static constexpr std::size_t longest_probe = 32;

  explicit Slots(std::size_t first_size = 64) : first_size_(first_size) {}

  template <class KeyOf>
  [[nodiscard]] std::optional<std::uint32_t> find(View key, KeyOf key_of) const {
    if (slots_.empty()) return std::nullopt;
    const std::size_t slot = slot_of(key, key_of);
    if (slot != none && slots_[slot] != 0) return slots_[slot] - 1;
    return find_crowded(key);
  }

  // the number that the key has; none if it had none and was given this one
  template <class KeyOf>
  std::optional<std::uint32_t> add(View key, std::uint32_t number, KeyOf key_of) {
    if (slots_.size() < 2 * (used_ + 1)) grow(key_of);
    const std::size_t slot = slot_of(key, key_of);
    if (slot != none && slots_[slot] != 0) return slots_[slot] - 1;
    if (const auto known = find_crowded(key)) return known;
    put(slot, key, number);
    return std::nullopt;
  }

  // new numbers for the old ones
  void rename(const std::vector<std::uint32_t>& renamed) {
    for (std::uint32_t& entry : slots_) {
      if (entry != 0) entry = renamed[entry - 1] + 1;
    }
    for (auto& [key, number] : crowded_)
      number = renamed[number];
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  // where the key is, or the empty slot where it would go; none if neither is near enough
  template <class KeyOf>
  [[nodiscard]] std::size_t slot_of(View key, KeyOf key_of) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = Hash{}(key)&mask;
    for (std::size_t probe = 0; probe < longest_probe; ++probe) {
      if (slots_[slot] == 0 || key_of(slots_[slot] - 1) == key) return slot;
      slot = (slot + 1) & mask;
    }
    return none;
  }

  [[nodiscard]] std::optional<std::uint32_t> find_crowded(View key) const {
    if (crowded_.empty()) return std::nullopt;
    const auto at = crowded_.find(key);
    return at == crowded_.end() ? std::nullopt : std::optional(at->second);
  }

  void put(std::size_t slot, View key, std::uint32_t number) {
    if (slot == none) {
      crowded_.emplace(Key(key), number);
    } else {
      slots_[slot] = number + 1;
      ++used_;
    }
  }

  template <class KeyOf>
  void grow(KeyOf key_of) {
    Slots larger(first_size_);
    larger.slots_.resize(slots_.empty() ? first_size_ : slots_.size() * 2);
    for (const std::uint32_t entry : slots_) {
      if (entry == 0) continue;
      const View key = key_of(entry - 1);
      larger.put(larger.slot_of(key, key_of), key, entry - 1);
    }
    larger.crowded_.merge(crowded_);
    *this = std::move(larger);
  }

  std::size_t first_size_;
  std::vector<std::uint32_t> slots_{};  // number + 1; 0 is an empty slot
  std::size_t used_ = 0;                // of the slots
  std::map<Key, std::uint32_t, std::less<>> crowded_{};
};

}  // namespace compass::store
