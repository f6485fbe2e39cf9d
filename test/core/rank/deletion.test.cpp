// Deleting what a receipt points at changes receipts that point at it, and no other.
#include "rank/feeds.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace compass;
using rank::Factor;

namespace {

struct Deletion {
  std::string_view place;  // in the product or the creator
  std::function<void(test::Product&)> product{};
  std::function<void(test::Creator&)> creator{};
  std::set<Factor> factors{};  // those that may change: narrower than the pools they point at
};

const std::vector<Deletion> deletions = {
    {"price", [](auto& p) { p.price.reset(); }, {}, {Factor::price}},
    {"traffic/orders", [](auto& p) { p.orders.reset(); }, {}, {Factor::conversion}},
    {"traffic/views",
     [](auto& p) { p.views.reset(); },
     {},
     {Factor::conversion, Factor::reach, Factor::follow_rate}},
    {"traffic/videos", [](auto& p) { p.videos.reset(); }, {}, {Factor::reach, Factor::demand}},
    {"traffic/creators", [](auto& p) { p.creators.reset(); }, {}, {Factor::demand}},
    {"traffic/new_followers", [](auto& p) { p.new_followers.reset(); }, {}, {Factor::follow_rate}},
    {"daily", [](auto& p) { p.units.clear(); }, {}, {Factor::momentum, Factor::conversion}},
    {"buyers", [](auto& p) { p.shares.clear(); }, {}, {Factor::affinity}},
    {"title", [](auto& p) { p.title.clear(); }, {}, {}},
    {"shop", [](auto& p) { p.shop.clear(); }, {}, {}},
    {"in_stock", [](auto& p) { p.in_stock.reset(); }, {}, {}},
    {"category",
     [](auto& p) { p.category.clear(); },
     {},
     {Factor::price, Factor::conversion, Factor::reach, Factor::follow_rate, Factor::fit}},
    {"videos/0", {}, [](auto& c) { c.videos.erase(c.videos.begin()); }, {Factor::fit}},
    {"showcase/0", {}, [](auto& c) { c.showcase.erase(c.showcase.begin()); }, {Factor::fit}},
    {"niches", {}, [](auto& c) { c.niches.clear(); }, {Factor::fit}},
    {"dismissed", {}, [](auto& c) { c.dismissed.clear(); }, {}},
    {"audience", {}, [](auto& c) { c.shares.clear(); }, {Factor::affinity}},
};

// is what was deleted covered by one of the pointers; in the row itself a pool does not count
bool points_at(const rank::Receipt& receipt, const std::string& place, bool in_this_row) {
  return std::ranges::any_of(receipt.pointers, [&](const std::string& pointer) {
    return rank::covers(pointer, place) && !(in_this_row && pointer == rank::products_pool);
  });
}

void check_only_those_change(const test::RankedProducts& before, const test::RankedProducts& after,
                             const Deletion& deletion, const std::string& place) {
  for (const store::Objective objective : test::objectives) {
    const auto numbers = after.numbers(objective);
    for (std::size_t row = 0; row < before.ranking.rows(); ++row) {
      for (const rank::Receipt& receipt : before.ranking.receipts(row, objective)) {
        if (test::Numbers::of(receipt) == numbers.at({before.id(row), receipt.factor})) continue;
        CHECK_MESSAGE(deletion.factors.contains(receipt.factor),
                      place << " changed " << policy::name_of(receipt.factor));
        const bool in_this_row = rank::covers(rank::product_pointer(row), place);
        CHECK_MESSAGE(points_at(receipt, place, in_this_row),
                      policy::name_of(receipt.factor) << " does not point at " << place);
      }
    }
  }
}

}  // namespace

TEST_CASE("deleting a field changes the receipts that point at it and no other") {
  const auto products = test::some_products(77, 60);
  const auto creator = test::some_creator(78, products);
  const test::RankedProducts before(products, &creator, test::plain_rules());
  for (const Deletion& deletion : deletions) {
    for (const std::size_t row : {0U, 7U, 31U}) {
      auto fewer = products;
      auto owner = creator;
      std::string place = "creator:/creator/" + std::string(deletion.place);
      if (deletion.product) {
        deletion.product(fewer[row]);
        place = rank::product_pointer(row, deletion.place);
      } else {
        deletion.creator(owner);
      }
      const test::RankedProducts after(fewer, &owner, test::plain_rules());
      check_only_those_change(before, after, deletion, place);
    }
  }
}

TEST_CASE("a product's own receipts change with what they point at") {
  const auto products = test::some_products(79, 60);
  const auto creator = test::some_creator(80, products);
  const test::RankedProducts before(products, &creator, test::plain_rules());
  auto fewer = products;
  std::size_t row = 0;
  while (!fewer[row].orders || *fewer[row].orders == 0)
    ++row;
  fewer[row].orders.reset();
  fewer[row].units.clear();
  const test::RankedProducts after(fewer, &creator, test::plain_rules());
  const auto receipt = after.ranking.receipts(row, store::Objective::gmv)[1];
  CHECK(receipt.factor == Factor::conversion);
  CHECK(receipt.note == rank::Note::missing);
  CHECK(before.ranking.receipts(row, store::Objective::gmv)[1].note == rank::Note::none);
}
