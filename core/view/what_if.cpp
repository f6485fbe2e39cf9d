#include "view/what_if.h"

#include "tier/tier.h"
#include "tier/volume.h"
#include "view/mixture.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace compass::view {
namespace {

// another product, and what it is to the one asked about
struct With {
  std::string_view role{};
  std::uint32_t row = 0;
};

// the list of the view around a row
struct Around {
  std::optional<std::size_t> shown{};  // place in the list, from 1
  rank::ProductList::PassedOver passed_over{};
  std::vector<With> others{};
};

Around around(const Context& context, std::uint32_t row) {
  const rank::ProductRanking& ranking = *context.products;
  Around found;
  if (ranking.reason(row) != rank::LeftOut::none) return found;
  const rank::ProductList list = ranking.list(context.aim, context.policy.windows.products);
  const auto cards = rows_of(list.picked());
  const auto at = static_cast<std::size_t>(std::ranges::find(cards, row) - cards.begin());
  const bool is_shown = at < cards.size();
  const auto bar = list.bar(row);
  if (is_shown) {
    found.shown = at + 1;
    if (at > 0) found.others.push_back({"above", cards[at - 1]});
    if (at == 0 && cards.size() > 1) found.others.push_back({"below", cards[1]});
    if (at > 1) found.others.push_back({"leader", cards[0]});
    if (bar) found.others.push_back({"edge", *bar});
  } else {
    found.passed_over = list.passed_over(row);
    if (bar) found.others.push_back({"edge", *bar});
    if (!cards.empty() && cards[0] != bar) found.others.push_back({"leader", cards[0]});
  }
  return found;
}

Json id_of(const Context& context, std::uint32_t row) {
  const store::ProductsFeed& feed = *context.feeds.products;
  return feed.text.view(feed.products.id[row]);
}

Json title_of(const Context& context, std::uint32_t row) {
  const store::ProductsFeed& feed = *context.feeds.products;
  return text(feed.products.title, row, feed.text);
}

Json changes_of(const rank::Flip& flip) {
  Json list = Json::array();
  for (const rank::Change& change : flip.changes) {
    Json factors = Json::array();
    for (const rank::Factor factor : change.factors)
      factors.push_back(rank::name_of(factor));
    list.push_back(object({
        {"input", rank::input_names[static_cast<std::size_t>(change.input)]},
        {"factors", std::move(factors)},
        {"from", change.from},
        {"to", change.to},
        {"change", change.to - change.from},
        {"micro_log", change.micro_log},
        {"pointer", text(change.pointer)},
    }));
  }
  return list;
}

Json unmoved_of(const rank::Flip& flip) {
  Json list = Json::array();
  for (const rank::Unmoved& unmoved : flip.unmoved) {
    list.push_back(object({{"input", rank::input_names[static_cast<std::size_t>(unmoved.input)]},
                           {"why", rank::stuck_names[static_cast<std::size_t>(unmoved.why)]}}));
  }
  return list;
}

Json aim_of(const std::optional<rank::Aim>& aim) {
  if (!aim) return nullptr;
  const double thousandths = aim->followers();
  return decimal(thousandths / rank::Aim::whole);
}

Json comparison(const Context& context, std::uint32_t row, const With& with, std::size_t place) {
  const rank::ProductRanking& ranking = *context.products;
  const rank::Flip flip = ranking.flip({row, with.row}, context.aim);
  const bool ranked = ranking.reason(with.row) == rank::LeftOut::none;
  return object({
      {"with", with.role},
      {"id", id_of(context, with.row)},
      {"title", title_of(context, with.row)},
      {"rank", ranked ? Json(place) : Json(nullptr)},
      {"stands_before", flip.stands_before},
      {"ahead", flip.ahead},
      {"changes", changes_of(flip)},
      {"unmoved", unmoved_of(flip)},
      {"followers", aim_of(flip.aim)},
  });
}

// why a product is not in the list; null where it is
Json not_shown(const Context& context, std::uint32_t row, const Around& around) {
  const rank::LeftOut left_out = context.products->reason(row);
  if (around.shown) return nullptr;
  const bool ranked = left_out == rank::LeftOut::none;
  const auto& [quota, held_by] = around.passed_over;
  Json holders = Json::array();
  for (const std::uint32_t holder : held_by) {
    holders.push_back(
        object({{"id", id_of(context, holder)}, {"title", title_of(context, holder)}}));
  }
  const std::string_view why = !ranked ? "left_out" : quota.empty() ? "below" : "passed_over";
  return object({
      {"why", why},
      {"left_out",
       ranked ? Json(nullptr) : Json(rank::left_out_names[static_cast<std::size_t>(left_out)])},
      {"quota", text(quota)},
      {"held_by", std::move(holders)},
  });
}

// what further e-commerce videos open; null in the last tier, and without a creator
Json next_tier(const Context& context) {
  if (context.feeds.creator == nullptr) return nullptr;
  const tier::PostingVolume volume = tier::posting_volume(*context.feeds.creator, context.now);
  const tier::TierState tier = tier::tier_of(volume.lifetime, context.policy);
  if (tier.next == nullptr) return nullptr;
  return object({
      {"code", tier.next->code},
      {"videos", tier.videos_to_next.value_or(0)},
      {"available", tier.next->available},
  });
}

}  // namespace

Json what_if(const Context& context, std::uint32_t row, std::optional<std::uint32_t> other) {
  const rank::ProductRanking& ranking = *context.products;
  const Around list = around(context, row);
  const std::vector<With> others = other ? std::vector<With>{{"other", *other}} : list.others;
  std::vector<std::uint32_t> rows = {row};
  for (const With& with : others)
    rows.push_back(with.row);
  const std::vector<std::size_t> places = ranking.places(rows, context.aim);
  const bool ranked = ranking.reason(row) == rank::LeftOut::none;
  const std::array own = {row};
  Json comparisons = Json::array();
  for (std::size_t i = 0; i < others.size(); ++i) {
    comparisons.push_back(comparison(context, row, others[i], places[i + 1]));
  }
  return object({
      {"contract", "what-if@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"id", id_of(context, row)},
      {"title", title_of(context, row)},
      {"rank", ranked ? Json(places[0]) : Json(nullptr)},
      {"considered", ranking.considered()},
      {"ends", ranked ? ends(ranking.ends(own).front()) : Json(nullptr)},
      {"shown", list.shown ? Json(*list.shown) : Json(nullptr)},
      {"not_shown", not_shown(context, row, list)},
      {"comparisons", std::move(comparisons)},
      {"tier", next_tier(context)},
  });
}

}  // namespace compass::view
