// operator new of this program: counts what is alive, and fails when it is told to.
#pragma once

#include <cstdint>

namespace compass::faults {

enum class Fault : std::uint8_t {
  once,      // one allocation fails, the next succeeds again
  for_good,  // and so do all after it
};

// from now on the `nth` allocation (from 1) fails
void arm(std::uint64_t nth, Fault fault);
// allocations succeed again; whether one has failed since
bool disarm();

// allocations that were not given back
std::int64_t live();

}  // namespace compass::faults
