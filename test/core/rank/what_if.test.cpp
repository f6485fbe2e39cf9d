// The smallest change that makes two products change places, against brute force: the feed's row is
// changed unit by unit, the factor reads it with its pool as it was, and the scores are compared.
#include "rank/what_if.h"

#include "rank/changed_feed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace compass;
using rank::Aim;
using rank::Input;
using rank::Pair;
using rank::Stuck;
using store::Objective;

namespace {

constexpr std::size_t count = 40;

rank::Rules rules_of_test() {
  rank::Rules rules = test::plain_rules();
  for (std::int32_t& weight : rules.objectives[0].weights)
    weight = weight * 2 / 5;
  rules.objectives[0].weights[rank::index_of(rank::Factor::demand)] = 2'000'000;
  return rules;
}

struct Asked {
  test::ChangedFeed& feed;
  Pair pair{};
  Aim aim = Objective::gmv;

  [[nodiscard]] rank::Flip flip() const { return feed.ranked.ranking.flip(pair, aim); }
  [[nodiscard]] rank::Weights weights() const { return feed.ranked.ranking.weights(aim); }
  [[nodiscard]] std::int64_t lead() const {
    return feed.products[pair.row].id < feed.products[pair.other].id ? 0 : 1;
  }
  // whether the order is another than now with the input at this value
  [[nodiscard]] bool flips(Input input, std::int64_t value) const {
    const std::int64_t other = feed.ranked.ranking.score(pair.other, weights());
    const bool before = feed.ranked.ranking.score(pair.row, weights()) - other >= lead();
    return (feed.score(pair.row, input, value, weights()) - other >= lead()) != before;
  }
};

// the order with further videos of the creator, ranked anew from the feeds
bool stands_before_with(const Asked& asked, std::int64_t videos) {
  test::Creator maker = asked.feed.maker;
  const test::Product& product = asked.feed.products[asked.pair.row];
  for (std::int64_t at = 0; at < videos; ++at) {
    maker.videos.push_back({"more" + std::to_string(at),
                            test::moment - test::day_seconds,
                            "",
                            {{product.id, product.category}}});
  }
  const store::CreatorFeed feed = test::feed_of(maker);
  rank::ProductRanking& anew = asked.feed.other.ranking;
  anew.set_creator(&feed);
  const rank::Weights weights = asked.weights();
  return anew.score(asked.pair.row, weights) - anew.score(asked.pair.other, weights) >=
         asked.lead();
}

void check_videos(const Asked& asked, const rank::Flip& flip, const rank::Change& change) {
  CHECK_FALSE(flip.stands_before);
  CHECK(stands_before_with(asked, change.to));
  for (std::int64_t fewer = 0; fewer < change.to; ++fewer)
    CHECK_FALSE(stands_before_with(asked, fewer));
}

// none between what there is and what is told does it: all that lie near, and some of the rest
void check_smallest(const Asked& asked, const rank::Change& change) {
  CHECK(asked.flips(change.input, change.to));
  const std::int64_t way = change.to > change.from ? 1 : -1;
  const std::int64_t steps = way * (change.to - change.from);
  for (std::int64_t back = 1; back < std::min<std::int64_t>(steps, 20); ++back)
    CHECK_FALSE(asked.flips(change.input, change.to - way * back));
  for (std::int64_t part = 1; part < 10; ++part) {
    const std::int64_t value = change.from + way * (steps - 1) * part / 10;
    CHECK_FALSE(asked.flips(change.input, value));
  }
}

// not even as much as there can be, or none at all
void check_not_enough(const Asked& asked, const rank::Flip& flip, Input input) {
  const test::Product& product = asked.feed.products[asked.pair.row];
  const std::int64_t views = product.views.value_or(0);
  const std::array<std::int64_t, rank::input_count> most = {
      1'000'000'000, views, 1'000'000'000, 1'000'000'000'000, views, 0, 0};
  const std::int64_t least = input == Input::price ? 1 : 0;
  const std::int64_t end = flip.stands_before ? least : most[static_cast<std::size_t>(input)];
  // units of a row without earlier ones cannot all go: nothing could be compared
  if (flip.stands_before && input == Input::sales) return;
  CHECK_FALSE(asked.flips(input, end));
}

std::size_t check(const Asked& asked) {
  const rank::Flip flip = asked.flip();
  CHECK(flip.changes.size() + flip.unmoved.size() == rank::input_count);
  for (const rank::Change& change : flip.changes) {
    CAPTURE(rank::input_names[static_cast<std::size_t>(change.input)]);
    CAPTURE(change.from);
    CAPTURE(change.to);
    if (change.input == Input::videos) {
      check_videos(asked, flip, change);
    } else {
      check_smallest(asked, change);
    }
  }
  for (const rank::Unmoved& unmoved : flip.unmoved) {
    CAPTURE(rank::input_names[static_cast<std::size_t>(unmoved.input)]);
    if (unmoved.why == Stuck::not_enough && unmoved.input != Input::videos)
      check_not_enough(asked, flip, unmoved.input);
    if (unmoved.why == Stuck::not_enough && unmoved.input == Input::videos)
      CHECK_FALSE(stands_before_with(asked, 100));
  }
  return flip.changes.size();
}

}  // namespace

TEST_CASE("over random feeds, pairs and aims brute force finds the same smallest change") {
  std::size_t changes = 0;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto products = test::some_products(seed, count);
    test::ChangedFeed feed(products, test::some_creator(seed + 1, products), rules_of_test());
    math::Random random(seed);
    for (int pairs = 0; pairs < 12; ++pairs) {
      Asked asked{feed};
      asked.pair.row = static_cast<std::uint32_t>(random.index(count));
      asked.pair.other = static_cast<std::uint32_t>(random.index(count));
      asked.aim = Aim::mixture(static_cast<std::int32_t>(500 * random.index(3)));
      if (asked.pair.row == asked.pair.other) continue;
      CAPTURE(seed);
      CAPTURE(asked.pair.row);
      CAPTURE(asked.pair.other);
      CAPTURE(asked.aim.followers());
      changes += check(asked);
    }
  }
  CHECK(changes > 200);
}

TEST_CASE("the nearest aim that changes their order is the first of all thousand") {
  for (std::uint64_t seed = 30; seed < 34; ++seed) {
    const auto products = test::some_products(seed, count);
    const auto creator = test::some_creator(seed + 1, products);
    const test::RankedProducts ranked(products, &creator, rules_of_test());
    const auto& ranking = ranked.ranking;
    math::Random random(seed);
    for (int pairs = 0; pairs < 25; ++pairs) {
      const Pair pair{static_cast<std::uint32_t>(random.index(count)),
                      static_cast<std::uint32_t>(random.index(count))};
      if (pair.row == pair.other) continue;
      const auto from = static_cast<std::int32_t>(random.index(Aim::whole + 1));
      const auto before = [&](std::int32_t part) {
        const rank::Weights weights = ranking.weights(Aim::mixture(part));
        const std::int64_t ahead =
            ranking.score(pair.row, weights) - ranking.score(pair.other, weights);
        return ahead > 0 || (ahead == 0 && products[pair.row].id < products[pair.other].id);
      };
      std::optional<Aim> nearest;
      for (std::int32_t away = 1; away <= Aim::whole && !nearest; ++away) {
        for (const std::int32_t part : {from + away, from - away}) {
          const bool is_part = part >= 0 && part <= Aim::whole;
          if (is_part && !nearest && before(part) != before(from)) nearest = Aim::mixture(part);
        }
      }
      CHECK(ranking.flip(pair, Aim::mixture(from)).aim == nearest);
    }
  }
}

TEST_CASE("twins: the smaller id stands first, and one unit more turns them round") {
  auto products = test::some_products(40, count);
  products[1] = products[0];
  products[1].id = "q";
  products[0].price = products[1].price = {2'000, 2'000};
  products[0].currency = products[1].currency = "USD";
  const auto creator = test::some_creator(41, products);
  const test::RankedProducts ranked(products, &creator, rules_of_test());
  const rank::Flip flip = ranked.ranking.flip({1, 0}, Objective::gmv);
  CHECK(flip.ahead == 0);
  CHECK_FALSE(flip.stands_before);
  CHECK_FALSE(flip.aim.has_value());
  const auto price = std::ranges::find(flip.changes, Input::price, &rank::Change::input);
  REQUIRE(price != flip.changes.end());
  CHECK(price->to == 2'001);
  CHECK(ranked.ranking.flip({0, 1}, Objective::gmv).stands_before);
}

TEST_CASE("what the score has no factor of does not count, and is said to") {
  const auto products = test::some_products(50, count);
  const auto creator = test::some_creator(51, products);
  const test::RankedProducts ranked(products, &creator, rules_of_test());
  const auto why = [&](Input input, Aim aim) {
    const rank::Flip flip = ranked.ranking.flip({3, 4}, aim);
    const auto found = std::ranges::find(flip.unmoved, input, &rank::Unmoved::input);
    return found == flip.unmoved.end() ? Stuck::no : found->why;
  };
  CHECK(why(Input::commission, Objective::gmv) == Stuck::not_counted);
  CHECK(why(Input::price, Objective::followers) == Stuck::not_counted);
  CHECK(why(Input::creators, Objective::followers) == Stuck::not_counted);
  CHECK(why(Input::new_followers, Objective::gmv) == Stuck::not_counted);
  CHECK(why(Input::price, Aim::mixture(500)) != Stuck::not_counted);
}
