#include "plan/arms.h"

#include "math/real.h"
#include "math/sort.h"

#include <algorithm>
#include <utility>

namespace compass::plan {

namespace {

using traits::TraitBits;
using traits::TraitId;

// what holds of all creators holds of one but for a quarter, up or down; a trait that could not be
// tested may be half as much again. Variances, ln.
constexpr double of_one_creator = 0.0625;
constexpr double of_untested = 0.16;

// one kind of opening, as it is heard and as it is read
struct Opening {
  TraitId heard;
  TraitId read;
};
constexpr std::array<Opening, hook_count - 1> openings = {{
    {TraitId::opening_question, TraitId::caption_question},
    {TraitId::opening_number, TraitId::caption_number},
    {TraitId::opening_names_product, TraitId::caption_names_product},
}};
constexpr std::array<TraitId, length_count> durations = {
    TraitId::duration_below_15s, TraitId::duration_15_30s, TraitId::duration_30_60s,
    TraitId::duration_from_60s};

bool is_known(const TraitBits& bits, TraitId id) {
  return bits.is_known(traits::index_of(id));
}
bool has(const TraitBits& bits, TraitId id) {
  return bits.has_trait(traits::index_of(id));
}

Normal prior_of(const traits::Lift& lift, double level) {
  const evidence::Estimate& ratio = lift.ratio;
  if (!lift.tested || !ratio.raw) return {0, of_untested + of_one_creator};
  const double z = math::normal_quantile(0.5 * (1 + level));
  const double sd = (math::ln(ratio.interval.hi) - math::ln(ratio.interval.lo)) / (2 * z);
  return {math::ln(ratio.value), sd * sd + of_one_creator};
}

}  // namespace

std::optional<Hook> hook_of(const TraitBits& traits) {
  const bool is_heard = is_known(traits, TraitId::opening_question);
  if (!is_heard && !is_known(traits, TraitId::caption_question)) return std::nullopt;
  for (std::size_t hook = 0; hook < openings.size(); ++hook) {
    if (has(traits, is_heard ? openings[hook].heard : openings[hook].read)) {
      return static_cast<Hook>(hook);
    }
  }
  return Hook::plain;
}

std::optional<Length> length_of(const TraitBits& traits) {
  for (std::size_t length = 0; length < durations.size(); ++length) {
    if (has(traits, durations[length])) return static_cast<Length>(length);
  }
  return std::nullopt;
}

std::array<Normal, hook_count> hook_priors(const traits::Lifts& lifts, double level) {
  std::array<Normal, hook_count> priors{};
  for (std::size_t hook = 0; hook < openings.size(); ++hook) {
    const traits::Lift& heard = lifts.of(openings[hook].heard);
    const traits::Lift& read = lifts.of(openings[hook].read);
    priors[hook] = prior_of(heard.tested || !read.tested ? heard : read, level);
  }
  return priors;
}

std::array<Normal, length_count> length_priors(const traits::Lifts& lifts, double level) {
  std::array<Normal, length_count> priors{};
  for (std::size_t length = 0; length < durations.size(); ++length)
    priors[length] = prior_of(lifts.of(durations[length]), level);
  return priors;
}

std::vector<std::uint32_t> products_to_show(const store::ProductsFeed& products,
                                            const rank::ProductRanking& ranking, rank::Aim aim,
                                            std::size_t window) {
  std::vector<rank::Ranked> offered;
  for (std::uint32_t row = 0; row < ranking.rows(); ++row) {
    if (ranking.reason(row) != rank::LeftOut::in_showcase) continue;
    if (rank::is_out_of_stock(products.products, row)) continue;
    offered.push_back({row, ranking.score(row, ranking.weights(aim))});
  }
  const store::IdsLess ids_less{products.products.id, products.text};
  math::sort(offered, [&](const rank::Ranked& a, const rank::Ranked& b) {
    return a.score != b.score ? a.score > b.score : ids_less(a.row, b.row);
  });
  std::vector<std::uint32_t> rows;
  for (const rank::Ranked& each : offered) {
    if (rows.size() < most_in_showcase) rows.push_back(each.row);
  }
  for (const rank::Ranked& each : ranking.listed(aim, window).rows) {
    if (rows.size() < most_products) rows.push_back(each.row);
  }
  return rows;
}

}  // namespace compass::plan
