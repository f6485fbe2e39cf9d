// How often this program has called operator new.
#pragma once

#include <cstdint>

namespace compass::bench {

std::uint64_t allocations();

}  // namespace compass::bench
