// Feeds for tests, made from plain descriptions that can be edited, shuffled and made again.
#pragma once

#include "math/random.h"
#include "rank/rules.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace compass::test {

inline constexpr std::int64_t day_seconds = store::seconds_per_day;
inline constexpr std::int64_t moment = 20'555 * day_seconds;  // `now` of all tests: a full day

struct SharePart {
  store::Gender gender = store::Gender::female;
  std::uint8_t age = 1;
  double share = 0;
};

struct Product {
  std::string id{};
  std::string title{};
  std::string category{};  // "Beauty > Lipstick"
  std::string shop{};
  std::optional<std::pair<std::int64_t, std::int64_t>> price{};  // min, max
  std::string currency = "USD";
  std::optional<std::int64_t> stock{};
  std::optional<bool> in_stock{};
  std::vector<std::int64_t> units{};  // per day, the last one ends at `moment`; -1: missing
  std::optional<std::int64_t> days{}, views{}, orders{}, videos{}, creators{}, new_followers{};
  std::optional<std::int64_t> buyers{};
  std::vector<SharePart> shares{};
  std::optional<std::int64_t> sold{};  // units in all
};

struct Posted {
  std::string id{};
  std::int64_t posted_at = moment - day_seconds;
  std::string caption{};
  std::vector<std::pair<std::string, std::string>> products{};  // id, category
};

struct Creator {
  std::string id = "me";
  std::string currency = "USD";
  std::optional<std::int64_t> followers{};
  std::vector<std::string> niches{};
  std::vector<std::string> showcase{};
  std::vector<std::string> dismissed{};
  std::optional<std::int64_t> audience{};
  std::vector<SharePart> shares{};
  std::vector<Posted> videos{};
};

struct Inspiration {
  std::string id{};
  std::string creator{};
  std::optional<std::int64_t> posted_at{};
  std::string caption{};
  std::vector<std::pair<std::string, std::string>> products{};  // id, title
  std::optional<std::int64_t> views{}, items_sold{}, new_followers{}, followers{};
  std::vector<SharePart> shares{};
};

store::ProductsFeed feed_of(const std::vector<Product>& products);
store::CreatorFeed feed_of(const Creator& creator);
store::InspirationFeed feed_of(const std::vector<Inspiration>& videos);

// plausible feeds with gaps, ties and odd rows
std::vector<Product> some_products(std::uint64_t seed, std::size_t count);
Creator some_creator(std::uint64_t seed, const std::vector<Product>& products);
std::vector<Inspiration> some_inspiration(std::uint64_t seed, std::size_t count);

template <class T>
void shuffle(std::vector<T>& values, std::uint64_t seed) {
  math::Random random(seed);
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[random.index(i)]);
  }
}

// the design's factors, all at full weight
rank::Rules plain_rules();

}  // namespace compass::test
