// What the rates of videos are pulled to, and what follows from it for their intervals.
//
// The pool is the inspiration feed where at least `pool_min` of its videos state the rate, else the
// creator's own videos, else a weak assumption. Families as video_metrics.h says.
#pragma once

#include "evidence/count.h"
#include "evidence/rate.h"
#include "posted/measure.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace compass::posted {

enum class PriorSource : std::uint8_t { inspiration, own, assumed };
std::string_view name_of(PriorSource source);

inline constexpr std::size_t pool_min = 5;  // rows that make a pool

struct RatePrior {
  PriorSource source = PriorSource::assumed;
  evidence::BetaPrior beta{};          // click_rate
  evidence::BetaPrior beta_mixture{};  // of its intervals
  evidence::GammaPrior gamma{};        // all others, per scaled exposure
  evidence::GammaPrior gamma_mixture{};
  double x_scale = 1;  // counts = x_scale * x ...
  double n_scale = 1;  // ... in exposure n_scale * n
};
using RatePriors = std::array<RatePrior, rate_count>;  // in the order of `rates`

// What an inspiration feed says of them. These fits take half of the time of all that is made of a
// creator's videos and are true for as long as the same videos are posted and the basis is the
// same.
class PeerPriors {
 public:
  // keeps the feed's address; what it has posted after `now` says nothing yet
  PeerPriors(const store::InspirationFeed& feed, Basis basis, std::int64_t now);

  // whether one for these would say the same
  [[nodiscard]] bool holds(const store::InspirationFeed& feed, const Basis& basis,
                           std::int64_t now) const;
  // none below pool_min rows that state the rate
  [[nodiscard]] const std::optional<RatePrior>& of(Measure rate) const;

 private:
  const store::InspirationFeed* feed_;
  Basis basis_;
  std::size_t posted_ = 0;  // rows up to then: as many rows are the same rows
  std::array<std::optional<RatePrior>, rate_count> priors_{};
};

// `rows`: the creator's e-commerce videos; `peers` may be null
RatePriors rate_priors(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                       const Basis& basis, const PeerPriors* peers);

}  // namespace compass::posted
