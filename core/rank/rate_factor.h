// A rate per view, pulled to its top category, categories to all: beta-binomial with scatter
// learned from the feed (formula and sources: evidence/rate.h),
//
//   value = (x + alpha_g) / (n + alpha_g + beta_g),   g the row's category
//
// A row that states nothing gets its category's mean.
#pragma once

#include "evidence/ln_posterior.h"
#include "evidence/rate.h"
#include "rank/categories.h"
#include "rank/receipt.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace compass::rank {

// events in views, as a row states them; n = 0: it does not
struct Counted {
  double x = 0;
  double n = 0;
  Note note = Note::missing;
};

class RateFactor {
 public:
  // one entry a row of the products feed
  static RateFactor fit(std::span<const Counted> counts, const Categories& categories);

  [[nodiscard]] double value(std::uint32_t group, const Counted& counted) const;
  // the events in n trials for which it is this value; above n: no number of them is
  [[nodiscard]] double events_for(std::uint32_t group, double n, double value) const;
  // ln of the rate; of a feed that states none known, 1
  [[nodiscard]] evidence::LnPosterior ln_posterior(std::uint32_t group,
                                                   const Counted& counted) const;
  // estimate, claim against the category's mean, note; the caller adds factor, unit and pointers
  [[nodiscard]] Receipt receipt(std::uint32_t group, const Counted& counted,
                                const evidence::Ladder& ladder) const;

 private:
  evidence::GroupedRates rates_{};
  bool stated_ = false;  // by any row; otherwise the factor is 1 for all
};

}  // namespace compass::rank
