#include "rank/inspiration_state.h"

#include "rank/expected.h"
#include "rank/success_receipt.h"
#include "traits/lessons.h"

#include <string_view>
#include <unordered_map>

namespace compass::rank {

namespace {

constexpr std::array objectives = {store::Objective::gmv, store::Objective::followers};

constexpr std::size_t at(store::Objective objective) {
  return static_cast<std::size_t>(objective);
}

}  // namespace

InspirationRanking::State::State(const store::InspirationFeed& videos, std::int64_t moment,
                                 const Rules& ranking_rules)
    : feed(videos),
      now(moment),
      rules(ranking_rules),
      text(text::InspirationText::build(videos)),
      pool(traits::describe_pool(videos)),
      success{traits::measure_success(videos, pool, store::Objective::gmv),
              traits::measure_success(videos, pool, store::Objective::followers)} {
  const std::size_t rows = feed.videos.rows();
  for (MicroLogs* column : {&success_column[0], &success_column[1], &similarity_column,
                            &audience_column, &size_column}) {
    column->resize(rows);
  }
}

// Traits are read only where a video has no number of its own; the hours among them are those of
// the creator who looks.
void InspirationRanking::State::refresh_success(std::int32_t offset) {
  if (expected_for == offset) return;
  std::optional<traits::Material> material;
  for (const store::Objective objective : objectives) {
    traits::Success& own = success[at(objective)];
    if (own.left_out > 0) {
      if (!material) material = traits::material_of(feed, offset);
      if (expected_for) own = traits::measure_success(feed, pool, objective);
      expect_by_traits(feed, *material, rules.ladder, own);
    }
    fill_success(own, success_column[at(objective)]);
  }
  expected_for = offset;
}

void InspirationRanking::State::refresh_reasons(const store::CreatorFeed* creator) {
  reasons.assign(feed.videos.rows(), static_cast<std::uint8_t>(NotShown::none));
  ranked = 0;
  const std::string_view own =
      creator == nullptr ? std::string_view{} : creator->text.view(creator->id);
  for (std::size_t row = 0; row < reasons.size(); ++row) {
    NotShown reason = NotShown::none;
    if (feed.videos.posted_at.value_or(row, now) > now) reason = NotShown::not_yet_posted;
    if (creator != nullptr) {
      const auto maker = feed.creator_id.at(row);
      const bool same_maker = maker && !own.empty() && feed.text.view(*maker) == own;
      const std::string_view id = feed.text.view(feed.videos.id[row]);
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
  has_creator = creator != nullptr;
  refresh_success(has_creator ? creator->utc_offset_minutes : 0);
  refresh_reasons(creator);
  const Values unknown(reasons.size());
  const InspirationRules& rule = rules.inspiration;
  similarity =
      Closeness::of(has_creator ? text_closeness(text, feed, *creator, products, now) : unknown,
                    rule.similarity_floor, reasons);
  audience = Closeness::of(has_creator ? followers_closeness(feed, *creator) : unknown,
                           rule.audience_floor, reasons);
  size = Closeness::of(has_creator ? size_closeness(feed, *creator, rule) : unknown,
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
      return success_column[at(objective)];
  }
}

Columns InspirationRanking::State::columns(store::Objective objective) const {
  Columns all;
  for (const Factor factor : inspiration_factors) {
    all[index_of(factor)] = column(factor, objective);
  }
  return all;
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
      return success_receipt(success[at(objective)], pool, row, rules.ladder);
  }
}

// groups by the first product; videos without one are in group 0, which has no limit
std::vector<std::uint32_t> InspirationRanking::State::first_products(
    std::span<const Ranked> rows) const {
  std::unordered_map<std::string_view, std::uint32_t> groups;
  std::vector<std::uint32_t> of_row;
  for (const Ranked& ranked_row : rows) {
    const auto products = feed.videos.products.at(ranked_row.row);
    const std::string_view id =
        products.empty() ? std::string_view{} : feed.text.view(products.front().id);
    const auto next = static_cast<std::uint32_t>(groups.size() + 1);
    of_row.push_back(id.empty() ? 0 : groups.try_emplace(id, next).first->second);
  }
  return of_row;
}

}  // namespace compass::rank
