#include "traits/success_metric.h"

#include "math/real.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>

namespace compass::traits {
namespace {

// which revenues can be compared: one currency, one kind
struct Basis {
  std::string_view currency{};
  store::MoneyKind kind = store::MoneyKind::unstated;

  friend auto operator<=>(const Basis& a, const Basis& b) {
    return std::tuple(a.currency, a.kind) <=> std::tuple(b.currency, b.kind);
  }
  friend bool operator==(const Basis&, const Basis&) = default;
};

Basis basis_of(const store::InspirationFeed& feed, std::size_t row) {
  const store::MoneyColumn& revenue = feed.videos.revenue;
  return {feed.text.view(revenue.currency.value_or(row, {})),
          revenue.kind.value_or(row, store::MoneyKind::unstated)};
}

std::optional<std::int64_t> exact_revenue(const store::InspirationFeed& feed, std::size_t row) {
  const auto amount = feed.videos.revenue.amount.at(row);
  return amount && amount->exact() ? std::optional(amount->min) : std::nullopt;
}

// the one of most rows, the first by name among equals
Basis main_basis(const store::InspirationFeed& feed) {
  std::map<Basis, std::size_t> rows;
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    if (exact_revenue(feed, row)) ++rows[basis_of(feed, row)];
  }
  Basis best;
  std::size_t most = 0;
  for (const auto& [basis, count] : rows) {
    if (count <= most) continue;
    best = basis;
    most = count;
  }
  return best;
}

class Measuring {
 public:
  Measuring(const store::InspirationFeed& feed, store::Objective objective)
      : feed_(feed), gmv_(objective == store::Objective::gmv) {
    if (gmv_) basis_ = main_basis(feed);
  }

  [[nodiscard]] Measurement of(std::size_t row) const {
    if (gmv_) {
      if (const auto revenue = exact_revenue(feed_, row); is_measured(revenue)) {
        if (basis_of(feed_, row) == basis_) return measured(SuccessMetric::revenue, *revenue);
      }
      if (const auto sold = total(store::Metric::items_sold, row); is_measured(sold)) {
        return measured(SuccessMetric::items_sold, *sold);
      }
    } else if (const auto gained = total(store::Metric::new_followers, row); is_measured(gained)) {
      return measured(SuccessMetric::new_followers, *gained);
    }
    const auto views = total(store::Metric::views, row);
    return is_measured(views) ? measured(SuccessMetric::views, *views) : Measurement{};
  }

 private:
  static bool is_measured(const std::optional<std::int64_t>& value) { return value && *value >= 0; }

  static Measurement measured(SuccessMetric metric, std::int64_t value) {
    // nothing at all is less than one, and has a ln
    return {metric, math::ln(value > 0 ? static_cast<double>(value) : 0.5)};
  }

  [[nodiscard]] std::optional<std::int64_t> total(store::Metric metric, std::size_t row) const {
    return feed_.videos.total(metric).at(row);
  }

  const store::InspirationFeed& feed_;
  bool gmv_;
  Basis basis_{};
};

}  // namespace

std::vector<Measurement> measurements_of(const store::InspirationFeed& feed,
                                         store::Objective objective) {
  const Measuring measuring(feed, objective);
  std::vector<Measurement> rows;
  rows.reserve(feed.videos.rows());
  for (std::size_t row = 0; row < feed.videos.rows(); ++row)
    rows.push_back(measuring.of(row));
  return rows;
}

}  // namespace compass::traits
