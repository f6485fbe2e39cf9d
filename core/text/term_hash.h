// The identity of a word: a hash of its folded characters.
#pragma once

#include <bit>
#include <cstdint>

namespace compass::text {

// rotate, xor, multiply over code points (as in Firefox's hash), the finish of MurmurHash3
class TermHash {
 public:
  void add(char32_t character) {
    state_ = (std::rotl(state_, 5) ^ character) * 0x9E3779B97F4A7C15u;
  }

  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t mixed = state_;
    mixed = (mixed ^ mixed >> 33) * 0xFF51AFD7ED558CCDu;
    mixed = (mixed ^ mixed >> 33) * 0xC4CEB9FE1A85EC53u;
    return mixed ^ mixed >> 33;
  }

 private:
  std::uint64_t state_ = 0x2545F4914F6CDD1Du;
};

}  // namespace compass::text
