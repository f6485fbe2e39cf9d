#include "audience/base.h"

#include "audience/audience_model.h"
#include "audience/feeds.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace compass;
using namespace compass::audience;

namespace {

struct Row {
  feeds::Cells shares{};
  std::int64_t buyers = 100;
  bool gender = true;
  bool age = true;
};

CellTable base_of_rows(const std::vector<Row>& rows) {
  store::ProductsFeed feed;
  for (const Row& row : rows) {
    feed.products.id.push_back(feed.text.put("p" + std::to_string(feed.products.id.size())));
    feeds::add_margins(feed.products.buyers, row.shares, row.buyers, row.gender, row.age);
  }
  return fit_audience_model(feed).base();
}

double of_gender(const CellTable& base, std::size_t gender) {
  double sum = 0;
  for (std::size_t age = 0; age < store::age_count; ++age)
    sum += base[store::cell_of(gender, age)];
  return sum;
}

double of_age(const CellTable& base, std::size_t age) {
  double sum = 0;
  for (std::size_t gender = 0; gender < store::gender_count; ++gender)
    sum += base[store::cell_of(gender, age)];
  return sum;
}

feeds::Cells women_25() {
  return feeds::one_cell(store::Gender::female, 1);
}
feeds::Cells men_45() {
  return feeds::one_cell(store::Gender::male, 3);
}
constexpr auto woman = static_cast<std::size_t>(store::Gender::female);
constexpr auto man = static_cast<std::size_t>(store::Gender::male);

}  // namespace

TEST_CASE("base: every product's buyers count by how many they are") {
  const CellTable base = base_of_rows({{women_25(), 300}, {men_45(), 100}});
  CHECK(base[store::cell_of(woman, 1)] == doctest::Approx(0.75));
  CHECK(base[store::cell_of(man, 3)] == doctest::Approx(0.25));
}

TEST_CASE("base: genders alone stand in one band of age, ages alone in one gender") {
  const CellTable genders =
      base_of_rows({{women_25(), 300, true, false}, {men_45(), 100, true, false}});
  CHECK(of_gender(genders, woman) == doctest::Approx(0.75));
  CHECK(of_gender(genders, man) == doctest::Approx(0.25));
  CHECK(of_age(genders, 2) == doctest::Approx(1));

  // of half of them the age is known: those count
  const feeds::Cells half = feeds::one_cell(store::Gender::female, 1, 0.5);
  const CellTable ages = base_of_rows({{half, 300, false, true}, {men_45(), 100, false, true}});
  CHECK(of_age(ages, 1) == doctest::Approx(0.6));
  CHECK(of_age(ages, 3) == doctest::Approx(0.4));
  CHECK(of_gender(ages, 0) == doctest::Approx(1));
}

TEST_CASE("base: genders of some products and ages of others go together by their product") {
  const CellTable base = base_of_rows({{women_25(), 300, true, false},
                                       {men_45(), 100, true, false},
                                       {women_25(), 50, false, true},
                                       {men_45(), 50, false, true}});
  CHECK(base[store::cell_of(woman, 1)] == doctest::Approx(0.375));
  CHECK(base[store::cell_of(man, 1)] == doctest::Approx(0.125));
}

TEST_CASE("base: rows that tell both decide alone; nobody is nobody") {
  const CellTable both = base_of_rows({{women_25(), 100}, {men_45(), 900, true, false}});
  CHECK(both[store::cell_of(woman, 1)] == doctest::Approx(1));
  for (const double cell : base_of_rows({{women_25(), 100, false, false}}))
    CHECK(cell == 0);
}
