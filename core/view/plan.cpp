#include "view/plan.h"

#include "plan/plan.h"
#include "tier/facts.h"
#include "view/mixture.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace compass::view {
namespace {

using plan::Axis;

constexpr std::array<std::string_view, plan::axis_count> axis_names = {"hook", "product", "length"};

// what may still be posted; none: as many as one likes
struct Week {
  std::optional<std::int64_t> limit{};
  std::int64_t left = 0;

  // weeks from now until a video, the first is 0
  [[nodiscard]] std::int64_t of(std::int64_t nth) const {
    if (!limit || nth < left) return 0;
    return 1 + (nth - left) / std::max<std::int64_t>(*limit, 1);
  }
};

Week week_of(const Context& context) {
  const store::CreatorFeed* creator = context.feeds.creator;
  Week week;
  if (creator == nullptr) return week;
  week.limit = tier::weekly_limit(*creator, context.policy);
  if (!week.limit) return week;
  const tier::PostingVolume volume = tier::posting_volume(*creator, context.now);
  week.left = std::max<std::int64_t>(*week.limit - volume.last_7_days, 0);
  return week;
}

// an arm by its code, a product by its id
Json code_of(const Context& context, const plan::Plan& plan, Axis axis, std::size_t arm) {
  if (axis == Axis::hook) return plan::hook_names[arm];
  if (axis == Axis::length) return plan::length_names[arm];
  const store::ProductsFeed& feed = *context.feeds.products;
  return feed.text.view(feed.products.id[plan.products[arm]]);
}

Json reading_of(const Context& context, const plan::Plan& plan, Axis axis,
                const plan::Reading& reading) {
  Json title = nullptr;
  if (axis == Axis::product) {
    const store::ProductsFeed& feed = *context.feeds.products;
    title = text(feed.products.title, plan.products[reading.arm], feed.text);
  }
  return object({
      {"code", code_of(context, plan, axis, reading.arm)},
      {"title", std::move(title)},
      {"leads", reading.arm == plan.leaders[plan::index_of(axis)]},
      {"multiplier", decimal(reading.multiplier)},
      {"interval", interval(reading.interval)},
      {"claim", claim(reading.claim)},
      {"videos", reading.own},
  });
}

Json video_of(const Context& context, const plan::Plan& plan, const plan::PlannedVideo& video,
              std::int64_t week) {
  Json made = object({{"week", week}});
  Json tries = Json::array();
  for (const Axis axis : plan::axes) {
    const auto& arm = video.arms[plan::index_of(axis)];
    made.append(std::string(axis_names[plan::index_of(axis)]),
                arm ? code_of(context, plan, axis, *arm) : Json(nullptr));
    if (video.is_about(axis)) tries.push_back(axis_names[plan::index_of(axis)]);
  }
  const auto& shown = video.arms[plan::index_of(Axis::product)];
  const bool is_offered =
      shown && context.products->reason(plan.products[*shown]) == rank::LeftOut::in_showcase;
  made.append("in_showcase", shown ? Json(is_offered) : Json(nullptr));
  made.append("tries", std::move(tries));
  made.append("action", "create_video");
  return made;
}

}  // namespace

Json plan(const Context& context) {
  const plan::Plan plan =
      plan::plan_for({*context.feeds.inspiration, *context.material, *context.lessons,
                      context.feeds.products, context.products, context.feeds.creator},
                     context.aim, context.now, context.policy.windows.products,
                     context.policy.confidence.ladder());
  const Week week = week_of(context);
  Json videos = Json::array();
  const bool may_post = !week.limit || *week.limit > 0;
  for (std::size_t nth = 0; may_post && nth < plan.videos.size(); ++nth) {
    videos.push_back(
        video_of(context, plan, plan.videos[nth], week.of(static_cast<std::int64_t>(nth))));
  }
  Json parts = Json::object();
  for (const Axis axis : plan::axes) {
    Json readings = Json::array();
    for (const plan::Reading& reading : plan.readings[plan::index_of(axis)])
      readings.push_back(reading_of(context, plan, axis, reading));
    parts.append(std::string(axis_names[plan::index_of(axis)]), std::move(readings));
  }
  const bool is_measured = plan.metric != traits::SuccessMetric::none;
  return object({
      {"contract", "plan@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"measured_by",
       is_measured ? Json(traits::success_metric_names[static_cast<std::size_t>(plan.metric)])
                   : Json(nullptr)},
      {"outcomes", plan.outcomes},
      {"weekly_limit", integer(week.limit)},
      {"weekly_left", week.limit ? Json(week.left) : Json(nullptr)},
      {"videos", std::move(videos)},
      {"readings", std::move(parts)},
  });
}

}  // namespace compass::view
