#include "view/inspiration.h"

#include "traits/talking_points.h"
#include "view/certainty.h"
#include "view/mixture.h"
#include "view/receipt.h"
#include "view/video.h"

#include <algorithm>
#include <array>

namespace compass::view {
namespace {

Json maker(const store::InspirationFeed& feed, std::size_t row) {
  return object({
      {"id", text(feed.creator_id, row, feed.text)},
      {"name", text(feed.creator_name, row, feed.text)},
      {"followers", integer(feed.creator_followers.at(row))},
  });
}

// the success factor as its receipt has it, for the nearer end of a mixture; null where nothing was
// measured or it does not count
Json success(const Context& context, std::size_t row, std::span<const rank::Receipt> why) {
  const traits::SuccessMetric metric = context.lessons->success.metric[row];
  const auto receipt = std::find_if(why.begin(), why.end(), [&](const rank::Receipt& each) {
    return each.factor == rank::Factor::success &&
           each.objective.value_or(context.objective) == context.objective;
  });
  if (metric == traits::SuccessMetric::none || receipt == why.end()) return nullptr;
  return object({
      {"metric", traits::success_metric_names[static_cast<std::size_t>(metric)]},
      {"raw", decimal(receipt->estimate.raw)},
      {"shrunk", decimal(receipt->estimate.value)},
      {"interval", interval(receipt->estimate.interval)},
      {"claim", claim(receipt->claim)},
  });
}

// learned traits that hold for a row, largest lift first
std::vector<const traits::Lift*> traits_held(const Context& context, std::size_t row) {
  const traits::TraitBits bits = context.material->bits[row];
  std::vector<const traits::Lift*> held;
  for (const traits::Lift* lift : claimed_lifts(*context.lessons)) {
    if (bits.has_trait(traits::index_of(lift->trait))) held.push_back(lift);
  }
  return held;
}

std::string_view name_of(traits::BeatSource source) {
  return source == traits::BeatSource::facet ? "facet" : "transcript";
}

Json beats(const traits::Script& script, const store::TextPool& pool) {
  Json list = Json::array();
  for (const traits::Beat& beat : script.outline) {
    list.push_back(object({
        {"kind", store::facet_names[static_cast<std::size_t>(beat.kind)]},
        {"from_s", seconds(beat.from_ms)},
        {"to_s", seconds(beat.to_ms)},
        {"text", pool.view(beat.text)},
        {"source", name_of(beat.source)},
    }));
  }
  return list;
}

Json talking_points(const traits::Script& script, const store::TextPool& pool) {
  Json list = Json::array();
  // a script is read from one source alone
  const auto source =
      script.outline.empty() ? traits::BeatSource::transcript : script.outline.front().source;
  for (const traits::TalkingPoint& point : script.points) {
    list.push_back(object({
        {"text", pool.view(point.text)},
        {"from_s", seconds(point.from_ms)},
        {"to_s", seconds(point.to_ms)},
        {"source", name_of(source)},
    }));
  }
  return list;
}

// what the video reached against the creator's goal for a week, by objective
Json goal(const Context& context, std::size_t row) {
  if (context.feeds.creator == nullptr) return nullptr;
  const store::CreatorFeed& creator = *context.feeds.creator;
  const store::InspirationFeed& feed = *context.feeds.inspiration;
  const bool gmv = context.objective == store::Objective::gmv;
  const auto wanted = gmv ? creator.goals.gmv_minor : creator.goals.new_followers;
  if (!wanted) return nullptr;
  std::optional<std::int64_t> reached;
  if (!gmv) {
    reached = feed.videos.total(store::Metric::new_followers).at(row);
  } else if (const auto amount = feed.videos.revenue.amount.at(row);
             amount && amount->exact() &&
             feed.text.view(feed.videos.revenue.currency.value_or(row, {})) ==
                 creator.text.view(creator.currency)) {
    reached = amount->min;
  }
  Json ratio = nullptr;
  if (reached && *wanted > 0) {
    ratio = decimal(static_cast<double>(*reached) / static_cast<double>(*wanted));
  }
  return object({
      {"metric", store::name_of(gmv ? store::Metric::revenue : store::Metric::new_followers)},
      {"value", integer(reached)},
      {"goal", *wanted},
      {"ratio", std::move(ratio)},
  });
}

Json card_of(const Context& context, std::size_t row, const std::optional<rank::Ends>& places,
             const std::optional<rank::Certainty>& certainty) {
  const store::InspirationFeed& feed = *context.feeds.inspiration;
  const auto why = context.inspiration->receipts(row, context.aim);
  Json card = Json::object();
  add_video(card, feed.videos, feed.text, row);
  card["nth_video"] = integer(feed.nth_video.at(row));
  card["creator"] = maker(feed, row);
  card["products"] = named_products(feed.videos, feed.text, row, context.feeds.products);
  card["stats"] = stats(feed.videos, feed.text, row);
  card["score"] = rank::sum_of(why);
  card["ends"] = ends(places);
  card["rank"] = shared_rank(certainty);
  card["certainty"] = chances(certainty);
  card["receipts"] = receipts(why);
  card["success"] = success(context, row, why);
  Json codes = Json::array();
  for (const traits::Lift* lift : traits_held(context, row)) {
    codes.push_back(traits::trait_list[traits::index_of(lift->trait)].code);
  }
  card["traits"] = std::move(codes);
  card["action"] = "create_video";
  return card;
}

}  // namespace

Json trait(const traits::Lift& lift) {
  return object({
      {"code", traits::trait_list[traits::index_of(lift.trait)].code},
      {"lift", decimal(lift.ratio.value)},
      {"interval", interval(lift.ratio.interval)},
      {"claim", claim(lift.verdict)},
      {"with", lift.with},
      {"with_top", lift.with_top},
      {"without", lift.without},
      {"without_top", lift.without_top},
  });
}

Json inspiration_detail(const Context& context, std::size_t row) {
  const store::InspirationFeed& feed = *context.feeds.inspiration;
  const bool ranked = context.inspiration->reason(row) == rank::NotShown::none;
  const std::array rows = {static_cast<std::uint32_t>(row)};
  const auto places =
      ranked ? ends_of(*context.inspiration, context.aim, rows).front() : std::nullopt;
  const traits::Script script =
      traits::script_of(feed.videos, feed.text, row, context.lessons->words);
  Json held = Json::array();
  for (const traits::Lift* lift : traits_held(context, row))
    held.push_back(trait(*lift));
  const std::size_t window = context.policy.windows.inspiration;
  const rank::JudgedList& list = context.inspiration->listed(context.aim, window);
  std::optional<rank::Certainty> certainty;
  if (context.inspiration->reason(row) == rank::NotShown::none && list.draws > 0) {
    certainty = context.inspiration->certainty(row, context.aim, window);
  }
  return object({
      {"contract", "inspiration-detail@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"card", card_of(context, row, places, certainty)},
      {"order", order_of(list, context.policy.confidence.hint)},
      {"goal", goal(context, row)},
      {"traits", std::move(held)},
      {"talking_points", talking_points(script, feed.text)},
      {"outline", beats(script, feed.text)},
      {"action", "create_video"},
  });
}

Json inspiration(const Context& context) {
  if (context.inspiration == nullptr) return nullptr;
  const rank::InspirationRanking& ranking = *context.inspiration;
  const rank::JudgedList& list = ranking.listed(context.aim, context.policy.windows.inspiration);
  const RowEnds places = ends_of(ranking, context.aim, rows_of(list.rows));
  Json items = Json::array();
  for (std::size_t at = 0; at < list.rows.size(); ++at) {
    items.push_back(card_of(context, list.rows[at].row, places[at], list.certainty[at]));
  }
  return object({{"considered", ranking.considered()},
                 {"order", order_of(list, context.policy.confidence.hint)},
                 {"items", std::move(items)}});
}

Json learned_traits(const Context& context) {
  Json list = Json::array();
  if (context.lessons == nullptr) return list;
  for (const traits::Lift* lift : claimed_lifts(*context.lessons)) {
    if (list.size() == context.policy.windows.traits) break;
    list.push_back(trait(*lift));
  }
  return list;
}

Json claims(const Context& context) {
  if (context.lessons == nullptr) {
    return object({{"tested", 0}, {"expected_false", 0}, {"lifts", Json::array()}});
  }
  const traits::Lifts& lifts = context.lessons->lifts;
  Json tested = Json::array();
  for (const traits::Lift& lift : lifts.traits) {
    if (tested.size() == context.policy.windows.tested) break;
    if (lift.tested) tested.push_back(trait(lift));
  }
  return object({{"tested", lifts.tested},
                 {"expected_false", decimal(lifts.expected_false)},
                 {"lifts", std::move(tested)}});
}

}  // namespace compass::view
