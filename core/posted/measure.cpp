#include "posted/measure.h"

#include <algorithm>
#include <map>

namespace compass::posted {

using store::Metric;

namespace {

constexpr std::array<std::string_view, rate_count> rate_names = {
    "engagement_rate", "click_rate", "order_rate", "sales_rate", "gpm", "follow_rate"};
constexpr std::array<Metric, 4> engagement_parts = {Metric::likes, Metric::comments, Metric::shares,
                                                    Metric::saves};

std::string_view currency_of(const store::VideoTable& videos, const store::TextPool& text,
                             std::size_t row, std::string_view otherwise) {
  const auto stated = videos.revenue.currency.at(row);
  return stated && stated->length > 0 ? text.view(*stated) : otherwise;
}

// the most frequent of what was counted, the first by its own order among equals
template <class Key>
Key most_frequent(const std::map<Key, std::size_t>& counts) {
  Key best{};
  std::size_t most = 0;
  for (const auto& [key, count] : counts) {
    if (count <= most) continue;
    best = key;
    most = count;
  }
  return best;
}

std::array<bool, 4> shared_engagement(const store::VideoTable& videos,
                                      std::span<const std::uint32_t> rows) {
  std::array<bool, 4> shared{true, true, true, true};
  for (const std::uint32_t row : rows) {
    std::array<bool, 4> stated{};
    for (std::size_t at = 0; at < stated.size(); ++at) {
      stated[at] = videos.total(engagement_parts[at]).has(row);
    }
    if (std::ranges::count(stated, true) == 0) continue;
    for (std::size_t at = 0; at < stated.size(); ++at)
      shared[at] = shared[at] && stated[at];
  }
  return shared;
}

void choose_money(Basis& basis, const store::CreatorFeed& creator,
                  std::span<const std::uint32_t> rows) {
  const store::VideoTable& videos = creator.videos;
  basis.currency = creator.text.view(creator.currency);
  if (basis.currency.empty()) {
    std::map<std::string, std::size_t> currencies;
    for (const std::uint32_t row : rows) {
      if (!videos.revenue.amount.has(row)) continue;
      const std::string_view stated = currency_of(videos, creator.text, row, "");
      if (!stated.empty()) ++currencies[std::string(stated)];
    }
    basis.currency = most_frequent(currencies);
  }
  std::map<store::MoneyKind, std::size_t> kinds;
  for (const std::uint32_t row : rows) {
    const bool own_currency =
        currency_of(videos, creator.text, row, basis.currency) == basis.currency;
    if (!videos.revenue.amount.has(row) || !own_currency) continue;
    const auto kind = videos.revenue.kind.value_or(row, store::MoneyKind::unstated);
    if (kind != store::MoneyKind::unstated) ++kinds[kind];
  }
  basis.kind = most_frequent(kinds);
}

std::optional<double> engagement_of(const store::VideoTable& videos, std::size_t row,
                                    const Basis& basis) {
  double sum = 0;
  bool any = false;
  for (std::size_t at = 0; at < engagement_parts.size(); ++at) {
    if (!basis.engagement[at]) continue;
    const auto part = videos.total(engagement_parts[at]).at(row);
    if (!part) return std::nullopt;
    sum += static_cast<double>(*part);
    any = true;
  }
  return any ? std::optional(sum) : std::nullopt;
}

std::optional<double> count_of(const store::VideoTable& videos, std::size_t row, Metric metric) {
  const auto count = videos.total(metric).at(row);
  return count ? std::optional(static_cast<double>(*count)) : std::nullopt;
}

std::optional<double> dividend_of(const store::VideoTable& videos, std::size_t row, Measure rate,
                                  const Basis& basis) {
  switch (rate) {
    case Measure::engagement_rate:
      return engagement_of(videos, row, basis);
    case Measure::click_rate:
      return count_of(videos, row, Metric::product_clicks);
    case Measure::order_rate:
    case Measure::sales_rate:
      return count_of(videos, row, basis.sales);
    case Measure::follow_rate:
      return count_of(videos, row, Metric::new_followers);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string_view name_of(Measure measure) {
  const std::size_t at = index_of(measure);
  return is_rate(measure) ? rate_names[at - store::metric_count] : store::metric_names[at];
}

Basis basis_of(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows) {
  const store::VideoTable& videos = creator.videos;
  Basis basis;
  basis.engagement = shared_engagement(videos, rows);
  const auto states = [&](Metric metric) {
    return std::ranges::any_of(rows, [&](auto row) { return videos.total(metric).has(row); });
  };
  const bool only_items = !states(Metric::orders) && states(Metric::items_sold);
  basis.sales = only_items ? Metric::items_sold : Metric::orders;
  choose_money(basis, creator, rows);
  return basis;
}

std::optional<store::MoneyRange> comparable_revenue(const store::VideoTable& videos,
                                                    const store::TextPool& text, std::size_t row,
                                                    const Basis& basis) {
  const auto amount = videos.revenue.amount.at(row);
  if (!amount || currency_of(videos, text, row, basis.currency) != basis.currency) {
    return std::nullopt;
  }
  const auto kind = videos.revenue.kind.value_or(row, store::MoneyKind::unstated);
  const bool both_stated =
      kind != store::MoneyKind::unstated && basis.kind != store::MoneyKind::unstated;
  if (both_stated && kind != basis.kind) return std::nullopt;
  return amount;
}

std::optional<Part> part_of(const store::VideoTable& videos, const store::TextPool& text,
                            std::size_t row, Measure rate, const Basis& basis) {
  const Metric divisor = rate == Measure::order_rate ? Metric::product_clicks : Metric::views;
  const auto n = count_of(videos, row, divisor);
  if (!n || *n <= 0) return std::nullopt;
  if (rate == Measure::gpm) {
    const auto money = comparable_revenue(videos, text, row, basis);
    if (!money) return std::nullopt;
    return Part{static_cast<double>(money->min), static_cast<double>(money->max), *n};
  }
  const auto x = dividend_of(videos, row, rate, basis);
  return x ? std::optional(Part{*x, *x, *n}) : std::nullopt;
}

std::optional<double> value_of(const store::VideoTable& videos, const store::TextPool& text,
                               std::size_t row, Measure measure, const Basis& basis) {
  if (is_rate(measure)) {
    const auto part = part_of(videos, text, row, measure, basis);
    return part ? std::optional(per(measure) * part->x / part->n) : std::nullopt;
  }
  if (measure == Measure::revenue) {
    const auto money = comparable_revenue(videos, text, row, basis);
    return money ? std::optional(static_cast<double>(money->min)) : std::nullopt;
  }
  return count_of(videos, row, static_cast<Metric>(index_of(measure)));
}

}  // namespace compass::posted
