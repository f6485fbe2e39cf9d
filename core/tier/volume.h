// How much was posted. An e-commerce video has at least one product and was posted by `now`; one
// without a date counts for all time and for no window.
#pragma once

#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace compass::tier {

struct PostingVolume {
  std::int64_t lifetime = 0;
  std::int64_t last_30_days = 0;  // now - 30 days < posted_at <= now
  std::int64_t last_7_days = 0;
  std::optional<std::int64_t> last_posted_at{};  // epoch seconds
  std::int64_t in_future = 0;        // with a product, dated after now: not counted above
  std::int64_t without_product = 0;  // posted by now
};

bool is_e_commerce(const store::VideoTable& videos, std::size_t row, std::int64_t now);

// rows of the e-commerce videos in the order of the feed
std::vector<std::uint32_t> e_commerce_rows(const store::VideoTable& videos, std::int64_t now);

PostingVolume posting_volume(const store::CreatorFeed& creator, std::int64_t now);

}  // namespace compass::tier
