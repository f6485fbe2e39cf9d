// How much of what a creator reached comes again (the formulas of success.h).
#pragma once

#include "traits/pool.h"
#include "traits/success.h"

#include <cstdint>
#include <span>

namespace compass::traits {

// repeat_up and repeat_down: each video of `rows` against what the creator's others made one expect
void fit_repeat(SuccessModel& model, std::span<const double> residuals, const Pool& pool,
                std::span<const std::uint32_t> rows);

// from E[mu_i | the creator's residuals] to what repeats of it, ln
double repeated(double expected, const SuccessModel& model);

// the same for a creator's residuals
double shrunk(const evidence::LnGroup& group, const SuccessModel& model);

}  // namespace compass::traits
