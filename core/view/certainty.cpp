#include "view/certainty.h"

#include "math/micro.h"

#include <cmath>

namespace compass::view {
namespace {

Json per_cent(double share) {
  return static_cast<std::int64_t>(math::round_to(100 * share, 0));
}

Json places(const std::optional<rank::Places>& places) {
  if (!places) return nullptr;
  return object({{"from", places->from}, {"to", places->to}});
}

}  // namespace

Json shared_rank(const std::optional<rank::Certainty>& certainty) {
  return certainty ? places(certainty->rank) : Json(nullptr);
}

Json chances(const std::optional<rank::Certainty>& certainty) {
  if (!certainty) return nullptr;
  return object({
      {"best", per_cent(certainty->chances.best)},
      {"top_3", per_cent(certainty->chances.top_3)},
      {"top_list", per_cent(certainty->chances.top_list)},
      {"places", places(certainty->places)},
      {"open", certainty->open ? Json(policy::name_of(*certainty->open)) : Json(nullptr)},
  });
}

Json order_of(const rank::JudgedList& list, double level) {
  if (list.draws == 0) return nullptr;
  // two standard errors of a share of one half, in points, rounded up
  const double within = std::ceil(100 / std::sqrt(static_cast<double>(list.draws)));
  return object({
      {"draws", list.draws},
      {"contenders", list.contenders},
      {"level", decimal(level)},
      {"within", static_cast<std::int64_t>(within)},
  });
}

}  // namespace compass::view
