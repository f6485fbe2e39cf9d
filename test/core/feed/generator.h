// Documents made from a seed: any field or none, in any order, written in any of the ways that JSON
// allows, and places to cut them.
#pragma once

#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace compass::feed {

struct Generated {
  std::string document;
  std::vector<std::size_t> cuts;
};

Generated generate(Feed feed, std::uint64_t seed);

}  // namespace compass::feed
