#include "rank/matched.h"

#include "math/micro.h"
#include "momentum/momentum.h"

#include <string>
#include <vector>

namespace compass::rank {

namespace {

void to_micro_logs(std::span<const double> multipliers, std::span<std::int32_t> micro_logs) {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = static_cast<std::int32_t>(math::micro_log(multipliers[row]));
  }
}

}  // namespace

void fill_momentum(const momentum::MomentumModel& model, std::span<std::int32_t> micro_logs) {
  std::vector<double> multipliers(micro_logs.size());
  momentum::fill_multipliers(model, multipliers);
  to_micro_logs(multipliers, micro_logs);
}

void fill_affinity(const audience::AudienceModel& model, const audience::Population& followers,
                   std::span<std::int32_t> micro_logs) {
  std::vector<double> multipliers(micro_logs.size());
  audience::fill_multipliers(model, followers, multipliers);
  to_micro_logs(multipliers, micro_logs);
}

Receipt momentum_receipt(const momentum::MomentumModel& model, std::size_t row,
                         const evidence::Ladder& ladder) {
  const momentum::Momentum momentum = momentum::explain(model, row, ladder);
  Receipt receipt;
  receipt.factor = Factor::momentum;
  receipt.estimate = momentum.ratio;
  receipt.claim = momentum.verdict;
  receipt.observed = Observed::units;
  if (momentum.recent_days == 0 || momentum.earlier_days == 0) receipt.note = Note::missing;
  receipt.pointers = {product_pointer(row, "daily"), std::string(products_pool)};
  return receipt;
}

Receipt affinity_receipt(const audience::Affinity& affinity, bool matters, bool has_creator,
                         std::size_t row) {
  Receipt receipt;
  receipt.factor = Factor::affinity;
  receipt.estimate = affinity.multiplier;
  receipt.claim = affinity.verdict;
  receipt.observed = Observed::buyers;
  if (!has_creator) {
    receipt.note = Note::no_creator;
  } else if (!matters) {
    receipt.note = Note::not_in_feed;
  } else if (affinity.basis == audience::Basis::none) {
    receipt.note = Note::missing;
  }
  receipt.pointers = {product_pointer(row, "buyers"), "creator:/creator/audience",
                      "creator:/creator/followers", std::string(products_pool)};
  return receipt;
}

}  // namespace compass::rank
