#include "rank/success_receipt.h"

#include "math/micro.h"

#include <algorithm>
#include <string>

namespace compass::rank {

void fill_success(const traits::Success& success, std::span<std::int32_t> micro_logs) {
  constexpr auto limit = static_cast<double>(math::micro_log_limit);
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    const double micro = math::round_to(success.again[row] * 1e6, 0);
    micro_logs[row] = static_cast<std::int32_t>(std::clamp(micro, -limit, limit));
  }
}

Receipt success_receipt(const traits::Success& success, const traits::Pool& pool, std::size_t row,
                        const evidence::Ladder& ladder) {
  const auto at = [&](double level) { return traits::success_factor(success, pool, row, level); };
  Receipt receipt;
  receipt.factor = Factor::success;
  receipt.estimate = at(ladder.likely);
  receipt.observed = Observed::videos;
  const traits::SuccessMetric metric = success.metric[row];
  if (metric == traits::SuccessMetric::none) {
    receipt.note = Note::missing;
    receipt.pointers = {inspiration_pointer(row)};
  } else {
    receipt.claim = evidence::grade({.null_value = 1,
                                     .value = receipt.estimate.value,
                                     .at_likely = receipt.estimate.interval,
                                     .at_hint = at(ladder.hint).interval,
                                     .n = receipt.estimate.n,
                                     .prior_weight = receipt.estimate.prior_weight});
    const auto name = traits::success_metric_names[static_cast<std::size_t>(metric)];
    receipt.pointers = {inspiration_pointer(row, name),
                        inspiration_pointer(row, "creator/followers")};
  }
  receipt.pointers.emplace_back(inspiration_pool);
  return receipt;
}

}  // namespace compass::rank
