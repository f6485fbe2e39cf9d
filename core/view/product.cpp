#include "view/product.h"

#include "audience/affinity.h"
#include "momentum/daily.h"
#include "view/certainty.h"
#include "view/mixture.h"
#include "view/receipt.h"

#include <algorithm>
#include <array>

namespace compass::view {
namespace {

constexpr std::size_t shown_days = 28;  // four weeks: the weekly rhythm can be seen
constexpr double per_million = 1e6;
constexpr double per_thousand = 1e3;

Json units(const Context& context, std::size_t row) {
  const store::ProductTable& products = context.feeds.products->products;
  if (!products.daily_from.has(row)) return nullptr;
  const std::int64_t from = *products.daily_from.at(row);
  const auto days = momentum::days_of(products.daily_units.at(row),
                                      products.daily_kind.value_or(row, store::SeriesKind::per_day),
                                      from, context.now);
  if (days.empty()) return nullptr;
  const std::int64_t last = days.back().day;
  const std::int64_t first =
      std::max(days.front().day, last + 1 - static_cast<std::int64_t>(shown_days));
  std::vector<Json> per_day(static_cast<std::size_t>(last - first + 1));
  for (const momentum::DayCount& day : days) {
    if (day.day < first) continue;
    per_day[static_cast<std::size_t>(day.day - first)] = static_cast<std::int64_t>(day.events);
  }
  return object({
      {"from", from + first * store::seconds_per_day},
      {"per_day", std::move(per_day)},
      {"total", integer(products.units_total.at(row))},
  });
}

Json gender(const std::optional<store::Gender>& gender) {
  if (!gender) return nullptr;
  return store::gender_names[static_cast<std::size_t>(*gender)];
}

Json years(const audience::AgeRange& ages) {
  return ages.all() ? Json(nullptr) : Json(store::age_range_name(ages.first, ages.last));
}

Json people(std::optional<double> count) {
  return count ? Json(static_cast<std::int64_t>(*count)) : Json(nullptr);
}

std::string_view name_of(audience::Basis basis) {
  switch (basis) {
    case audience::Basis::gender_age:
      return "gender_age";
    case audience::Basis::margins:
      return "margins";
    case audience::Basis::gender:
      return "gender";
    case audience::Basis::age:
      return "age";
    case audience::Basis::none:
      break;
  }
  return "none";
}

Json match(const audience::Affinity& affinity) {
  Json segments = Json::array();
  for (const audience::Segment& segment : affinity.segments) {
    segments.push_back(object({
        {"gender", gender(segment.gender)},
        {"age", years(segment.ages)},
        {"followers_share", decimal(segment.followers_share)},
        {"buyers_share", decimal(segment.buyers_share)},
        {"base_share", decimal(segment.base_share)},
        {"lift", decimal(segment.lift.value)},
        {"interval", interval(segment.lift.interval)},
        {"claim", claim(segment.grade, std::nullopt)},
    }));
  }
  return object({
      {"multiplier", decimal(affinity.multiplier.value)},
      {"claim", claim(affinity.verdict)},
      {"basis", name_of(affinity.basis)},
      {"bounds", interval(affinity.bounds)},
      {"segments", std::move(segments)},
      {"buyers", people(affinity.buyers)},
      {"followers", people(affinity.followers)},
  });
}

// the creator's followers and the product's buyers, cell by cell
Json cells(const Context& context, std::size_t row) {
  const auto lifts =
      audience::cell_lifts(context.products->audience(), context.products->followers(), row,
                           context.policy.confidence.ladder());
  Json list = Json::array();
  for (const audience::Segment& cell : lifts) {
    list.push_back(object({
        {"gender", gender(cell.gender)},
        {"age", store::age_names[cell.ages.first]},
        {"followers", decimal(cell.followers_share)},
        {"buyers", decimal(cell.buyers_share)},
        {"base", decimal(cell.base_share)},
        {"lift", decimal(cell.lift.value)},
        {"interval", interval(cell.lift.interval)},
    }));
  }
  return list;
}

// where a card stands: for either objective alone, and how sure that is
struct Placing {
  std::optional<rank::Ends> ends{};
  std::optional<rank::Certainty> certainty{};
};

Json card_of(const Context& context, std::size_t row, std::span<const rank::Receipt> why,
             const Placing& placing) {
  const store::ProductTable& products = context.feeds.products->products;
  const store::TextPool& pool = context.feeds.products->text;
  const auto scaled = [](const auto& value, double scale) {
    return value ? decimal(static_cast<double>(*value) / scale) : Json(nullptr);
  };
  return object({
      {"id", pool.view(products.id[row])},
      {"title", text(products.title, row, pool)},
      {"category", text(products.category, row, pool)},
      {"shop", text(products.shop, row, pool)},
      {"image_url", text(products.image_url, row, pool)},
      {"price", money(products.price, row, pool)},
      {"commission_rate", scaled(products.commission.at(row), per_million)},
      {"rating", scaled(products.rating.at(row), per_thousand)},
      {"reviews", integer(products.reviews.at(row))},
      {"units", units(context, row)},
      {"score", rank::sum_of(why)},
      {"ends", ends(placing.ends)},
      {"rank", shared_rank(placing.certainty)},
      {"certainty", chances(placing.certainty)},
      {"receipts", receipts(why)},
      {"audience", match(context.products->affinity(row))},
      {"action", "add_to_showcase"},
  });
}

Json product_card(const Context& context, std::size_t row, const Placing& placing) {
  return card_of(context, row, context.products->receipts(row, context.aim), placing);
}

}  // namespace

Json product_detail(const Context& context, std::size_t row) {
  const rank::Explanation why = context.products->explain(row, context.aim);
  const bool ranked = why.left_out == rank::LeftOut::none;
  const std::size_t window = context.policy.windows.products;
  const rank::JudgedList& list = context.products->listed(context.aim, window);
  const std::array rows = {static_cast<std::uint32_t>(row)};
  Placing placing;
  if (ranked) placing.ends = ends_of(*context.products, context.aim, rows).front();
  if (ranked && list.draws > 0) {
    placing.certainty = context.products->certainty(row, context.aim, window);
  }
  const audience::Population& followers = context.products->followers();
  const audience::Population buyers = audience::population_of(
      context.feeds.products->products.buyers, row, context.feeds.products->text);
  const auto unknown = [](const audience::Population& people) {
    return people.has_people()
               ? decimal(1 - std::max({people.known_cell, people.known_gender, people.known_age}))
               : Json(1);
  };
  return object({
      {"contract", "product-detail@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"card", card_of(context, row, why.receipts, placing)},
      {"rank", ranked ? Json(why.rank) : Json(nullptr)},
      {"considered", context.products->considered()},
      {"order", order_of(list, context.policy.confidence.hint)},
      {"left_out",
       ranked ? Json(nullptr) : Json(rank::left_out_names[static_cast<std::size_t>(why.left_out)])},
      {"waterfall", waterfall(why.receipts)},
      {"gender_age",
       followers.has_people() || buyers.has_people() ? cells(context, row) : Json::array()},
      {"followers_unknown", unknown(followers)},
      {"buyers_unknown", unknown(buyers)},
  });
}

Json products(const Context& context) {
  if (context.products == nullptr) return nullptr;
  const rank::ProductRanking& ranking = *context.products;
  Json left_out = Json::object();
  for (std::size_t at = 1; at < rank::left_out_count; ++at) {
    left_out[std::string(rank::left_out_names[at])] =
        ranking.left_out(static_cast<rank::LeftOut>(at));
  }
  const rank::JudgedList& list = ranking.listed(context.aim, context.policy.windows.products);
  std::vector<std::uint32_t> rows = rows_of(list.rows);
  if (list.to_try) rows.push_back(list.to_try->row);
  const RowEnds places = ends_of(ranking, context.aim, rows);
  Json items = Json::array();
  for (std::size_t at = 0; at < list.rows.size(); ++at) {
    items.push_back(product_card(context, rows[at], {places[at], list.certainty[at]}));
  }
  Json to_try = nullptr;
  if (list.to_try) {
    to_try = product_card(context, rows.back(), {places.back(), list.to_try->certainty});
  }
  const audience::AudienceModel& audience = ranking.audience();
  return object({
      {"considered", ranking.considered()},
      {"left_out", std::move(left_out)},
      {"audience",
       object({{"matters", audience.matters()}, {"weight", decimal(audience.weight())}})},
      {"order", order_of(list, context.policy.confidence.hint)},
      {"items", std::move(items)},
      {"try_this", std::move(to_try)},
  });
}

}  // namespace compass::view
