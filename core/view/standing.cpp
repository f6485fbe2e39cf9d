#include "view/standing.h"

#include <algorithm>

namespace compass::view {
namespace {

Json freshness_of(Feed feed, bool loaded, std::optional<std::int64_t> as_of,
                  const Context& context) {
  const auto age = tier::age_days(as_of, context.now);
  return object({
      {"feed", name_of(feed)},
      {"as_of", integer(as_of)},
      {"age_days", integer(age)},
      {"stale", age && *age > context.policy.stale_after_days(feed)},
      {"missing", !loaded},
  });
}

template <class Table>
std::optional<std::int64_t> as_of(const Table* feed) {
  return feed == nullptr ? std::nullopt : feed->as_of;
}

Json weekly(const Context& context, const tier::PostingVolume& volume) {
  const auto limit = tier::weekly_limit(*context.feeds.creator, context.policy);
  if (!limit) return nullptr;
  return object({
      {"limit", *limit},
      {"used", volume.last_7_days},
      {"left", std::max<std::int64_t>(0, *limit - volume.last_7_days)},
  });
}

}  // namespace

Json freshness(const Context& context) {
  const tier::Feeds& feeds = context.feeds;
  return Json::array(
      freshness_of(Feed::creator, feeds.creator != nullptr, as_of(feeds.creator), context),
      freshness_of(Feed::products, feeds.products != nullptr, as_of(feeds.products), context),
      freshness_of(Feed::inspiration, feeds.inspiration != nullptr, as_of(feeds.inspiration),
                   context));
}

Json creator(const Context& context) {
  const store::CreatorFeed* feed = context.feeds.creator;
  if (feed == nullptr) return nullptr;
  return object({
      {"id", feed->text.view(feed->id)},
      {"name", text(feed->text.view(feed->name))},
      {"market", text(feed->text.view(feed->market))},
      {"followers", integer(feed->followers)},
  });
}

Json entrance(const tier::Entrance& entrance) {
  return object({{"visible", entrance.visible}, {"reason", entrance.reason}});
}

Json tier_of(const Context& context, const tier::PostingVolume& volume,
             const tier::TierState& tier) {
  if (context.feeds.creator == nullptr) return nullptr;
  Json next = nullptr;
  if (tier.next != nullptr) {
    next = object({{"code", tier.next->code}, {"videos", tier.videos_to_next.value_or(0)}});
  }
  return object({
      {"code", tier.rule->code},
      {"available", tier.available},
      {"from", tier.rule->from},
      {"to", integer(tier.rule->to)},
      {"ec_videos", volume.lifetime},
      {"ec_videos_30d", volume.last_30_days},
      {"next", std::move(next)},
      {"weekly", weekly(context, volume)},
  });
}

Json prompts(std::span<const tier::Prompt> prompts, std::size_t window) {
  Json list = Json::array();
  for (const tier::Prompt& prompt : prompts.first(std::min(window, prompts.size()))) {
    Json numbers = Json::object();
    for (const auto& [fact, value] : prompt.numbers) {
      numbers[std::string(policy::name_of(fact))] = value;
    }
    list.push_back(object({
        {"code", prompt.code},
        {"action", prompt.action},
        {"claim", claim(prompt.grade, prompt.need)},
        {"score", prompt.score},
        {"numbers", std::move(numbers)},
    }));
  }
  return list;
}

}  // namespace compass::view
