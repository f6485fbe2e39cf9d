#include "tier/facts.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace compass::tier {

using policy::Fact;

namespace {

// products of the showcase that no e-commerce video shows
std::int64_t unused_products(const store::CreatorFeed& creator, std::int64_t now) {
  std::set<std::string_view> unused;
  for (const store::TextRef id : creator.showcase)
    unused.insert(creator.text.view(id));
  for (const std::uint32_t row : e_commerce_rows(creator.videos, now)) {
    for (const store::ProductRef& product : creator.videos.products.at(row)) {
      unused.erase(creator.text.view(product.id));
    }
  }
  return static_cast<std::int64_t>(unused.size());
}

void count_volume(Facts& facts, const PostingVolume& volume, std::int64_t now) {
  facts.count(Fact::ec_videos, volume.lifetime);
  facts.count(Fact::ec_videos_30d, volume.last_30_days);
  facts.count(Fact::ec_videos_7d, volume.last_7_days);
  facts.count(Fact::videos_without_product, volume.without_product);
  facts.count(Fact::videos_in_future, volume.in_future);
  if (const auto days = age_days(volume.last_posted_at, now)) {
    facts.count(Fact::days_since_last_post, *days);
  }
}

void count_tier(Facts& facts, const TierState& tier) {
  facts.count(Fact::tier_available, tier.available ? 1 : 0);
  if (tier.videos_to_next) facts.count(Fact::videos_to_next_tier, *tier.videos_to_next);
  if (tier.next != nullptr) facts.count(Fact::next_tier_available, tier.next->available ? 1 : 0);
}

void count_week(Facts& facts, const store::CreatorFeed& creator, const PostingVolume& volume,
                const policy::Policy& policy) {
  bool can_post = true;
  if (const auto limit = weekly_limit(creator, policy)) {
    const std::int64_t left = std::max<std::int64_t>(*limit - volume.last_7_days, 0);
    facts.count(Fact::weekly_limit, *limit);
    facts.count(Fact::weekly_left, left);
    can_post = left > 0;
  }
  facts.count(Fact::can_post, can_post ? 1 : 0);
  if (const auto goal = creator.goals.videos_per_week) {
    facts.count(Fact::weekly_goal_left, std::max<std::int64_t>(*goal - volume.last_7_days, 0));
  }
}

void count_creator(Facts& facts, const store::CreatorFeed& creator, std::int64_t now) {
  facts.count(Fact::showcase_size, static_cast<std::int64_t>(creator.showcase.size()));
  facts.count(Fact::showcase_unused, unused_products(creator, now));
  if (creator.followers) facts.count(Fact::followers, *creator.followers);
  facts.count(Fact::niches, static_cast<std::int64_t>(creator.niches.size()));
  const store::ListColumn<store::Share>& shares = creator.audience.shares;
  const bool has_audience = shares.size() > 0 && !shares.at(0).empty();
  facts.count(Fact::has_audience, has_audience ? 1 : 0);
  const store::Goals& goals = creator.goals;
  const bool has_goals = goals.gmv_minor || goals.new_followers || goals.videos_per_week;
  facts.count(Fact::has_goals, has_goals ? 1 : 0);
}

// which facts tell about one feed
struct FeedFacts {
  Feed feed;
  Fact has, age, stale;
};
constexpr FeedFacts creator_facts{Feed::creator, Fact::has_creator_feed,
                                  Fact::creator_feed_age_days, Fact::creator_feed_stale};
constexpr FeedFacts products_facts{Feed::products, Fact::has_products_feed,
                                   Fact::products_feed_age_days, Fact::products_feed_stale};
constexpr FeedFacts inspiration_facts{Feed::inspiration, Fact::has_inspiration_feed,
                                      Fact::inspiration_feed_age_days,
                                      Fact::inspiration_feed_stale};

template <class FeedTable>
void count_feed(Facts& facts, const FeedTable* feed, const FeedFacts& names,
                const policy::Policy& policy, std::int64_t now) {
  facts.count(names.has, feed == nullptr ? 0 : 1);
  if (feed == nullptr) return;
  const auto age = age_days(feed->as_of, now);
  if (!age) return;
  facts.count(names.age, *age);
  facts.count(names.stale, *age > policy.stale_after_days(names.feed) ? 1 : 0);
}

}  // namespace

void Facts::set(Fact fact, std::int64_t value, const evidence::Verdict& verdict) {
  if (verdict.grade == evidence::Grade::not_enough_data) return;
  facts_[policy::index_of(fact)] = KnownFact{value, verdict.grade, verdict.need};
}

void Facts::count(Fact fact, std::int64_t value) {
  set(fact, value, evidence::counted());
}

void Facts::add(const Facts& others) {
  for (std::size_t fact = 0; fact < facts_.size(); ++fact) {
    if (others.facts_[fact]) facts_[fact] = others.facts_[fact];
  }
}

std::optional<std::int64_t> age_days(std::optional<std::int64_t> as_of, std::int64_t now) {
  if (!as_of) return std::nullopt;
  // days first, so that times far apart do not overflow
  const auto second_of = [](std::int64_t time) {
    const std::int64_t rest = time % store::seconds_per_day;
    return rest < 0 ? rest + store::seconds_per_day : rest;
  };
  const auto day_of = [](std::int64_t time) {
    const std::int64_t day = time / store::seconds_per_day;
    return time % store::seconds_per_day < 0 ? day - 1 : day;
  };
  const std::int64_t days = day_of(now) - day_of(*as_of);
  return second_of(now) < second_of(*as_of) ? days - 1 : days;
}

std::optional<std::int64_t> weekly_limit(const store::CreatorFeed& creator,
                                         const policy::Policy& policy) {
  return creator.weekly_video_limit ? creator.weekly_video_limit : policy.weekly_video_limit;
}

Facts facts_of(const Feeds& feeds, const PostingVolume& volume, const TierState& tier,
               const policy::Policy& policy, std::int64_t now) {
  Facts facts;
  count_feed(facts, feeds.creator, creator_facts, policy, now);
  count_feed(facts, feeds.products, products_facts, policy, now);
  count_feed(facts, feeds.inspiration, inspiration_facts, policy, now);
  if (feeds.creator == nullptr) return facts;
  count_volume(facts, volume, now);
  count_tier(facts, tier);
  count_week(facts, *feeds.creator, volume, policy);
  count_creator(facts, *feeds.creator, now);
  return facts;
}

}  // namespace compass::tier
