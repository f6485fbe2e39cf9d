// What the peers are given: the priors that this engine learns from a feed, by category, and three
// factors that need more than a row. Read off the receipts, so that the peers hold what a view
// says.
#include "evidence/mean_of_log_normals.h"
#include "feed/creator_reader.h"
#include "feed/products_reader.h"
#include "math/real.h"
#include "policy/policy.h"
#include "rank/product_ranking.h"
#include "rank/rules.h"
#include "verbs.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>

namespace compass::bench {
namespace {

using Json = nlohmann::ordered_json;
using rank::Factor;

constexpr std::array given_factors = {Factor::momentum, Factor::affinity, Factor::fit};

template <class Table>
feed::Taken<Table> taken(const std::string& text) {
  feed::Reader<Table> reader;
  expect_ok(reader.write(text));
  auto result = reader.finish();
  if (!result.ok()) expect_ok(result.problem());
  return std::move(result.value());
}

const rank::Receipt& of(const std::vector<rank::Receipt>& receipts, Factor factor) {
  return *std::ranges::find(receipts, factor, &rank::Receipt::factor);
}

// a beta prior as its two counts
Json beta_prior(const evidence::Estimate& estimate) {
  return {estimate.prior * estimate.prior_weight, (1 - estimate.prior) * estimate.prior_weight};
}

// the usual ln and its variance
Json reach_prior(const evidence::Estimate& estimate) {
  return {math::ln(estimate.prior), evidence::one_log_normal / estimate.prior_weight};
}

// by number of videos, up to the most that a product of the feed has: how far the ln of their mean
// views lies below, and how it scatters
Json luck_of(const store::ProductTable& products) {
  std::int64_t most = 0;
  for (std::size_t row = 0; row < products.rows(); ++row)
    most = std::max(most, products.videos.value_or(row, 0));
  Json below = Json::array({nullptr});
  Json variance = Json::array({nullptr});
  for (std::int64_t videos = 1; videos <= most; ++videos) {
    const evidence::LnOfMean luck = evidence::ln_of_mean(static_cast<double>(videos));
    below.push_back(luck.below);
    variance.push_back(luck.variance);
  }
  return {{"below", std::move(below)}, {"variance", std::move(variance)}};
}

// of the factors that count here: nothing was told of the creator's choices
Json weights_of(const rank::ObjectiveRules& rules, const rank::ProductRanking& ranking) {
  Json weights = Json::object();
  for (const Factor factor : rules.products) {
    if (ranking.column(factor).empty()) continue;
    if (const auto weight = rules.weights[rank::index_of(factor)]; weight != 0) {
      weights[std::string(rank::name_of(factor))] = weight;
    }
  }
  return weights;
}

rank::Weights every_factor() {
  rank::Weights weights{};
  for (const Factor factor : rank::product_factors)
    weights[rank::index_of(factor)] = rank::full_weight;
  return weights;
}

// each top category's priors, from the first row that lies in it
Json categories_of(const store::ProductsFeed& feed, const rank::ProductRanking& ranking) {
  Json categories = Json::object();
  for (std::size_t row = 0; row < ranking.rows(); ++row) {
    const auto top = feed.products.top_category.at(row);
    if (!top) continue;
    const std::string name(feed.text.view(*top));
    if (categories.contains(name)) continue;
    const auto receipts = ranking.receipts(row, every_factor());
    categories[name] = {
        {"conversion", beta_prior(of(receipts, Factor::conversion).estimate)},
        {"follow_rate", beta_prior(of(receipts, Factor::follow_rate).estimate)},
        {"reach", reach_prior(of(receipts, Factor::reach).estimate)},
    };
  }
  return categories;
}

void write_columns(const rank::ProductRanking& ranking, const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  for (const Factor factor : given_factors) {
    const auto column = ranking.column(factor);
    file.write(reinterpret_cast<const char*>(column.data()),
               static_cast<std::streamsize>(column.size_bytes()));
  }
}

}  // namespace

int write_given(const Texts& texts, std::int64_t now, const std::string& folder) {
  const auto products = taken<store::ProductsFeed>(texts.products);
  const auto creator = taken<store::CreatorFeed>(texts.creator);
  const policy::Policy policy = policy::default_policy();
  const rank::Rules rules = rank::rules_of(policy);
  const rank::ProductRanking ranking(products.feed, &creator.feed, now, rules);

  const Json given = {
      {"now", now},
      {"rows", ranking.rows()},
      {"minor_per_major", 100},
      {"weights",
       {{"gmv", weights_of(rules.of(store::Objective::gmv), ranking)},
        {"followers", weights_of(rules.of(store::Objective::followers), ranking)}}},
      {"luck", luck_of(products.feed.products)},
      {"diversity",
       {{"count", policy.windows.products},
        {"per_category", rules.diversity.per_category},
        {"per_shop", rules.diversity.per_shop},
        {"depth", rules.diversity.depth}}},
      {"categories", categories_of(products.feed, ranking)},
  };
  std::ofstream(folder + "/given.json") << given.dump(1) << '\n';
  write_columns(ranking, folder + "/columns.bin");
  return 0;
}

}  // namespace compass::bench
