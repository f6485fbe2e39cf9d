#include "session/documents.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

namespace compass::test {
namespace {

constexpr std::array<const char*, 4> categories = {"Beauty", "Home", "Pets", "Sports"};
constexpr std::array<const char*, 3> ages = {"18-24", "25-34", "35-44"};
constexpr std::int64_t day = 86'400;

Json audience(math::Random& random) {
  Json cells = Json::array();
  double left = 1;
  for (const char* age : ages) {
    for (const char* gender : {"female", "male"}) {
      const double share = left * random.uniform() * 0.5;
      left -= share;
      cells.push_back({{"gender", gender}, {"age", age}, {"share", share}});
    }
  }
  return {{"count", 200 + random.below(5'000)}, {"gender_age", cells}};
}

Json product_ref(int at) {
  const auto category = categories[static_cast<std::size_t>(at) % categories.size()];
  return {{"id", "p" + std::to_string(at)},
          {"title", std::string("a thing for ") + category},
          {"category", {category}}};
}

Json video(math::Random& random, const std::string& id, int product) {
  const auto views = 100 + random.below(50'000);
  return {{"id", id},
          {"posted_at", now - static_cast<std::int64_t>(random.below(60)) * day - 3'600},
          {"caption", random.uniform() < 0.5 ? "do you know this? #find" : "my morning #daily"},
          {"duration_s", 10 + random.below(50)},
          {"products", {product_ref(product)}},
          {"views", views},
          {"likes", views / 20},
          {"product_clicks", views / 50},
          {"items_sold", views / 400},
          {"new_followers", views / 300},
          {"revenue", {{"minor", views * 3}, {"currency", "USD"}, {"kind", "direct"}}}};
}

}  // namespace

Json products_document(std::uint64_t seed, int count) {
  math::Random random(seed);
  Json products = Json::array();
  for (int at = 0; at < count; ++at) {
    Json product = product_ref(at);
    Json units = Json::array();
    for (int each = 0; each < 21; ++each)
      units.push_back(random.below(40));
    product["shop"] = "shop " + std::to_string(at % 7);
    product["price"] = {{"minor", 500 + random.below(9'000)}, {"currency", "USD"}};
    product["daily"] = {{"from", now - 21 * day}, {"kind", "per_day"}, {"units", units}};
    const auto views = 1'000 + random.below(90'000);
    product["traffic"] = {{"days", 7},
                          {"views", views},
                          {"orders", views / 90},
                          {"videos", 1 + random.below(20)},
                          {"new_followers", views / 200}};
    product["buyers"] = audience(random);
    products.push_back(std::move(product));
  }
  return {{"contract", "products@1"}, {"as_of", now}, {"products", products}};
}

Json inspiration_document(std::uint64_t seed, int count) {
  math::Random random(seed);
  Json videos = Json::array();
  for (int at = 0; at < count; ++at) {
    Json one = video(random, "v" + std::to_string(at), static_cast<int>(random.below(40)));
    one["nth_video"] = 1 + at % 3;
    one["creator"] = {{"id", "c" + std::to_string(at / 3)},
                      {"followers", 100 + random.below(100'000)},
                      {"niches", {categories[static_cast<std::size_t>(at) % 4]}},
                      {"audience", audience(random)}};
    videos.push_back(std::move(one));
  }
  return {{"contract", "inspiration@1"}, {"as_of", now}, {"videos", videos}};
}

Json creator_document(std::uint64_t seed, int count) {
  math::Random random(seed);
  Json videos = Json::array();
  for (int at = 0; at < count; ++at) {
    videos.push_back(video(random, "own" + std::to_string(at), at));
  }
  return {{"contract", "creator@1"},
          {"as_of", now},
          {"creator",
           {{"id", "me"},
            {"currency", "USD"},
            {"market", "US"},
            {"followers", 2'400},
            {"niches", {"Beauty"}},
            {"showcase", {"p1"}},
            {"audience", audience(random)},
            {"videos", videos}}}};
}

std::string file(const std::string& path) {
  const std::string here = __FILE__;
  std::ifstream stream(here.substr(0, here.rfind("test/core/session/")) + path, std::ios::binary);
  REQUIRE(stream.good());
  return {std::istreambuf_iterator<char>(stream), {}};
}

Outcome read(Compass& compass, Feed feed, std::string_view text) {
  if (Outcome begun = compass.begin(feed); !begun.ok()) return begun;
  if (Outcome written = compass.write(feed, text); !written.ok()) return written;
  return compass.finish(feed);
}

void read_all(Compass& compass, std::uint64_t seed, int videos) {
  read(compass, Feed::creator, creator_document(seed, videos).dump());
  read(compass, Feed::products, products_document(seed + 1, 40).dump());
  read(compass, Feed::inspiration, inspiration_document(seed + 2, 60).dump());
}

Json insights(Compass& compass, std::string_view objective, std::int64_t at) {
  return Json::parse(compass.insights({objective, at}));
}

}  // namespace compass::test
