#include "feed/ledger.h"

#include "feed/ledger_checks.h"
#include "store/metric.h"

#include <array>
#include <cstddef>
#include <utility>

namespace compass::feed {
namespace {

constexpr std::array<std::string_view, ledger_codes> code_names = {
    "total_below_day",     "total_below_days",    "total_below_last",   "cumulative_falls",
    "shares_far_from_one", "likes_above_views",   "items_below_orders", "orders_above_clicks",
    "price_below_zero",    "gmv_far_from_units",  "mixed_currencies",   "mixed_kinds",
    "mixed_settlements",   "posted_in_future",    "as_of_in_future",    "stale",
    "ec_videos_differ",    "ec_videos_30d_differ"};
static_assert(ledger_codes == static_cast<std::size_t>(LedgerCode::ec_videos_30d_differ) + 1);

using store::Metric;

// the largest amount a revenue can be
std::optional<std::int64_t> most(const store::MoneyColumn& money, std::size_t row) {
  const auto amount = money.amount.at(row);
  return amount ? std::optional(amount->max) : std::nullopt;
}

void check_video_series(Book& book, const store::VideoTable& videos, std::size_t row) {
  for (std::size_t i = 0; i < store::metric_count; ++i) {
    const auto days = videos.daily[i].at(row);
    if (days.empty()) continue;
    const auto metric = static_cast<Metric>(i);
    const bool money = metric == Metric::revenue;
    std::string days_field = "daily.";
    days_field += store::name_of(metric);
    if (money) days_field += "_minor";
    check_series(book, {.row = static_cast<std::int64_t>(row),
                        .total_field = store::name_of(metric),
                        .days_field = days_field,
                        .total = money ? most(videos.revenue, row) : videos.totals[i].at(row),
                        .kind = videos.daily_kind.at(row),
                        .days = days,
                        .may_fall = store::may_fall(metric)});
  }
}

void check_video(Book& book, const store::VideoTable& videos, std::size_t row, std::int64_t now) {
  const auto total = [&](Metric metric) { return videos.total(metric).at(row); };
  const auto number = static_cast<std::int64_t>(row);
  check_video_series(book, videos, row);
  if (const auto posted = videos.posted_at.at(row); posted && *posted > now) {
    book.add(LedgerCode::posted_in_future, number, "posted_at", *posted, now);
  }
  const auto views = total(Metric::views);
  const auto likes = total(Metric::likes);
  const auto orders = total(Metric::orders);
  const auto items = total(Metric::items_sold);
  if (views && likes && *likes > *views) {
    book.add(LedgerCode::likes_above_views, number, "likes", *likes, *views);
  }
  if (orders && items && *items < *orders) {
    book.add(LedgerCode::items_below_orders, number, "items_sold", *items, *orders);
  }
  check_orders(book, number, "orders", orders, total(Metric::product_clicks),
               videos.revenue.kind.value_or(row, store::MoneyKind::unstated));
}

void check_videos(Book& book, const store::VideoTable& videos, std::int64_t now,
                  std::string_view currency, const store::TextPool& pool) {
  for (std::size_t row = 0; row < videos.rows(); ++row)
    check_video(book, videos, row, now);
  check_currencies(book, "revenue", videos.revenue, currency, pool);
  check_revenue_words(book, "revenue", videos.revenue);
}

// What the platform states against what the feed holds, both at the feed's own moment. A video
// without posted_at counts for its lifetime only (tier/volume.h counts the same way, at `now`).
void check_ec_videos(Book& book, const store::CreatorFeed& feed, std::int64_t now) {
  const std::int64_t moment = feed.as_of && *feed.as_of < now ? *feed.as_of : now;
  const std::int64_t month_ago = saturated_sum(moment, -30 * store::seconds_per_day);
  std::int64_t all = 0;
  std::int64_t recent = 0;
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    if (feed.videos.products.at(row).empty()) continue;
    const auto posted = feed.videos.posted_at.at(row);
    if (posted && *posted > moment) continue;
    ++all;
    if (posted && *posted > month_ago) ++recent;
  }
  if (const auto stated = feed.stated_ec_videos_total; stated && *stated != all) {
    book.add(LedgerCode::ec_videos_differ, -1, "creator.ec_videos_total", *stated, all);
  }
  if (const auto stated = feed.stated_ec_videos_30d; stated && *stated != recent) {
    book.add(LedgerCode::ec_videos_30d_differ, -1, "creator.ec_videos_30d", *stated, recent);
  }
}

// revenue against orders × price, the nearer ends of both ranges
void check_gmv(Book& book, const store::ProductTable& products, std::size_t row,
               std::int64_t factor) {
  const auto revenue = products.traffic_revenue.amount.at(row);
  const auto price = products.price.amount.at(row);
  const auto orders = products.orders.at(row);
  if (!revenue || !price || !orders || price->min < 0) return;
  const auto currency = products.price.currency.at(row);
  const auto revenue_currency = products.traffic_revenue.currency.at(row);
  if (currency && revenue_currency && *currency != *revenue_currency) return;
  const auto add = [&](std::int64_t stated, std::int64_t implied) {
    book.add(LedgerCode::gmv_far_from_units, static_cast<std::int64_t>(row), "traffic.revenue",
             stated, implied);
  };
  const std::int64_t least = saturated_product(*orders, price->min);
  const std::int64_t most_implied = saturated_product(*orders, price->max);
  if (saturated_product(revenue->max, factor) < least) {
    add(revenue->max, least);
  } else if (revenue->min > saturated_product(most_implied, factor)) {
    add(revenue->min, most_implied);
  }
}

void check_product(Book& book, const store::ProductTable& products, std::size_t row,
                   const LedgerOptions& options) {
  const auto number = static_cast<std::int64_t>(row);
  check_series(book, {.row = number,
                      .total_field = "units_total",
                      .days_field = "daily.units",
                      .total = products.units_total.at(row),
                      .kind = products.daily_kind.at(row),
                      .days = products.daily_units.at(row)});
  check_shares(book, number, "buyers", products.buyers.shares.at(row), options.share_tolerance);
  check_orders(book, number, "traffic.orders", products.orders.at(row), products.clicks.at(row),
               products.traffic_revenue.kind.value_or(row, store::MoneyKind::unstated));
  if (const auto price = products.price.amount.at(row); price && price->min < 0) {
    book.add(LedgerCode::price_below_zero, number, "price", price->min, 0);
  }
  check_gmv(book, products, row, options.gmv_factor);
}

}  // namespace

std::string_view name_of(LedgerCode code) {
  return code_names[static_cast<std::size_t>(code)];
}

std::vector<LedgerEntry> audit_creator(const store::CreatorFeed& feed, std::int64_t now,
                                       const LedgerOptions& options) {
  Book book(Feed::creator);
  check_age(book, feed.as_of, now, options);
  check_ec_videos(book, feed, now);
  if (feed.audience.shares.size() != 0) {
    check_shares(book, -1, "creator.audience", feed.audience.shares.at(0), options.share_tolerance);
  }
  check_videos(book, feed.videos, now, feed.text.view(feed.currency), feed.text);
  return std::move(book).sorted();
}

std::vector<LedgerEntry> audit_products(const store::ProductsFeed& feed, std::int64_t now,
                                        std::string_view creator_currency,
                                        const LedgerOptions& options) {
  Book book(Feed::products);
  check_age(book, feed.as_of, now, options);
  const store::ProductTable& products = feed.products;
  for (std::size_t row = 0; row < products.rows(); ++row) {
    check_product(book, products, row, options);
  }
  check_currencies(book, "price", products.price, creator_currency, feed.text);
  check_currencies(book, "traffic.revenue", products.traffic_revenue, creator_currency, feed.text);
  check_revenue_words(book, "traffic.revenue", products.traffic_revenue);
  return std::move(book).sorted();
}

std::vector<LedgerEntry> audit_inspiration(const store::InspirationFeed& feed, std::int64_t now,
                                           const LedgerOptions& options) {
  Book book(Feed::inspiration);
  check_age(book, feed.as_of, now, options);
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    check_shares(book, static_cast<std::int64_t>(row), "creator.audience",
                 feed.creator_audience.shares.at(row), options.share_tolerance);
  }
  check_videos(book, feed.videos, now, "", feed.text);
  return std::move(book).sorted();
}

}  // namespace compass::feed
