#include "view/receipt.h"

#include "policy/policy.h"

namespace compass::view {
namespace {

Json receipt_of(const rank::Receipt& receipt) {
  const evidence::Estimate& estimate = receipt.estimate;
  return object({
      {"factor", rank::name_of(receipt.factor)},
      {"objective", receipt.objective ? Json(policy::name_of(*receipt.objective)) : Json(nullptr)},
      {"micro_log", receipt.micro_log},
      {"weight", decimal(receipt.weight / static_cast<double>(rank::full_weight))},
      {"multiplier", decimal(receipt.multiplier)},
      {"unit", rank::name_of(receipt.unit)},
      {"raw", decimal(estimate.raw)},
      {"n", decimal(estimate.n)},
      {"n_unit", text(rank::name_of(receipt.observed))},
      {"prior", decimal(estimate.prior)},
      {"shrunk", decimal(estimate.value)},
      {"interval", interval(estimate.interval)},
      {"claim", claim(receipt.claim)},
      {"note", text(rank::name_of(receipt.note))},
      {"pointers", receipt.pointers},
  });
}

}  // namespace

Json receipts(std::span<const rank::Receipt> receipts) {
  Json list = Json::array();
  for (const rank::Receipt& receipt : receipts)
    list.push_back(receipt_of(receipt));
  return list;
}

Json waterfall(std::span<const rank::Receipt> receipts) {
  Json steps = Json::array();
  std::int64_t sum = 0;
  for (const rank::Receipt& receipt : receipts) {
    const std::int64_t from = sum;
    sum += receipt.micro_log;
    steps.push_back(
        object({{"factor", rank::name_of(receipt.factor)}, {"from", from}, {"to", sum}}));
  }
  return steps;
}

}  // namespace compass::view
