// How many videos, and of how many creators, have a trait and lack it.
#pragma once

#include "traits/contrast.h"

#include <cstdint>
#include <vector>

namespace compass::traits {

// one a trait, in the numbering of Seen
std::vector<VideoCounts> count_videos(const Seen& seen);

}  // namespace compass::traits
