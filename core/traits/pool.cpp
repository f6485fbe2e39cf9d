#include "traits/pool.h"

#include "math/sort.h"
#include "text/term_index.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace compass::traits {
namespace {

std::vector<std::uint32_t> order_by_id(const store::InspirationFeed& feed) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> keys;
  keys.reserve(feed.videos.rows());
  for (std::uint32_t row = 0; row < feed.videos.rows(); ++row) {
    keys.emplace_back(store::hash_of(feed.text.view(feed.videos.id[row])), row);
  }
  math::sort(keys, [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first < b.first;
    return feed.text.view(feed.videos.id[a.second]) < feed.text.view(feed.videos.id[b.second]);
  });
  std::vector<std::uint32_t> order;
  order.reserve(keys.size());
  for (const auto& [hash, row] : keys)
    order.push_back(row);
  return order;
}

// the low bits of a category's hash make room for the band
std::uint64_t stratum_key(std::string_view top_category, SizeBand band) {
  return (store::hash_of(top_category) << 3) | static_cast<std::uint64_t>(band);
}

// interned text: one text, one place in the pool. Rows without it are numbered beyond all places
std::uint64_t creator_key(const store::InspirationFeed& feed, std::uint32_t row) {
  const auto creator = feed.creator_id.at(row);
  return creator && creator->length > 0 ? creator->offset : (std::uint64_t{1} << 32) + row;
}

}  // namespace

std::string_view top_category(const store::VideoTable& videos, const store::TextPool& text,
                              std::size_t row) {
  for (const store::ProductRef& product : videos.products.at(row)) {
    const std::string_view path = text.view(product.category);
    if (!path.empty()) return path.substr(0, path.find(" > "));
  }
  return {};
}

SizeBand size_band(std::optional<std::int64_t> followers) {
  if (!followers || *followers <= 0) return SizeBand::unknown;
  if (*followers < 1'000) return SizeBand::below_1k;
  if (*followers < 10'000) return SizeBand::below_10k;
  if (*followers < 100'000) return SizeBand::below_100k;
  return *followers < 1'000'000 ? SizeBand::below_1m : SizeBand::from_1m;
}

Pool describe_pool(const store::InspirationFeed& feed) {
  Pool pool;
  pool.order = order_by_id(feed);
  pool.creator.resize(pool.rows());
  pool.stratum.resize(pool.rows());
  text::TermIndex creators;
  text::TermIndex strata;
  for (const std::uint32_t row : pool.order) {
    pool.creator[row] = creators.add(creator_key(feed, row));
    pool.stratum[row] = strata.add(stratum_key(top_category(feed.videos, feed.text, row),
                                               size_band(feed.creator_followers.at(row))));
  }
  pool.creators = static_cast<std::uint32_t>(creators.size());
  pool.strata = static_cast<std::uint32_t>(strata.size());
  return pool;
}

}  // namespace compass::traits
