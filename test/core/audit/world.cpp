#include "audit/world.h"

#include "rank/product_ranking.h"
#include "traits/pool.h"

#include <array>
#include <string>

namespace compass::test {

World world_of(math::Random& random, bool taste) {
  constexpr std::array<const char*, 3> categories = {"Beauty > Lips", "Home > Mugs",
                                                     "Sports > Mats"};
  constexpr std::size_t each = 30;
  World world;
  for (std::size_t i = 0; i < categories.size() * each; ++i) {
    Product& product = world.products.emplace_back();
    product.id = "p" + std::to_string(i);
    product.category = categories[i / each];
    product.sold = static_cast<std::int64_t>(random.index(10'000));
  }
  for (int creator = 0; creator < 40; ++creator) {
    const std::size_t likes = random.index(categories.size());
    for (int nth = 0; nth < 3; ++nth) {
      Inspiration& video = world.videos.emplace_back();
      video.id = "v" + std::to_string(creator) + "-" + std::to_string(nth);
      video.creator = "c" + std::to_string(creator);
      video.posted_at = moment - day_seconds;
      const std::size_t product =
          taste ? likes * each + random.index(each) : random.index(world.products.size());
      video.products = {{world.products[product].id, ""}};
    }
  }
  return world;
}

audit::BackTest audited(const World& world, const store::CreatorFeed* creator, std::int64_t now) {
  const auto products = feed_of(world.products);
  const auto inspiration = feed_of(world.videos);
  const auto policy = policy::default_policy();
  const rank::ProductRanking ranking(products, creator, now, rank::rules_of(policy));
  const auto pool = traits::describe_pool(inspiration);
  return audit::back_test({products, inspiration, creator}, ranking, pool, policy,
                          store::Objective::gmv, now);
}

}  // namespace compass::test
