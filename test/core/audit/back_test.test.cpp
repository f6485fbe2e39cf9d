#include "audit/back_test.h"

#include "audit/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace compass;
using namespace compass::test;

TEST_CASE("back-test: creators with a taste are found to have one") {
  math::Random random(1);
  const auto test = audited(world_of(random, /*taste=*/true));
  CHECK(test.creators == 40);
  CHECK(test.gain.n > 90);
  CHECK(test.place > 0.7);
  CHECK(test.gain.mean == doctest::Approx(test.place - test.place_most_sold));
  CHECK(test.verdict.grade == evidence::Grade::likely);
  CHECK(test.verdict.direction == evidence::Direction::up);
  CHECK(test.interval.contains(test.gain.mean));
}

TEST_CASE("back-test: what everybody shows alike tells nothing, however well it sells") {
  math::Random random(2);
  World world = world_of(random, /*taste=*/false);
  std::vector<Product> best = world.products;
  std::ranges::sort(best, std::ranges::greater{}, &Product::sold);
  // three of four videos show one of the best twelve, the others one of the rest; and what is shown
  // is in its numbers
  for (std::size_t i = 0; i < world.videos.size(); ++i)
    world.videos[i].products = {{best[i % 4 > 0 ? i % 12 : 12 + i / 4 % 78].id, ""}};
  for (Product& product : world.products) {
    product.creators = std::ranges::count_if(world.videos, [&](const Inspiration& video) {
      return video.products.front().first == product.id;
    });
  }
  const auto test = audited(world);
  CHECK(std::abs(test.place_most_sold - 0.5) < 0.05);
  CHECK(std::abs(test.place - 0.5) < 0.05);
  CHECK(test.verdict.grade == evidence::Grade::not_enough_data);
}

TEST_CASE("back-test: where nobody shows twice what is alike, sales alone are the better order") {
  math::Random random(9);
  World world = world_of(random, /*taste=*/false);
  // each creator shows one product of each category: what they make says what they will not show
  for (std::size_t i = 0; i < world.videos.size(); ++i)
    world.videos[i].products = {{world.products[i % 3 * 30 + random.index(30)].id, ""}};
  const auto test = audited(world);
  CHECK(test.gain.mean < 0);
  CHECK(test.verdict.grade == evidence::Grade::likely);
  CHECK(test.verdict.direction == evidence::Direction::down);
}

TEST_CASE("back-test: few creators, few products or none: nothing is said") {
  math::Random random(3);
  World world = world_of(random, /*taste=*/true);
  world.videos.resize(9 * 3);
  CHECK(audited(world).verdict.grade == evidence::Grade::not_enough_data);
  for (Inspiration& video : world.videos)
    video.products = {{world.products[0].id, ""}};
  const auto one_product = audited(world);
  CHECK(one_product.products == 1);
  CHECK(one_product.verdict.grade == evidence::Grade::not_enough_data);
  for (Inspiration& video : world.videos)
    video.products = {{"of another shop", ""}};
  CHECK(audited(world).gain.n == 0);
}

TEST_CASE("back-test: the creator's own videos and those of tomorrow are not evidence") {
  math::Random random(4);
  World world = world_of(random, /*taste=*/true);
  Creator me;
  me.id = "c3";
  const auto own = feed_of(me);
  CHECK(audited(world).creators == 40);
  CHECK(audited(world, &own).creators == 39);
  for (std::size_t i = 0; i < 30; ++i)
    world.videos[i].posted_at = moment + 1;
  CHECK(audited(world).creators == 30);
}

TEST_CASE("back-test: neither the order of the feeds nor the showcase changes it") {
  math::Random random(5);
  World world = world_of(random, /*taste=*/true);
  const auto first = audited(world);
  shuffle(world.products, 6);
  shuffle(world.videos, 7);
  const auto again = audited(world);
  CHECK(first.gain.mean == again.gain.mean);
  CHECK(first.interval.lo == again.interval.lo);
  Creator me;
  me.showcase = {"p0", "p1", "p2"};
  const auto own = feed_of(me);
  CHECK(audited(world, &own).gain.mean == first.gain.mean);
}

TEST_CASE("back-test: no more pairs than are looked at, one for each creator and product") {
  math::Random random(8);
  World world = world_of(random, /*taste=*/false);
  const std::vector<Inspiration> once = world.videos;
  for (int copy = 0; copy < 3; ++copy) {
    for (Inspiration video : once) {
      video.id += "again" + std::to_string(copy);
      world.videos.push_back(video);
    }
  }
  CHECK(audited(world).gain.n <= 120);
  for (std::size_t i = 0; i < world.videos.size(); ++i)
    world.videos[i].products = {{world.products[i % 90].id, ""}};
  CHECK(audited(world).gain.n == audit::most_pairs);
}
