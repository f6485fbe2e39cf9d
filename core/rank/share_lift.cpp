#include "rank/share_lift.h"

#include "evidence/rate.h"

namespace compass::rank {

evidence::Estimate share_lift(const SharePart& of, double m, double level) {
  const auto [count, n, part] = of;
  evidence::Estimate lift{
      .raw = {}, .n = n, .prior = 1, .prior_weight = m, .value = 1, .interval = {1, 1}};
  if (part <= 0 || part >= 1) return lift;
  if (n > 0) lift.raw = count / n / part;
  lift.value = (count + m * part) / (n + m) / part;
  if (level <= 0) return lift;
  const evidence::BetaPrior prior{m * part, m * (1 - part)};
  const evidence::Interval share = evidence::shrink_rate(count, n, prior, level).interval;
  lift.interval = {share.lo / part, share.hi / part};
  return lift;
}

}  // namespace compass::rank
