#include "tier/volume.h"

#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/iota.hpp>

#include <algorithm>

namespace compass::tier {

namespace {

bool posted_by(const store::VideoTable& videos, std::size_t row, std::int64_t now) {
  return videos.posted_at.value_or(row, now) <= now;
}

// posted in the days before now, given that it was posted by now; now may be any number
bool within_days(std::int64_t posted_at, std::int64_t now, std::int64_t days) {
  const std::int64_t window = days * store::seconds_per_day;
  return posted_at > (now < INT64_MIN + window ? INT64_MIN : now - window);
}

}  // namespace

bool is_e_commerce(const store::VideoTable& videos, std::size_t row, std::int64_t now) {
  return !videos.products.at(row).empty() && posted_by(videos, row, now);
}

std::vector<std::uint32_t> e_commerce_rows(const store::VideoTable& videos, std::int64_t now) {
  const auto rows = static_cast<std::uint32_t>(videos.rows());
  return ranges::views::iota(0U, rows) |
         ranges::views::filter([&](auto row) { return is_e_commerce(videos, row, now); }) |
         ranges::to<std::vector>();
}

PostingVolume posting_volume(const store::CreatorFeed& creator, std::int64_t now) {
  const store::VideoTable& videos = creator.videos;
  PostingVolume volume;
  for (std::size_t row = 0; row < videos.rows(); ++row) {
    const bool has_product = !videos.products.at(row).empty();
    if (!posted_by(videos, row, now)) {
      volume.in_future += has_product ? 1 : 0;
      continue;
    }
    if (!has_product) {
      ++volume.without_product;
      continue;
    }
    ++volume.lifetime;
    const auto posted_at = videos.posted_at.at(row);
    if (!posted_at) continue;
    volume.last_30_days += within_days(*posted_at, now, 30) ? 1 : 0;
    volume.last_7_days += within_days(*posted_at, now, 7) ? 1 : 0;
    volume.last_posted_at = std::max(*posted_at, volume.last_posted_at.value_or(*posted_at));
  }
  return volume;
}

}  // namespace compass::tier
