#include "rank/expected.h"

#include "traits/lift.h"
#include "traits/score.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace compass::rank {

namespace {

// videos of each creator that are measured
std::vector<double> videos_of(const traits::Pool& pool, const traits::Success& success) {
  std::vector<double> videos(pool.creators);
  for (const std::uint32_t row : pool.order) {
    if (success.is_measured[row] != 0) videos[pool.creator[row]] += 1;
  }
  return videos;
}

// how much of what the traits say is seen, along the pool's order
double slope_of(const traits::Pool& pool, const traits::Success& success,
                const std::vector<double>& scores) {
  const std::vector<double> videos = videos_of(pool, success);
  const double icc = success.icc();
  double seen = 0;
  double said = 0;
  for (const std::uint32_t row : pool.order) {
    if (success.is_measured[row] == 0) continue;
    const double weight = 1 / (1 + (videos[pool.creator[row]] - 1) * icc);
    seen += weight * success.standing[row] * scores[row];
    said += weight * scores[row] * scores[row];
  }
  return said > 0 ? std::clamp(seen / said, 0.0, 1.0) : 0;
}

}  // namespace

void expect_by_traits(const store::InspirationFeed& feed, const traits::Material& material,
                      const evidence::Ladder& ladder, traits::Success& success) {
  const traits::Lifts lifts = traits::learn_lifts(material.bits, material.words, material.pool,
                                                  traits::outcomes_of(success), {.ladder = ladder});
  std::vector<double> scores;
  scores.reserve(material.bits.size());
  for (std::size_t row = 0; row < material.bits.size(); ++row) {
    scores.push_back(traits::trait_score(lifts, material.bits[row],
                                         material.words.used_by(feed.videos, feed.text, row)));
  }
  const double slope = slope_of(material.pool, success, scores);
  for (std::size_t row = 0; row < scores.size(); ++row) {
    if (success.is_measured[row] == 0) success.again[row] += slope * scores[row];
  }
}

}  // namespace compass::rank
