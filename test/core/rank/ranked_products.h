// A products ranking with all that it refers to, for tests.
#pragma once

#include "rank/feeds.h"
#include "rank/product_ranking.h"

#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace compass::test {

inline constexpr std::array objectives = {store::Objective::gmv, store::Objective::followers};

// what a receipt says, without its pointers
struct Numbers {
  std::int64_t micro_log = 0;
  std::optional<double> raw{};
  double n = 0, prior = 0, value = 0, lo = 0, hi = 0;
  evidence::Grade grade{};
  rank::Note note{};

  static Numbers of(const rank::Receipt& receipt) {
    const evidence::Estimate& estimate = receipt.estimate;
    return {receipt.micro_log,    estimate.raw,        estimate.n,
            estimate.prior,       estimate.value,      estimate.interval.lo,
            estimate.interval.hi, receipt.claim.grade, receipt.note};
  }
  friend bool operator==(const Numbers&, const Numbers&) = default;
};

using NumbersByFactor = std::map<std::pair<std::string, rank::Factor>, Numbers>;  // by id

struct RankedProducts {
  RankedProducts(const std::vector<Product>& products, const Creator* owner,
                 rank::Rules ranking_rules)
      : feed(feed_of(products)),
        creator(owner == nullptr ? store::CreatorFeed{} : feed_of(*owner)),
        rules(std::move(ranking_rules)),
        ranking(feed, owner == nullptr ? nullptr : &creator, moment, rules) {}
  RankedProducts(const RankedProducts&) = delete;

  [[nodiscard]] std::string id(std::size_t row) const {
    return std::string(feed.text.view(feed.products.id[row]));
  }

  [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> list(store::Objective objective,
                                                                       std::size_t count) const {
    std::vector<std::pair<std::string, std::int64_t>> list;
    for (const rank::Ranked& ranked : ranking.top(objective, count)) {
      list.emplace_back(id(ranked.row), ranked.score);
    }
    return list;
  }

  [[nodiscard]] NumbersByFactor numbers(store::Objective objective) const {
    NumbersByFactor numbers;
    for (std::size_t row = 0; row < ranking.rows(); ++row) {
      for (const rank::Receipt& receipt : ranking.receipts(row, objective)) {
        numbers[{id(row), receipt.factor}] = Numbers::of(receipt);
      }
    }
    return numbers;
  }

  store::ProductsFeed feed;
  store::CreatorFeed creator;
  rank::Rules rules;
  rank::ProductRanking ranking;
};

}  // namespace compass::test
