#include "posted/benchmark.h"

#include "math/real.h"
#include "math/sort.h"
#include "posted/settled.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace compass::posted {

namespace {

bool chosen_by_revenue_too(Measure measure) {
  return measure == Measure::engagement_rate || measure == Measure::click_rate ||
         measure == Measure::follow_rate;
}

double mean_ln(std::span<const double> values) {
  double sum = 0;
  for (const double value : values)
    sum += math::ln1p(std::max(value, 0.0));
  return sum / static_cast<double>(values.size());
}

std::vector<std::uint32_t> oldest_first(const store::CreatorFeed& creator,
                                        std::span<const std::uint32_t> rows) {
  const store::VideoTable& videos = creator.videos;
  std::vector<std::uint32_t> sorted(rows.begin(), rows.end());
  math::sort(sorted, [&](std::uint32_t a, std::uint32_t b) {
    const std::int64_t x = videos.posted_at.value_or(a, INT64_MAX);
    const std::int64_t y = videos.posted_at.value_or(b, INT64_MAX);
    return x != y ? x < y : creator.text.view(videos.id[a]) < creator.text.view(videos.id[b]);
  });
  return sorted;
}

}  // namespace

Benchmark::Benchmark(const store::CreatorFeed& creator, std::span<const std::uint32_t> rows,
                     const store::InspirationFeed& inspiration, const VideoRates& video_rates,
                     const policy::Policy& policy, std::int64_t now)
    : creator_(&creator),
      inspiration_(&inspiration),
      rates_(video_rates),
      similarity_(policy.similarity),
      ladder_(policy.confidence.ladder()),
      peers_(peers_of(creator, rows, inspiration, video_rates.basis(), policy, now)),
      in_time_(oldest_first(creator, rows)),
      ordinals_(creator.videos.rows(), 0) {
  for (std::size_t at = 0; at < in_time_.size(); ++at) {
    ordinals_[in_time_[at]] = static_cast<std::int64_t>(at) + 1;
  }
  by_closeness_.resize(peers_.creators.size());
  std::iota(by_closeness_.begin(), by_closeness_.end(), 0U);
  by_closeness_gpm_ = by_closeness_;
  const auto closeness_gpm = [&](std::uint32_t at) {
    return peers_.creators[at].closeness * peers_.creators[at].gpm;
  };
  math::sort(by_closeness_gpm_,
             [&](std::uint32_t a, std::uint32_t b) { return closeness_gpm(a) > closeness_gpm(b); });
  const auto most = static_cast<std::size_t>(similarity_.first_videos);
  samples_.resize(std::clamp<std::size_t>(in_time_.size(), 1, most));
  for (std::size_t at = 0; at < samples_.size(); ++at) {
    for (std::size_t measure = 0; measure < measure_count; ++measure) {
      samples_[at][measure] =
          sample(static_cast<std::int64_t>(at) + 1, static_cast<Measure>(measure));
    }
  }
}

const std::vector<std::uint32_t>& Benchmark::closest(Measure measure) const {
  return chosen_by_revenue_too(measure) ? by_closeness_gpm_ : by_closeness_;
}

void Benchmark::add_rate(Sample& sample, const Part& part, Measure rate) const {
  sample.values.push_back(rates_.value(part, rate));
  for (const RatePoint& point : rates_.posterior(part, rate))
    sample.posterior.push_back(point);
}

void Benchmark::add_nearest(Sample& sample, const Peer& peer, std::int64_t ordinal,
                            Measure measure) const {
  const store::InspirationFeed& feed = *inspiration_;
  std::optional<std::uint32_t> nearest;
  std::int64_t least = INT64_MAX;
  for (const std::uint32_t row : peer.first_videos) {
    const std::int64_t off = std::abs(feed.nth_video.value_or(row, 1) - ordinal);
    if (off >= least) continue;
    if (!value_of(feed.videos, feed.text, row, measure, rates_.basis())) continue;
    nearest = row;
    least = off;
  }
  if (!nearest) return;
  if (is_rate(measure)) {
    add_rate(sample, *part_of(feed.videos, feed.text, *nearest, measure, rates_.basis()), measure);
  } else {
    sample.values.push_back(*value_of(feed.videos, feed.text, *nearest, measure, rates_.basis()));
  }
}

// sums must not depend on who is closest
void Benchmark::in_order(Sample& sample) {
  std::ranges::sort(sample.values);
  math::sort(sample.posterior, [](const RatePoint& a, const RatePoint& b) {
    return a.rate != b.rate ? a.rate < b.rate : a.weight < b.weight;
  });
}

Benchmark::Sample Benchmark::sample(std::int64_t ordinal, Measure measure) const {
  Sample found;
  for (const std::uint32_t at : closest(measure)) {
    if (found.values.size() == similarity_.peers_max) break;
    add_nearest(found, peers_.creators[at], ordinal, measure);
  }
  in_order(found);
  return found;
}

bool Benchmark::is_settled_row(std::uint32_t row) const {
  const auto posted_at = creator_->videos.posted_at.at(row);
  return !posted_at || !creator_->as_of || is_settled(*posted_at, *creator_->as_of);
}

const Benchmark::Sample& Benchmark::sample_of(std::size_t row, Measure measure) const {
  const auto ordinal =
      std::clamp<std::int64_t>(ordinals_[row], 1, static_cast<std::int64_t>(samples_.size()));
  return samples_[static_cast<std::size_t>(ordinal) - 1][index_of(measure)];
}

Comparison Benchmark::compare(std::size_t row, Measure measure) const {
  const auto& others = sample_of(row, measure);
  const store::VideoTable& videos = creator_->videos;
  if (is_rate(measure)) {
    return place_rate(measure, part_of(videos, creator_->text, row, measure, rates_.basis()),
                      others);
  }
  const auto own = value_of(videos, creator_->text, row, measure, rates_.basis());
  const bool settled = is_settled_row(static_cast<std::uint32_t>(row));
  return place_count(measure, settled ? own : std::nullopt, others.values);
}

std::vector<Comparison> Benchmark::overview() const {
  std::vector<Comparison> comparisons;
  const auto most = std::min(in_time_.size(), static_cast<std::size_t>(similarity_.first_videos));
  const auto latest = std::span(in_time_).last(most);
  for (std::size_t at = 0; at < measure_count; ++at) {
    if (auto found = compare_latest(latest, static_cast<Measure>(at))) {
      comparisons.push_back(*found);
    }
  }
  return comparisons;
}

// Of as many videos as the creator's, no fewer: a mean of three scatters less than one.
void Benchmark::add_mean(Sample& sample, const Peer& peer, std::size_t count,
                         Measure measure) const {
  const store::InspirationFeed& feed = *inspiration_;
  std::vector<double> values;
  Part sum;
  for (const std::uint32_t row : peer.first_videos) {
    if (values.size() == count) break;
    const auto value = value_of(feed.videos, feed.text, row, measure, rates_.basis());
    if (!value) continue;
    values.push_back(*value);
    if (!is_rate(measure)) continue;
    const auto part = part_of(feed.videos, feed.text, row, measure, rates_.basis());
    sum = {sum.x + part->x, sum.x_max + part->x_max, sum.n + part->n};
  }
  if (values.size() < count) return;
  if (is_rate(measure)) {
    add_rate(sample, sum, measure);
  } else {
    sample.values.push_back(math::expm1(mean_ln(values)));
  }
}

std::optional<Comparison> Benchmark::compare_latest(std::span<const std::uint32_t> latest,
                                                    Measure measure) const {
  const Basis& basis = rates_.basis();
  std::vector<double> own;
  for (const std::uint32_t row : latest) {
    const auto value = value_of(creator_->videos, creator_->text, row, measure, basis);
    if (value && (is_rate(measure) || is_settled_row(row))) own.push_back(*value);
  }
  if (own.empty()) return std::nullopt;
  Sample others;
  for (const std::uint32_t at : closest(measure)) {
    if (others.values.size() == similarity_.peers_max) break;
    add_mean(others, peers_.creators[at], own.size(), measure);
  }
  in_order(others);
  if (is_rate(measure)) {
    return place_rate(measure, rates_.pooled_part(latest, measure), others);
  }
  return place_count(measure, math::expm1(mean_ln(own)), others.values);
}

}  // namespace compass::posted
