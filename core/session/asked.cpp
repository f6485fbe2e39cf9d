#include "session/asked.h"

#include "math/micro.h"
#include "policy/policy.h"

#include <utility>

namespace compass::session {
namespace {

constexpr std::int64_t earliest_now = -62'135'596'800;
constexpr std::int64_t latest_now = 253'402'300'799;

}  // namespace

Outcome bad_argument(std::string field, std::string_view value) {
  return {.code = Code::bad_argument, .field = std::move(field), .detail = std::string(value)};
}

Outcome moment_asked(std::int64_t now) {
  if (now >= earliest_now && now <= latest_now) return {};
  return bad_argument("now", std::to_string(now));
}

Result<rank::Aim> aim_asked(std::string_view objective, std::optional<double> followers_part,
                            const store::CreatorFeed* creator) {
  if (followers_part) {
    if (!objective.empty()) return bad_argument("followers_part", "beside an objective");
    const bool is_part = *followers_part >= 0 && *followers_part <= 1;  // false for nan
    if (!is_part) return bad_argument("followers_part", "not from 0 to 1");
    const double thousandths = math::round_to(*followers_part * rank::Aim::whole, 0);
    return rank::Aim::mixture(static_cast<std::int32_t>(thousandths));
  }
  if (objective.empty()) {
    const auto own = creator == nullptr ? std::nullopt : creator->objective;
    return rank::Aim(own.value_or(store::Objective::gmv));
  }
  const auto named = policy::objective_named(objective);
  if (!named) return bad_argument("objective", objective);
  return rank::Aim(*named);
}

}  // namespace compass::session
