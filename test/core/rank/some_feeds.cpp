#include "math/real.h"
#include "rank/feeds.h"

#include <array>
#include <string>

namespace compass::test {

namespace {

constexpr std::array categories = {
    "Beauty > Lipstick", "Beauty > Skin Care", "Home > Kitchen", "Home > Mugs", "Sports", ""};
constexpr std::array words = {"glow",  "lip",    "matte", "serum", "pan",    "mug",   "blue",
                              "steel", "travel", "yoga",  "mat",   "gift",   "daily", "set",
                              "kids",  "summer", "quick", "test",  "honest", "deal"};

bool chance(math::Random& random, double p) {
  return random.uniform() < p;
}

std::string sentence(math::Random& random, std::size_t length) {
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0) text += ' ';
    text += words[random.index(words.size())];
  }
  return text;
}

std::vector<SharePart> some_shares(math::Random& random) {
  std::vector<SharePart> shares;
  std::array<double, 6> weights{};
  double sum = 0;
  for (double& weight : weights)
    sum += weight = random.exponential();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    shares.push_back({i < 3 ? store::Gender::female : store::Gender::male,
                      static_cast<std::uint8_t>(1 + i % 3), 0.95 * weights[i] / sum});
  }
  return shares;
}

std::int64_t log_normal(math::Random& random, double mean_ln, double sd) {
  return static_cast<std::int64_t>(math::exp(mean_ln + sd * random.normal()));
}

Product some_product(math::Random& random, std::size_t number) {
  Product product;
  product.id = "p" + std::to_string(number);
  product.title = sentence(random, 4);
  product.category = categories[random.index(categories.size())];
  product.shop = "shop" + std::to_string(random.below(8));
  if (chance(random, 0.9)) {
    const std::int64_t price = log_normal(random, 7.5, 0.8);
    product.price = {price, chance(random, 0.1) ? 2 * price : price};
    if (chance(random, 0.05)) product.currency = "EUR";
  }
  if (chance(random, 0.05)) product.stock = 0;
  if (chance(random, 0.05)) product.in_stock = false;
  const double daily = math::exp(random.normal() + 1);
  for (int day = 0; day < 30 && chance(random, 0.98); ++day) {
    product.units.push_back(chance(random, 0.03) ? -1 : random.poisson(daily));
  }
  if (chance(random, 0.8)) {
    product.days = 7;
    product.views = log_normal(random, 9, 1.5);
    if (chance(random, 0.9)) product.orders = random.binomial(*product.views, 0.01);
    if (chance(random, 0.9)) product.videos = 1 + static_cast<std::int64_t>(random.below(30));
    // fewer creators than videos; some rows state the videos alone
    if (product.videos && *product.videos % 3 != 0) product.creators = (*product.videos + 1) / 2;
    if (chance(random, 0.9)) product.new_followers = random.binomial(*product.views, 0.002);
  }
  if (chance(random, 0.7)) {
    product.buyers = 20 + static_cast<std::int64_t>(random.below(400));
    product.shares = some_shares(random);
  }
  return product;
}

}  // namespace

std::vector<Product> some_products(std::uint64_t seed, std::size_t count) {
  math::Random random(seed);
  std::vector<Product> products;
  for (std::size_t i = 0; i < count; ++i) {
    products.push_back(some_product(random, i));
    // twins: equal in all but their ids
    if (i > 0 && chance(random, 0.05)) {
      products.back() = products[i - 1];
      products.back().id = "p" + std::to_string(i);
    }
  }
  return products;
}

Creator some_creator(std::uint64_t seed, const std::vector<Product>& products) {
  math::Random random(seed);
  const auto any = [&] { return products[random.index(products.size())]; };
  Creator creator;
  creator.followers = log_normal(random, 8, 1);
  creator.audience = creator.followers;
  creator.shares = some_shares(random);
  creator.niches = {"beauty", "kitchen"};
  for (int i = 0; i < 3; ++i)
    creator.showcase.push_back(any().id);
  creator.dismissed = {any().id};
  for (int i = 0; i < 3; ++i) {
    const Product product = any();
    creator.videos.push_back({"v" + std::to_string(i),
                              moment - (i + 1) * day_seconds,
                              sentence(random, 6),
                              {{product.id, product.category}}});
  }
  return creator;
}

std::vector<Inspiration> some_inspiration(std::uint64_t seed, std::size_t count) {
  math::Random random(seed);
  std::vector<Inspiration> videos;
  for (std::size_t i = 0; i < count; ++i) {
    Inspiration& video = videos.emplace_back();
    video.id = "i" + std::to_string(i);
    if (chance(random, 0.95)) video.creator = "c" + std::to_string(random.below(count / 3 + 1));
    if (chance(random, 0.02)) video.creator = "me";
    if (chance(random, 0.9)) {
      video.posted_at = moment - static_cast<std::int64_t>(random.below(40)) * day_seconds;
    }
    video.caption = sentence(random, 5);
    if (chance(random, 0.9)) {
      video.products = {{"p" + std::to_string(random.below(20)), sentence(random, 3)}};
    }
    if (chance(random, 0.95)) video.views = log_normal(random, 8, 1.4);
    if (chance(random, 0.7)) video.items_sold = random.poisson(5);
    if (chance(random, 0.6)) video.new_followers = random.poisson(9);
    if (chance(random, 0.9)) video.followers = log_normal(random, 8, 1.5);
    if (chance(random, 0.8)) video.shares = some_shares(random);
    if (i > 0 && chance(random, 0.05)) {
      const std::string id = video.id;
      video = videos[i - 1];
      videos[i].id = id;
    }
  }
  return videos;
}

rank::Rules plain_rules() {
  using rank::Factor;
  rank::Rules rules;
  const std::vector<Factor> inspiration(rank::inspiration_factors.begin(),
                                        rank::inspiration_factors.end());
  rules.objectives[0] = {{Factor::price, Factor::conversion, Factor::demand, Factor::momentum,
                          Factor::affinity, Factor::fit},
                         inspiration,
                         {}};
  rules.objectives[1] = {
      {Factor::reach, Factor::follow_rate, Factor::momentum, Factor::affinity, Factor::fit},
      inspiration,
      {}};
  for (rank::ObjectiveRules& objective : rules.objectives) {
    for (const Factor factor : objective.products) {
      objective.weights[rank::index_of(factor)] = rank::full_weight;
    }
    for (const Factor factor : objective.inspiration) {
      objective.weights[rank::index_of(factor)] = rank::full_weight;
    }
  }
  return rules;
}

}  // namespace compass::test
