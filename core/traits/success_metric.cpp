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

// whose videos they are
struct Videos {
  const store::VideoTable& table;
  const store::TextPool& text;
};

Basis basis_of(const Videos& videos, std::size_t row) {
  const store::MoneyColumn& revenue = videos.table.revenue;
  return {videos.text.view(revenue.currency.value_or(row, {})),
          revenue.kind.value_or(row, store::MoneyKind::unstated)};
}

std::optional<std::int64_t> exact_revenue(const Videos& videos, std::size_t row) {
  const auto amount = videos.table.revenue.amount.at(row);
  return amount && amount->exact() ? std::optional(amount->min) : std::nullopt;
}

// the one of most rows, the first by name among equals
Basis main_basis(const Videos& videos) {
  std::map<Basis, std::size_t> rows;
  for (std::size_t row = 0; row < videos.table.rows(); ++row) {
    if (exact_revenue(videos, row)) ++rows[basis_of(videos, row)];
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
  // revenue as most of `pool` state it
  Measuring(const Videos& videos, const Videos& pool, store::Objective objective)
      : videos_(videos), gmv_(objective == store::Objective::gmv) {
    if (gmv_) basis_ = main_basis(pool);
  }

  [[nodiscard]] std::vector<Measurement> all() const {
    std::vector<Measurement> rows;
    rows.reserve(videos_.table.rows());
    for (std::size_t row = 0; row < videos_.table.rows(); ++row)
      rows.push_back(of(row));
    return rows;
  }

  [[nodiscard]] Measurement of(std::size_t row) const {
    if (gmv_) {
      if (const auto revenue = exact_revenue(videos_, row); is_measured(revenue)) {
        if (basis_of(videos_, row) == basis_) return measured(SuccessMetric::revenue, *revenue);
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
    return videos_.table.total(metric).at(row);
  }

  Videos videos_;
  bool gmv_;
  Basis basis_{};
};

}  // namespace

std::vector<Measurement> measurements_of(const store::InspirationFeed& feed,
                                         store::Objective objective) {
  const Videos videos{feed.videos, feed.text};
  return Measuring(videos, videos, objective).all();
}

std::vector<Measurement> measurements_of(const store::CreatorFeed& creator,
                                         const store::InspirationFeed& feed,
                                         store::Objective objective) {
  return Measuring({creator.videos, creator.text}, {feed.videos, feed.text}, objective).all();
}

}  // namespace compass::traits
