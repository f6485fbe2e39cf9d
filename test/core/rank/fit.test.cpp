#include "rank/fit.h"

#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace compass;

namespace {

// 40 products in each of 5 paths of 3 top categories, and one without
std::vector<test::Product> catalogue() {
  std::vector<test::Product> products;
  const char* paths[] = {"Beauty > Lipstick", "Beauty > Skin Care", "Home > Kitchen", "Home > Mugs",
                         "Sports"};
  for (int i = 0; i < 200; ++i) {
    test::Product& product = products.emplace_back();
    product.id = std::to_string(i);
    product.category = paths[i % 5];
  }
  products.push_back({.id = "none"});
  return products;
}

struct Fitted {
  explicit Fitted(const test::Creator* creator)
      : feed(test::feed_of(catalogue())),
        own(creator == nullptr ? store::CreatorFeed{} : test::feed_of(*creator)),
        categories(rank::Categories::of(feed)),
        factor(rank::FitFactor::of(creator == nullptr ? nullptr : &own, feed, categories,
                                   test::moment, {})),
        column(feed.products.rows()) {
    factor.fill(column);
  }
  Fitted(const Fitted&) = delete;

  [[nodiscard]] double at(std::size_t row) const { return std::exp(column[row] / 1e6); }

  store::ProductsFeed feed;
  store::CreatorFeed own;
  rank::Categories categories;
  rank::FitFactor factor;
  std::vector<std::int32_t> column;
};

}  // namespace

TEST_CASE("nothing known of the creator: 1, and the receipt says so") {
  const Fitted nobody(nullptr);
  CHECK(nobody.at(0) == 1);
  CHECK(nobody.factor.receipt(0, {}).note == rank::Note::no_creator);
  const test::Creator blank;
  const Fitted empty(&blank);
  CHECK(empty.at(0) == 1);
  CHECK(empty.factor.receipt(0, {}).note == rank::Note::missing);
}

TEST_CASE("one posted lipstick: lipsticks first, then their category, then the rest") {
  test::Creator creator;
  creator.videos = {{"v", test::moment - 1, "", {{"0", ""}}}};
  const Fitted fitted(&creator);
  // top: (1 + 5 * .4) / 6 / .4 = 1.25; path within: (1 + 5 * .5) / 6 / .5 = 1.1667
  CHECK(fitted.at(0) == doctest::Approx(1.25 * 7 / 6).epsilon(1e-5));
  CHECK(fitted.at(1) == doctest::Approx(1.25 * 5 / 6).epsilon(1e-5));
  CHECK(fitted.at(2) == doctest::Approx(5.0 / 6).epsilon(1e-5));
  CHECK(fitted.at(200) == 1);
  const auto receipt = fitted.factor.receipt(0, {});
  CHECK(receipt.estimate.n == 1);
  CHECK(*receipt.estimate.raw == doctest::Approx(5));
  CHECK(receipt.estimate.interval.contains(receipt.estimate.value));
  CHECK(std::ranges::count(receipt.pointers, "creator:/creator/videos/0") == 1);
  CHECK(std::ranges::count(fitted.factor.receipt(2, {}).pointers, "creator:/creator/videos/0") ==
        0);
  CHECK(fitted.factor.receipt(200, {}).note == rank::Note::missing);

  // not yet posted
  creator.videos[0].posted_at = test::moment + 1;
  CHECK(Fitted(&creator).at(0) == 1);
}

TEST_CASE("a niche is its words, in any order, and half of them are enough") {
  // six words: their hashes lie in some order or other
  const char* path = "Home > Pans Pots Kettles Spoons Knives";
  std::vector<test::Product> products = catalogue();
  for (int i = 0; i < 40; ++i) {
    products.push_back({.id = "pan" + std::to_string(i)});
    products.back().category = path;
  }
  const auto feed = test::feed_of(products);
  const auto categories = rank::Categories::of(feed);
  const auto best_with = [&](std::string niche) {
    test::Creator creator;
    creator.niches = {std::move(niche)};
    const auto own = test::feed_of(creator);
    const auto factor = rank::FitFactor::of(&own, feed, categories, test::moment, {});
    std::vector<std::int32_t> column(feed.products.rows());
    factor.fill(column);
    return std::ranges::max_element(column) - column.begin();
  };
  CHECK(best_with("kettles, knives, pans, pots & spoons") == 201);
  CHECK(best_with("spoons pots pans knives kettles") == 201);
  CHECK(best_with("pots pans spoons lids boxes") == 201);
  CHECK(best_with("pots pans lids boxes ladles") == 0);  // two of five say nothing
}

TEST_CASE("niches, showcase and categories that only the video states count too") {
  test::Creator creator;
  creator.niches = {"skin care", "nothing of this"};
  const Fitted niche(&creator);
  CHECK(niche.at(1) > niche.at(0));
  CHECK(niche.at(0) > niche.at(2));

  creator = {};
  creator.showcase = {"3", "unknown"};
  CHECK(Fitted(&creator).at(3) > 1);

  creator = {};
  creator.videos = {{"v", test::moment - 1, "", {{"gone", "Sports > Yoga"}}}};
  const Fitted stated(&creator);
  CHECK(stated.at(4) > 1);
  CHECK(stated.at(0) < 1);
}

TEST_CASE("more of the same is surer, within the bounds") {
  test::Creator creator;
  double before = 1;
  for (int n = 0; n < 60; ++n) {
    creator.videos.push_back({"v" + std::to_string(n), test::moment - 1 - n, "", {{"4", ""}}});
    const double now = Fitted(&creator).at(4);
    CHECK(now >= before);
    CHECK(now <= 4);
    before = now;
  }
  CHECK(before == doctest::Approx(4));
  const Fitted fitted(&creator);
  CHECK(fitted.at(0) >= 0.25);
  CHECK(fitted.factor.receipt(4, {}).claim.grade == evidence::Grade::likely);
}
