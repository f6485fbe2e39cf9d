#include "view/posted_page.h"

#include "traits/diagnosis.h"
#include "view/inspiration.h"
#include "view/overview.h"
#include "view/video.h"

#include <algorithm>

namespace compass::view {
namespace {

Json rates(const Context& context, std::size_t row) {
  Json list = Json::array();
  for (const posted::Measure rate : posted::rates) {
    const posted::RateValue value = context.own->rates.of(row, rate);
    if (!value.estimate.raw) continue;
    list.push_back(object({
        {"metric", posted::name_of(rate)},
        {"raw", decimal(value.estimate.raw)},
        {"n", decimal(value.estimate.n)},
        {"shrunk", decimal(value.estimate.value)},
        {"interval", interval(value.estimate.interval)},
        {"prior", decimal(value.estimate.prior)},
        {"prior_source", posted::name_of(value.prior_source)},
    }));
  }
  return list;
}

Json diagnosis(const Context& context, std::size_t row) {
  if (context.lessons == nullptr) return nullptr;
  const store::CreatorFeed& creator = *context.feeds.creator;
  const traits::Diagnosis diagnosis =
      traits::diagnose(creator, row, context.own->benchmark ? &*context.own->benchmark : nullptr,
                       context.lessons->lifts);
  if (!diagnosis.weakest && diagnosis.lacks == nullptr) return nullptr;
  return object({
      {"weakest", diagnosis.weakest ? comparison(*diagnosis.weakest) : Json(nullptr)},
      {"lacks", diagnosis.lacks != nullptr ? trait(*diagnosis.lacks) : Json(nullptr)},
      {"uplift", decimal(diagnosis.uplift)},
      {"uplift_interval", diagnosis.uplift ? interval(diagnosis.uplift_interval) : Json(nullptr)},
  });
}

Json video_card(const Context& context, std::size_t row) {
  const store::CreatorFeed& creator = *context.feeds.creator;
  Json card = Json::object();
  add_video(card, creator.videos, creator.text, row);
  card["products"] = named_products(creator.videos, creator.text, row, context.feeds.products);
  card["stats"] = stats(creator.videos, creator.text, row);
  card["rates"] = rates(context, row);
  card["diagnosis"] = diagnosis(context, row);
  return card;
}

}  // namespace

Json posted_rows(const Context& context, posted::PostedOrders& orders, const PageRequest& request) {
  const std::size_t count = std::min(request.count, context.policy.windows.posted);
  Json items = Json::array();
  for (const std::uint32_t row :
       orders.page(request.sort, request.direction, request.first, count)) {
    items.push_back(video_card(context, row));
  }
  return object({
      {"sort", posted::name_of(request.sort)},
      {"direction", posted::name_of(request.direction)},
      {"first", request.first},
      {"total", orders.total()},
      {"items", std::move(items)},
  });
}

Json posted_page(const Context& context, posted::PostedOrders& orders, const PageRequest& request) {
  Json page = object({{"contract", "posted@1"}, {"now", context.now}});
  page.update(posted_rows(context, orders, request));
  page["totals"] = context.own == nullptr ? Json::array() : totals(context);
  return page;
}

}  // namespace compass::view
