#include "audit/back_test.h"

#include "audit/held_out.h"
#include "audit/stand_in.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace compass::audit {
namespace {

// how many of the showings stand behind a value, ties as a half
class Place {
 public:
  explicit Place(std::int64_t value) : value_(value) {}

  void add(std::int64_t other) {
    ++others_;
    if (other < value_) behind_ += 2;
    if (other == value_) ++behind_;
  }
  [[nodiscard]] double share() const {
    return others_ == 0 ? 0.5 : static_cast<double>(behind_) / (2 * static_cast<double>(others_));
  }

 private:
  std::int64_t value_;
  std::int64_t behind_ = 0;  // halves
  std::int64_t others_ = 0;
};

constexpr std::int64_t not_stated = -1;

std::int64_t sold(const store::ProductsFeed& feed, std::size_t row) {
  return feed.products.units_total.value_or(row, not_stated);
}

struct Places {
  double ours = 0;
  double most_sold = 0;
};

// of one product among those that are shown; the same one shown by others is as good
Places places_of(const store::ProductsFeed& feed, const rank::ProductRanking& ranking,
                 const rank::Weights& weights, std::uint32_t product,
                 std::span<const std::uint32_t> others) {
  Place ours(ranking.score(product, weights));
  Place most_sold(sold(feed, product));
  for (const std::uint32_t other : others) {
    ours.add(ranking.score(other, weights));
    most_sold.add(sold(feed, other));
  }
  return {ours.share(), most_sold.share()};
}

// each as often as somebody shows it
std::vector<std::uint32_t> products_in(std::span<const HeldOut> pairs) {
  std::vector<std::uint32_t> products;
  for (const HeldOut& pair : pairs)
    products.push_back(pair.product);
  return products;
}

// things numbered as they come, which is the same in every order of the feeds
class Numbers {
 public:
  std::uint32_t of(std::uint32_t thing) {
    const auto known = std::ranges::find(things_, thing);
    const auto number = static_cast<std::uint32_t>(known - things_.begin());
    if (known == things_.end()) things_.push_back(thing);
    return number;
  }
  [[nodiscard]] std::size_t count() const { return things_.size(); }

 private:
  std::vector<std::uint32_t> things_;  // no more than most_pairs
};

evidence::Verdict verdict_of(const evidence::ClusteredMean& gain, const evidence::Ladder& ladder) {
  return evidence::grade({.null_value = 0,
                          .value = gain.mean,
                          .at_likely = evidence::interval_of(gain, ladder.likely),
                          .at_hint = evidence::interval_of(gain, ladder.hint),
                          .n = static_cast<double>(gain.groups),
                          .at_least = static_cast<double>(least_groups)});
}

}  // namespace

BackTest back_test(const Feeds& feeds, const rank::ProductRanking& ranking,
                   const traits::Pool& pool, const policy::Policy& policy, rank::Aim aim,
                   std::int64_t now) {
  const store::CreatorFeed* own = feeds.creator;
  const std::string_view own_id = own == nullptr ? std::string_view{} : own->text.view(own->id);
  const Makers makers = makers_of(feeds.inspiration, pool, own_id, now);
  rank::ProductRanking other = ranking.fork();
  // who can be ranked in the list's currency
  const store::CreatorFeed nobody = stand_in(feeds.inspiration, {}, {}, ranking.currency());
  other.set_creator(&nobody);
  const rank::Weights weights = ranking.weights(aim);
  auto pairs = shown_by(feeds.inspiration, feeds.products, makers);
  std::erase_if(pairs, [&](const HeldOut& pair) {
    return other.reason(pair.product) != rank::LeftOut::none;
  });
  const std::vector<std::uint32_t> shown = products_in(pairs);
  pairs.resize(std::min(pairs.size(), most_pairs));

  BackTest test;
  std::vector<evidence::Clustered> gains;
  Numbers creators;
  Numbers products;
  for (const HeldOut& pair : pairs) {
    const std::string_view id = feeds.products.text.view(feeds.products.products.id[pair.product]);
    const store::CreatorFeed creator =
        stand_in(feeds.inspiration, makers.videos[pair.maker], id, ranking.currency());
    other.set_creator(&creator);
    const Places places = places_of(feeds.products, other, weights, pair.product, shown);
    test.place += places.ours;
    test.place_most_sold += places.most_sold;
    gains.push_back(
        {places.ours - places.most_sold, creators.of(pair.maker), products.of(pair.product)});
  }
  other.set_creator(nullptr);  // the last stand-in goes
  if (!gains.empty()) {
    test.place /= static_cast<double>(gains.size());
    test.place_most_sold /= static_cast<double>(gains.size());
  }
  test.creators = creators.count();
  test.products = products.count();
  test.gain = evidence::clustered_mean(gains);
  test.interval = evidence::interval_of(test.gain, policy.confidence.likely);
  test.verdict = verdict_of(test.gain, policy.confidence.ladder());
  return test;
}

}  // namespace compass::audit
