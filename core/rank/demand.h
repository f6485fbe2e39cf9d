// Demand: how many creators show the product now. Those who sell for a living have tried: what many
// of them keep showing is what viewers buy, and what the next videos will be about.
//
//   creators ~ Poisson(lambda),  lambda ~ Gamma(1/2, 0), Jeffreys' prior
//   lambda^ = creators + 1/2
//   demand = (creators + 1/2) / (mean creators + 1/2), the mean over the rows that state them
//
// Jeffreys 1946, An invariant form for the prior probability in estimation problems.
//
// creators: who posted videos with it in the traffic window. Where they are not stated, its videos
// stand in. A row that states neither has 1, the usual.
#pragma once

#include "evidence/ladder.h"
#include "evidence/ln_posterior.h"
#include "rank/receipt.h"
#include "store/tables.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace compass::rank {

class DemandFactor {
 public:
  // feed must outlive the factor
  static DemandFactor fit(const store::ProductsFeed& feed);

  void fill(std::span<std::int32_t> micro_logs) const;
  // of a row that states neither: mean and spread of the rows that do
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::size_t row) const;
  // all but its micro_log, which stands in the column
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;

  // more count as so many: keeps the whole sum inside its type
  static constexpr std::int64_t most = 1'000'000'000;
  [[nodiscard]] std::optional<double> creators(std::size_t row) const;
  // a row's column had it so many; the pool as it is
  [[nodiscard]] std::int32_t micro_of(double creators) const;
  [[nodiscard]] double creators_for(double value) const;

 private:
  [[nodiscard]] double value_of(double creators) const;
  [[nodiscard]] double value(std::size_t row) const;
  [[nodiscard]] evidence::LnPosterior spread_of_stated() const;

  const store::ProductsFeed* feed_ = nullptr;
  double usual_ = 0;             // mean creators + 1/2
  evidence::LnPosterior any_{};  // of a row that states nothing
  bool stated_ = false;
};

}  // namespace compass::rank
