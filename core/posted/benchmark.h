// Where the creator's videos stand among similar creators' first videos. One number of each peer,
// so that peers are independent: for one video, the peer's of the same ordinal, else of the
// nearest.
//
// Counts are compared as they are (percentile_of); a count of a video that is not settled
// (settled.h) at the feed's as_of is not compared. A rate from few views is compared with what each
// peer would have had from as many: the mean over peers of the chance to have fewer. Both are
// uniform for a further creator of the same kind. The interval joins the peers' sampling error and,
// for rates, that of the rate itself, which holds under daily looking.
//
//   rate: percentile = (sum over peers of P(fewer | peer) + 1/2) / (peers + 1),   0..1
//   P(fewer | peer) = sum over the points of the peer's posterior of weight P(fewer | rate)
//
// A peer's rate is known as badly as one's own: its value alone, pulled to what is usual, would let
// the peers stand closer together than they do. P(fewer) with half of P(just as many), the mid-p of
// Lancaster 1961, Significance tests in discrete distributions; each source of error of the
// interval at half of 1 - level (Dunn 1961, Multiple comparisons among means).
//
// Closeness in revenue per 1,000 views chooses peers for engagement, clicks and followers only: who
// is chosen by revenue cannot be what revenue is compared with.
#pragma once

#include "evidence/ladder.h"
#include "posted/peers.h"
#include "posted/video_metrics.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace compass::posted {

struct Comparison {
  Measure measure{};
  std::optional<double> own{};      // value_of, or the rate as counted
  evidence::Estimate percentile{};  // 0..1; interval at the likely level; 1/2 and all without peers
  evidence::Verdict verdict{};      // against one half; need in peers
  std::size_t peers = 0;            // that state the measure
  std::optional<std::array<double, 3>> quartiles{};  // of the peers, unit of own
};

class Benchmark {
 public:
  // keeps the addresses of both feeds; inspiration videos posted after `now` are not compared with
  Benchmark(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
            const store::InspirationFeed& inspiration, const VideoRates& video_rates,
            const policy::Policy& policy, std::int64_t now = INT64_MAX);

  [[nodiscard]] std::size_t peers() const { return peers_.creators.size(); }
  [[nodiscard]] bool nth_known() const { return peers_.nth_known; }

  // one video of the creator; not_enough_data below similarity.peers_min peers or without own value
  [[nodiscard]] Comparison compare(std::size_t row, Measure measure) const;

  // the measure of one video with the lowest percentile that is credibly below one half (likely or
  // hint); none if none is. Worked out when a video is first asked for, and kept.
  [[nodiscard]] const std::optional<Comparison>& weakest(std::size_t row) const;

  // The creator's latest videos, at most first_videos of them, against each peer's first so many:
  // geometric mean of 1 + x, less 1, for counts; pooled rates. Measures that the creator states, in
  // their order.
  [[nodiscard]] std::vector<Comparison> overview() const;

 private:
  // what a video of one ordinal is compared with
  struct Sample {
    std::vector<double> values;        // one number of each peer, ascending
    std::vector<RatePoint> posterior;  // of rates: all points of all peers, ascending
  };
  using Samples = std::array<Sample, measure_count>;

  [[nodiscard]] const std::vector<std::uint32_t>& closest(Measure measure) const;
  [[nodiscard]] Sample sample(std::int64_t ordinal, Measure measure) const;
  // of the row's ordinal
  [[nodiscard]] const Sample& sample_of(std::size_t row, Measure measure) const;
  // false only if the measure is not credibly below one half
  [[nodiscard]] bool may_be_low(std::size_t row, Measure measure) const;
  // nothing is added where the peer's videos do not state the measure
  void add_nearest(Sample& sample, const Peer& peer, std::int64_t ordinal, Measure measure) const;
  void add_mean(Sample& sample, const Peer& peer, std::size_t count, Measure measure) const;
  void add_rate(Sample& sample, const Part& part, Measure rate) const;
  static void in_order(Sample& sample);
  [[nodiscard]] bool is_settled_row(std::uint32_t row) const;
  [[nodiscard]] std::optional<Comparison> compare_latest(std::span<const std::uint32_t> latest,
                                                         Measure measure) const;
  [[nodiscard]] Comparison place_count(Measure measure, std::optional<double> own,
                                       std::span<const double> others) const;
  [[nodiscard]] Comparison place_rate(Measure measure, const std::optional<Part>& own,
                                      const Sample& others) const;
  void grade(Comparison& comparison, const evidence::Interval& at_hint) const;

  const store::CreatorFeed* creator_;
  const store::InspirationFeed* inspiration_;
  VideoRates rates_;
  policy::Similarity similarity_;
  evidence::Ladder ladder_;
  Peers peers_;
  std::vector<std::uint32_t> by_closeness_;      // indices of peers_.creators
  std::vector<std::uint32_t> by_closeness_gpm_;  // the same with gpm
  std::vector<std::uint32_t> in_time_;  // the creator's rows, oldest first, undated ones last
  std::vector<std::int64_t> ordinals_;  // by row of the feed, from 1; 0: not among in_time_
  std::vector<Samples> samples_;        // by ordinal less 1
  mutable std::unordered_map<std::uint32_t, std::optional<Comparison>> weakest_{};  // by row
};

}  // namespace compass::posted
