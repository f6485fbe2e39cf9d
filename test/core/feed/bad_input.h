// Documents that are refused, as tables: `^^` marks the byte that the reader must name.
#pragma once

#include "feed/limits.h"
#include "outcome.h"

#include <cstdint>
#include <string>
#include <vector>

namespace compass::feed {

struct Bad {
  std::string document;
  Code code;
  std::int64_t row;
  std::string field;
};

// a products document whose rows are `rows`
std::string products_with(const std::string& rows);
// documents with one row, or the creator, that has the field(s) besides its id
std::string product_with(const std::string& fields);
std::string creator_with(const std::string& fields);
std::string inspiration_with(const std::string& fields);

// each case read whole, and cut everywhere
void check_bad(Feed feed, const std::vector<Bad>& cases, const Limits& limits = {});

}  // namespace compass::feed
