#include "plan/arms.h"

#include <doctest/doctest.h>

#include <cmath>

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

TEST_CASE("priors are lifts with what is open about them, and more where nothing was tested") {
  traits::Lifts lifts;
  traits::Lift& heard = lifts.traits[traits::index_of(TraitId::opening_question)];
  heard.tested = true;
  heard.ratio = {.raw = 1.4, .n = 80, .prior = 1, .value = 1.3, .interval = {1.0, 1.69}};
  traits::Lift& read = lifts.traits[traits::index_of(TraitId::caption_number)];
  read = heard;
  read.ratio.value = 0.8;
  const auto hooks = plan::hook_priors(lifts, 0.95);
  CHECK(hooks[0].mean == doctest::Approx(std::log(1.3)));
  CHECK(hooks[0].variance ==
        doctest::Approx(std::pow(std::log(1.69) / (2 * 1.959964), 2) + 0.0625).epsilon(1e-4));
  CHECK(hooks[1].mean == doctest::Approx(std::log(0.8)));
  CHECK(hooks[2].mean == 0);
  CHECK(hooks[2].variance > hooks[0].variance);
  CHECK(hooks[3].mean == 0);  // plain: what the others are held against
  CHECK(hooks[3].variance == 0);
}
