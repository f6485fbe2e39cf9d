#include "rank/learned.h"

#include "math/random.h"
#include "rank/feeds.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using feedback::Choices;
using feedback::Kind;

namespace {

constexpr const char* paths[] = {"Beauty > Lips", "Beauty > Skin", "Home > Kitchen", "Home > Mugs",
                                 "Sports"};

// 40 products in each of 5 paths of 3 top categories and of 10 shops, and one that states nothing
std::vector<test::Product> catalogue() {
  std::vector<test::Product> products;
  for (int i = 0; i < 200; ++i) {
    test::Product& product = products.emplace_back();
    product.id = std::to_string(i);
    product.category = paths[i % 5];
    product.shop = "shop " + std::to_string(i / 20);
  }
  products.push_back({.id = "none"});
  return products;
}

struct Chosen {
  Kind kind;
  int product;
};

Choices choices_of(const std::vector<Chosen>& chosen, const std::vector<test::Product>& products) {
  Choices choices("me");
  for (const auto& [kind, product] : chosen) {
    const test::Product& of = products[static_cast<std::size_t>(product)];
    choices.add({{100, kind, of.id}, of.category, of.shop});
  }
  return choices;
}

struct Learning {
  explicit Learning(const std::vector<Chosen>& chosen, rank::FeedbackRules rules = {})
      : products(catalogue()),
        feed(test::feed_of(products)),
        categories(rank::Categories::of(feed)),
        shops(rank::Grouping::of(feed.products.shop, feed.text)),
        factor(rank::LearnedFactor::of(choices_of(chosen, products), categories, shops, rules)),
        column(feed.products.rows()) {
    if (!factor.empty()) factor.fill(column);
  }
  Learning(const Learning&) = delete;

  [[nodiscard]] double at(std::size_t row) const { return std::exp(column[row] / 1e6); }

  std::vector<test::Product> products;
  store::ProductsFeed feed;
  rank::Categories categories;
  rank::Grouping shops;
  rank::LearnedFactor factor;
  std::vector<std::int32_t> column;
};

}  // namespace

TEST_CASE("nothing chosen, or all of it taken back: there is no factor") {
  CHECK(Learning({}).factor.empty());
  CHECK(Learning({{Kind::taken_back, 3}}).factor.empty());
  CHECK(Learning({}).factor.lessons().empty());
}

TEST_CASE("one addition: its path, its category and its shop, by the formula") {
  const Learning learning({{Kind::added, 0}}, {.most = 10});
  // top: 80 of 200 rows; path: 40 of its 80; shop: 20 of 200
  const double top = 6 / 5.4;
  const double path = 6 / 5.5;
  const double shop = 6 / 5.1;
  CHECK(learning.at(5) == doctest::Approx(top * path * shop).epsilon(1e-5));
  CHECK(learning.at(6) == doctest::Approx(top * (5 / 5.5) * shop).epsilon(1e-5));
  CHECK(learning.at(25) == doctest::Approx(top * path * (5 / 5.1)).epsilon(1e-5));
  CHECK(learning.at(22) == doctest::Approx(5 / 5.4 * 5 / 5.1).epsilon(1e-5));
  CHECK(learning.at(200) == 1);
}

TEST_CASE("a dismissal is the same the other way, and one of each cancels out") {
  const Learning liked({{Kind::added, 0}}, {.most = 100});
  const Learning disliked({{Kind::dismissed, 0}}, {.most = 100});
  const Learning both({{Kind::added, 0}, {Kind::dismissed, 5}}, {.most = 100});
  for (std::size_t row = 0; row < liked.column.size(); ++row) {
    CHECK(std::abs(liked.column[row] + disliked.column[row]) <= 1);
    CHECK(std::abs(both.column[row]) <= 1);
  }
}

TEST_CASE("a product counts once: by its dismissal, else by the most that was done with it") {
  const auto same = [](const std::vector<Chosen>& one, const std::vector<Chosen>& other) {
    CHECK(Learning(one).column == Learning(other).column);
  };
  same({{Kind::opened, 0}, {Kind::added, 0}, {Kind::posted, 0}}, {{Kind::posted, 0}});
  same({{Kind::posted, 0}}, {{Kind::added, 0}});
  same({{Kind::opened, 0}, {Kind::dismissed, 0}}, {{Kind::dismissed, 0}});
  same({{Kind::opened, 0}, {Kind::taken_back, 0}}, {{Kind::opened, 0}});
  const double looked = Learning({{Kind::opened, 0}}).at(5);
  CHECK(looked > 1);
  CHECK(looked < Learning({{Kind::added, 0}}).at(5));
}

TEST_CASE("no choices move a product beyond the bound") {
  math::Random random(7);
  for (int run = 0; run < 60; ++run) {
    std::vector<Chosen> chosen;
    const std::size_t count = 1 + random.index(200);
    for (std::size_t i = 0; i < count; ++i) {
      const auto kind = static_cast<Kind>(random.index(feedback::kind_count));
      // in half of the runs all of it against one path
      const int product = static_cast<int>(random.index(40)) * 5;
      chosen.push_back({kind, run % 2 == 0 ? static_cast<int>(random.index(200)) : product});
    }
    const double most = 1 + 3 * random.uniform();
    const Learning learning(chosen, {.most = most});
    for (const std::int32_t micro_log : learning.column) {
      CHECK(std::abs(micro_log) <= std::llround(1e6 * std::log(most)) + 1);
    }
    if (learning.factor.empty()) continue;
    for (std::size_t row = 0; row < 201; row += 17) {
      const rank::Receipt receipt = learning.factor.receipt(row, {});
      CHECK(receipt.estimate.value == doctest::Approx(learning.at(row)).epsilon(2e-6));
      CHECK(receipt.estimate.interval.lo <= receipt.estimate.value + 1e-9);
      CHECK(receipt.estimate.interval.hi >= receipt.estimate.value - 1e-9);
      CHECK(receipt.estimate.interval.lo >= 1 / most - 1e-5);
      CHECK(receipt.estimate.interval.hi <= most + 1e-5);
    }
  }
}

TEST_CASE("a receipt names the choices that are like it, and the rows it came from") {
  const Learning learning({{Kind::added, 0}, {Kind::added, 25}, {Kind::dismissed, 23}});
  const rank::Receipt receipt = learning.factor.receipt(5, {});
  CHECK(receipt.observed == rank::Observed::choices);
  CHECK(receipt.estimate.n == 2);
  const auto has = [&](const std::string& pointer) {
    return std::ranges::count(receipt.pointers, pointer) == 1;
  };
  CHECK(has("products:/products/5/category"));
  CHECK(has("learned:/choices/0"));
  CHECK(has("learned:/choices/2"));  // by product: "0", "23", "25"
  CHECK_FALSE(has("learned:/choices/1"));
  CHECK(learning.factor.receipt(4, {}).estimate.n == 1);  // another path, the shop of "0"
  CHECK(learning.factor.receipt(200, {}).estimate.n == 0);
}

TEST_CASE("lessons are the categories and shops chosen from, what moves most first") {
  const Learning learning({{Kind::added, 0}, {Kind::added, 5}, {Kind::opened, 42}});
  const auto lessons = learning.factor.lessons();
  REQUIRE(lessons.size() == 4);
  for (std::size_t i = 1; i < lessons.size(); ++i)
    CHECK(std::abs(lessons[i - 1].micro_log) >= std::abs(lessons[i].micro_log));
  const auto lips =
      std::ranges::find(lessons, std::string_view("Beauty > Lips"), &rank::Lesson::name);
  REQUIRE(lips != lessons.end());
  CHECK(lips->chosen.of(Kind::added) == 2);
  CHECK(lips->chosen.liked(0.25) == 2);
  CHECK(lips->micro_log > 0);
}

TEST_CASE("the order of the feed changes nothing") {
  const std::vector<Chosen> chosen = {{Kind::added, 0}, {Kind::dismissed, 42}, {Kind::opened, 3}};
  const Learning plain(chosen);
  std::vector<test::Product> shuffled = catalogue();
  test::shuffle(shuffled, 3);
  const auto feed = test::feed_of(shuffled);
  const auto categories = rank::Categories::of(feed);
  const auto shops = rank::Grouping::of(feed.products.shop, feed.text);
  const auto factor =
      rank::LearnedFactor::of(choices_of(chosen, catalogue()), categories, shops, {});
  std::vector<std::int32_t> column(shuffled.size());
  factor.fill(column);
  for (std::size_t row = 0; row < shuffled.size(); ++row) {
    const std::string& id = shuffled[row].id;
    CHECK(column[row] == plain.column[id == "none" ? 200 : std::stoul(id)]);
  }
}
