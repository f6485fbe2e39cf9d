// The factors of the earlier stages, momentum and affinity, as columns and receipts.
#pragma once

#include "audience/affinity.h"
#include "evidence/ladder.h"
#include "momentum/momentum_model.h"
#include "rank/receipt.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace compass::rank {

// unweighted
void fill_momentum(const momentum::MomentumModel& model, std::span<std::int32_t> micro_logs);
void fill_affinity(const audience::AudienceModel& model, const audience::Population& followers,
                   std::span<std::int32_t> micro_logs);

// all but their micro_log, which stands in the column
Receipt momentum_receipt(const momentum::MomentumModel& model, std::size_t row,
                         const evidence::Ladder& ladder);
// `matters`: whether the feed's audiences tell products apart at all
Receipt affinity_receipt(const audience::Affinity& affinity, bool matters, bool has_creator,
                         std::size_t row);

}  // namespace compass::rank
