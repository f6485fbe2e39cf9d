// Success (traits/success.h) as a column and a receipt.
#pragma once

#include "evidence/ladder.h"
#include "rank/receipt.h"
#include "traits/pool.h"
#include "traits/success.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace compass::rank {

// unweighted
void fill_success(const traits::Success& success, std::span<std::int32_t> micro_logs);

// all but its micro_log, which stands in the column
Receipt success_receipt(const traits::Success& success, const traits::Pool& pool, std::size_t row,
                        const evidence::Ladder& ladder);

}  // namespace compass::rank
