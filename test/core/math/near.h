// how close two numbers are, for the tests of math and evidence
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace compass::test {

// |a - b| in units of the larger; 0 when equal, infinities included
inline double off_by(double a, double b) {
  if (a == b) return 0;
  return std::fabs(a - b) / std::max(std::fabs(a), std::fabs(b));
}

// the bits of many results in one number (FNV-1a): equal on every engine or the core is not
struct Bits {
  std::uint64_t hash = 0xcbf29ce484222325;

  void add(double value) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int byte = 0; byte < 8; ++byte, bits >>= 8) {
      hash = (hash ^ (bits & 0xff)) * 0x100000001b3;
    }
  }
};

}  // namespace compass::test
