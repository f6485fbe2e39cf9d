#include "rank/closeness.h"

#include "math/micro.h"
#include "math/real.h"
#include "posted/similar.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace compass::rank {

namespace {

// in rising order, so that the feed's order does not reach the last bit
double mean_of(std::vector<double> values) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

double ln_followers(std::int64_t followers) {
  return math::ln(static_cast<double>(std::max<std::int64_t>(followers, 1)));
}

}  // namespace

Closeness Closeness::of(Values values, double floor, std::span<const std::uint8_t> skip) {
  Closeness closeness;
  std::vector<double> ranked;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (skip[row] == 0 && values[row]) ranked.push_back(*values[row]);
  }
  closeness.values_ = std::move(values);
  closeness.floor_ = floor;
  closeness.mean_ = mean_of(std::move(ranked));
  return closeness;
}

double Closeness::multiplier(std::size_t row) const {
  const double usual = floor_ + mean_;
  if (!values_[row] || usual <= 0) return 1;
  return (floor_ + *values_[row]) / usual;
}

void Closeness::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = static_cast<std::int32_t>(math::micro_log(multiplier(row)));
  }
}

Values text_closeness(const text::InspirationText& text, const store::InspirationFeed& feed,
                      const store::CreatorFeed& creator, const store::ProductsFeed* products,
                      std::int64_t now) {
  const text::Profile profile = text.profile_of(creator, products, now);
  if (profile.empty()) return Values(feed.videos.rows());
  const std::vector<double> cosines = text.similarity(profile);
  return Values(cosines.begin(), cosines.end());
}

Values followers_closeness(const store::InspirationFeed& feed, const store::CreatorFeed& creator) {
  Values values(feed.videos.rows());
  if (creator.audience.shares.size() == 0) return values;
  posted::AudienceWeights own;
  own.read(creator.audience, 0, creator.text);
  posted::AudienceWeights other;
  posted::AudienceCloseness closeness;
  for (std::size_t row = 0; row < values.size(); ++row) {
    other.read(feed.creator_audience, row, feed.text);
    values[row] = closeness.between(own, other);
  }
  return values;
}

Values size_closeness(const store::InspirationFeed& feed, const store::CreatorFeed& creator,
                      const InspirationRules& rules) {
  Values values(feed.videos.rows());
  if (!creator.followers) return values;
  const double best = ln_followers(*creator.followers) + rules.ahead;
  for (std::size_t row = 0; row < values.size(); ++row) {
    const auto followers = feed.creator_followers.at(row);
    if (!followers) continue;
    values[row] = math::exp(-std::fabs(ln_followers(*followers) - best) / rules.width);
  }
  return values;
}

Receipt closeness_receipt(Factor factor, const Closeness& closeness, bool has_creator,
                          std::size_t row) {
  Receipt receipt;
  receipt.factor = factor;
  receipt.unit = factor == Factor::similarity ? Unit::cosine : Unit::ratio;
  const auto value = closeness.value(row);
  evidence::Estimate& estimate = receipt.estimate;
  if (factor == Factor::similarity) {
    estimate.raw = value;
    estimate.prior = closeness.mean();
    estimate.value = value.value_or(estimate.prior);
  } else {
    estimate.prior = 1;
    estimate.value = closeness.multiplier(row);
    if (value) estimate.raw = estimate.value;
  }
  estimate.interval = {estimate.value, estimate.value};
  if (value) {
    receipt.claim = evidence::counted();
  } else {
    receipt.note = has_creator ? Note::missing : Note::no_creator;
  }

  std::vector<std::string>& pointers = receipt.pointers;
  if (factor == Factor::similarity) {
    pointers = {inspiration_pointer(row, "caption"),
                inspiration_pointer(row, "products"),
                inspiration_pointer(row, "creator/niches"),
                "creator:/creator/videos",
                "creator:/creator/niches",
                "creator:/creator/showcase",
                std::string(products_pool)};
  } else if (factor == Factor::audience) {
    pointers = {inspiration_pointer(row, "creator/audience"), "creator:/creator/audience"};
  } else {
    pointers = {inspiration_pointer(row, "creator/followers"), "creator:/creator/followers"};
  }
  pointers.emplace_back(inspiration_pool);
  return receipt;
}

}  // namespace compass::rank
