#include "rank/inspiration_state.h"

#include "math/micro.h"
#include "rank/success_receipt.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace compass::rank {

InspirationRanking::State::State(std::shared_ptr<const InspirationModels> models)
    : videos(std::move(models)) {
  for (MicroLogs* column : {&similarity_column, &audience_column, &size_column}) {
    column->resize(feed().videos.rows());
  }
}

const traits::Success& InspirationRanking::State::success(store::Objective objective) const {
  return measured[static_cast<std::size_t>(objective)]->success;
}

void InspirationRanking::State::refresh_reasons(const store::CreatorFeed* creator) {
  reasons.assign(feed().videos.rows(), static_cast<std::uint8_t>(NotShown::none));
  ranked = 0;
  const std::string_view own =
      creator == nullptr ? std::string_view{} : creator->text.view(creator->id);
  for (std::size_t row = 0; row < reasons.size(); ++row) {
    NotShown reason = NotShown::none;
    if (feed().videos.posted_at.value_or(row, videos->now) > videos->now)
      reason = NotShown::not_yet_posted;
    if (creator != nullptr) {
      const auto maker = feed().creator_id.at(row);
      const bool same_maker = maker && !own.empty() && feed().text.view(*maker) == own;
      const std::string_view id = feed().text.view(feed().videos.id[row]);
      if (same_maker ||
          creator->videos.by_id.find(id, creator->videos.id, creator->text).has_value()) {
        reason = NotShown::own_video;
      }
    }
    reasons[row] = static_cast<std::uint8_t>(reason);
    if (reason == NotShown::none) ++ranked;
  }
}

void InspirationRanking::State::set_creator(const store::CreatorFeed* creator,
                                            const store::ProductsFeed* products) {
  lists.clear();
  has_creator = creator != nullptr;
  const std::int32_t offset = has_creator ? creator->utc_offset_minutes : 0;
  mixed_.aim.reset();
  measured = by_offset.at(offset, [&] { return videos->measured_for(offset); });
  refresh_reasons(creator);
  const Values unknown(reasons.size());
  const InspirationRules& rule = rules().inspiration;
  similarity = Closeness::of(
      has_creator ? text_closeness(videos->text, feed(), *creator, products, videos->now) : unknown,
      rule.similarity_floor, reasons);
  audience = Closeness::of(has_creator ? followers_closeness(feed(), *creator) : unknown,
                           rule.audience_floor, reasons);
  size = Closeness::of(has_creator ? size_closeness(feed(), *creator, rule) : unknown,
                       /*floor=*/0, reasons);
  similarity.fill(similarity_column);
  audience.fill(audience_column);
  size.fill(size_column);
}

const MicroLogs& InspirationRanking::State::column(Factor factor,
                                                   store::Objective objective) const {
  switch (factor) {
    case Factor::similarity:
      return similarity_column;
    case Factor::audience:
      return audience_column;
    case Factor::size:
      return size_column;
    default:
      return measured[static_cast<std::size_t>(objective)]->column;
  }
}

Columns InspirationRanking::State::columns(store::Objective objective) const {
  Columns all;
  for (const Factor factor : inspiration_factors) {
    all[index_of(factor)] = column(factor, objective);
  }
  return all;
}

const MicroLogs& InspirationRanking::State::success_of(Aim mixture) const {
  if (mixed_.aim == mixture) return mixed_.column;
  mixed_.aim.reset();
  mixed_.column.assign(reasons.size(), 0);
  for (const auto objective : {store::Objective::gmv, store::Objective::followers}) {
    const std::int32_t weight = weight_in(rules(), mixture, objective, Factor::success);
    const MicroLogs& own = column(Factor::success, objective);
    for (std::size_t row = 0; row < own.size(); ++row) {
      mixed_.column[row] += static_cast<std::int32_t>(weighed(own[row], weight));
    }
  }
  mixed_.aim = mixture;
  return mixed_.column;
}

InspirationRanking::State::Scored InspirationRanking::State::scored(Aim aim) const {
  Scored scored{columns(aim.nearer()), rules_for(aim).weights};
  if (aim.is_mixture()) {
    scored.columns[index_of(Factor::success)] = success_of(aim);
    scored.weights[index_of(Factor::success)] = full_weight;  // its weights are in the column
  }
  return scored;
}

Receipt InspirationRanking::State::weighed_receipt(Factor factor, std::size_t row,
                                                   store::Objective objective,
                                                   std::int32_t weight) const {
  Receipt weighty = receipt(factor, row, objective);
  weighty.weight = weight;
  weighty.micro_log = weighed(column(factor, objective)[row], weight);
  weighty.multiplier = math::from_micro_log(weighty.micro_log);
  return weighty;
}

Receipt InspirationRanking::State::receipt(Factor factor, std::size_t row,
                                           store::Objective objective) const {
  switch (factor) {
    case Factor::similarity:
      return closeness_receipt(factor, similarity, has_creator, row);
    case Factor::audience:
      return closeness_receipt(factor, audience, has_creator, row);
    case Factor::size:
      return closeness_receipt(factor, size, has_creator, row);
    default:
      return success_receipt(success(objective), videos->pool, row, rules().ladder);
  }
}

// groups by the first product; videos without one are in group 0, which has no limit
std::vector<std::uint32_t> InspirationRanking::State::first_products(
    std::span<const Ranked> rows) const {
  std::unordered_map<std::string_view, std::uint32_t> groups;
  std::vector<std::uint32_t> of_row;
  for (const Ranked& ranked_row : rows) {
    const auto products = feed().videos.products.at(ranked_row.row);
    const std::string_view id =
        products.empty() ? std::string_view{} : feed().text.view(products.front().id);
    const auto next = static_cast<std::uint32_t>(groups.size() + 1);
    of_row.push_back(id.empty() ? 0 : groups.try_emplace(id, next).first->second);
  }
  return of_row;
}

}  // namespace compass::rank
