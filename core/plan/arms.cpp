#include "plan/arms.h"

#include "math/sort.h"

#include <algorithm>
#include <utility>

namespace compass::plan {

namespace {

using traits::TraitBits;
using traits::TraitId;

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

VideoArms::VideoArms(const store::ProductsFeed* products, std::span<const std::uint32_t> rows) {
  for (const std::uint32_t row : rows)
    products_.push_back(products->text.view(products->products.id[row]));
}

Arms VideoArms::operator()(const store::VideoTable& videos, const store::TextPool& text,
                           std::size_t row, const TraitBits& traits) const {
  Arms arms;
  if (const auto hook = hook_of(traits)) arms[index_of(Axis::hook)] = index_of(*hook);
  if (const auto length = length_of(traits)) arms[index_of(Axis::length)] = index_of(*length);
  for (const store::ProductRef& shown : videos.products.at(row)) {
    const auto found = std::ranges::find(products_, text.view(shown.id));
    if (found == products_.end()) continue;
    arms[index_of(Axis::product)] = static_cast<std::size_t>(found - products_.begin());
    break;
  }
  return arms;
}

}  // namespace compass::plan
