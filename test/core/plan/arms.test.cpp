#include "plan/arms.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

using namespace compass;
using plan::Hook;
using plan::Length;
using traits::TraitBits;
using traits::TraitId;

namespace {

TraitBits bits(std::initializer_list<std::pair<TraitId, bool>> traits) {
  TraitBits of;
  for (const auto& [id, holds] : traits)
    of.set(id, holds);
  return of;
}

}  // namespace

TEST_CASE("a hook is heard where there is speech, else read in the caption; the first that holds") {
  using enum TraitId;
  CHECK_FALSE(plan::hook_of({}));
  CHECK(plan::hook_of(bits({{opening_question, true}, {opening_number, true}})) == Hook::question);
  CHECK(plan::hook_of(bits({{opening_question, false}, {opening_number, true}})) == Hook::number);
  CHECK(plan::hook_of(bits({{opening_question, false}, {opening_names_product, true}})) ==
        Hook::product);
  CHECK(plan::hook_of(bits({{opening_question, false}, {caption_question, true}})) == Hook::plain);
  CHECK(plan::hook_of(bits({{caption_question, true}})) == Hook::question);
  CHECK(plan::hook_of(bits({{caption_question, false}})) == Hook::plain);
}

TEST_CASE("a length is one of four, or not stated") {
  using enum TraitId;
  CHECK_FALSE(plan::length_of({}));
  CHECK(plan::length_of(bits({{duration_below_15s, true}, {duration_15_30s, false}})) ==
        Length::below_15s);
  CHECK(plan::length_of(bits({{duration_below_15s, false}, {duration_from_60s, true}})) ==
        Length::from_60s);
}

TEST_CASE("a video has one arm of each axis, and of its products the first that is one") {
  store::ProductsFeed products;
  for (const char* id : {"a", "b", "c"}) {
    products.products.add_row();
    products.products.id.back() = products.text.put(id);
  }
  const std::vector<std::uint32_t> rows = {2, 1};
  const plan::VideoArms arms_of(&products, rows);
  CHECK(arms_of.products() == 2);
  store::TextPool text;
  store::VideoTable videos;
  const auto video = [&](std::initializer_list<const char*> shown) {
    videos.add_row();
    for (const char* id : shown)
      videos.products.append({text.put(id), {}, {}});
    return videos.rows() - 1;
  };
  const TraitBits traits = bits({{TraitId::caption_question, false},
                                 {TraitId::caption_number, true},
                                 {TraitId::duration_30_60s, true}});
  CHECK(arms_of(videos, text, video({"a", "b", "c"}), traits) == plan::Arms{1, 1, 2});
  CHECK(arms_of(videos, text, video({"c"}), {}) == plan::Arms{std::nullopt, 0, std::nullopt});
  CHECK(arms_of(videos, text, video({"a"}), traits) == plan::Arms{1, std::nullopt, 2});
  CHECK(arms_of(videos, text, video({}), traits) == plan::Arms{1, std::nullopt, 2});
}
