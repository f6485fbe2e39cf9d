#include "rank/fit.h"

#include "math/micro.h"
#include "math/real.h"
#include "rank/share_lift.h"

#include <algorithm>

namespace compass::rank {

namespace {

constexpr std::size_t shown_sources = 8;  // rows that speak for a category; the lists stand beside

constexpr double products_of(std::int64_t parts) {
  return static_cast<double>(parts) / 1e6;
}

}  // namespace

FitFactor FitFactor::of(const store::CreatorFeed* creator, const store::ProductsFeed& feed,
                        const Categories& categories, std::int64_t now, const FitRules& rules) {
  FitFactor factor;
  factor.categories_ = &categories;
  factor.rules_ = rules;
  factor.by_path_.assign(categories.path.size(), 1);
  factor.no_creator_ = creator == nullptr;
  if (creator == nullptr) return factor;
  factor.mix_ = CreatorMix::of(*creator, feed, categories, now, rules);
  if (factor.mix_.empty()) return factor;
  for (std::uint32_t path = 0; path < factor.by_path_.size(); ++path) {
    factor.by_path_[path] = factor.lift(path, /*level=*/0).value;
  }
  return factor;
}

FitFactor::Made FitFactor::made(std::uint32_t path) const {
  if (mix_.empty()) return {};
  const std::uint32_t top = categories_->top_of_path[path];
  return {mix_.top[top], mix_.sum, mix_.path[path], mix_.path_sum[top]};
}

SharePart FitFactor::top_part(std::uint32_t top, const Made& made) const {
  const Grouping& tops = categories_->top;
  const auto all = static_cast<double>(tops.named_rows());
  return {products_of(made.top), products_of(made.sum), static_cast<double>(tops.rows(top)) / all};
}

SharePart FitFactor::path_part(std::uint32_t path, const Made& made) const {
  const std::uint32_t top = categories_->top_of_path[path];
  return {products_of(made.path), products_of(made.path_sum),
          static_cast<double>(categories_->path.rows(path)) /
              static_cast<double>(categories_->top.rows(top))};
}

bool FitFactor::speaks_of(std::uint32_t path, const Made& made) const {
  return made.sum != 0 && categories_->top_of_path[path] != categories_->top.none();
}

// level 0: the value alone
evidence::Estimate FitFactor::lift(std::uint32_t path, const Made& made, double level) const {
  const double strength = rules_.strength;
  if (!speaks_of(path, made)) return share_lift({}, strength, level);
  const SharePart of_top = top_part(categories_->top_of_path[path], made);
  const SharePart of_path = path_part(path, made);
  evidence::Estimate lift = share_lift(of_top, strength, level);
  const evidence::Estimate within = share_lift(of_path, strength, level);

  const auto bounded = [&](double x) { return std::clamp(x, rules_.least, rules_.most); };
  if (lift.raw && within.raw) *lift.raw *= *within.raw;
  lift.value = bounded(lift.value * within.value);
  // both ends at once: wider than the central interval of the product, never narrower
  lift.interval = {bounded(lift.interval.lo * within.interval.lo),
                   bounded(lift.interval.hi * within.interval.hi)};
  return lift;
}

bool FitFactor::counts_videos(std::size_t row) const {
  return !no_creator_ && categories_->top.at(row) != categories_->top.none();
}

std::int32_t FitFactor::micro_with(std::size_t row, std::size_t shown, std::int64_t videos) const {
  const std::uint32_t path = categories_->path.at(row);
  const std::uint32_t shown_path = categories_->path.at(shown);
  Made more = made(path);
  if (counts_videos(shown)) {
    const std::int64_t parts = videos * rules_.posted;
    more.sum += parts;
    if (categories_->top.at(row) == categories_->top.at(shown)) {
      more.top += parts;
      more.path_sum += parts;
      if (path == shown_path) more.path += parts;
    }
  }
  return static_cast<std::int32_t>(math::micro_log(lift(path, more, /*level=*/0).value));
}

evidence::LnPosterior FitFactor::ln_posterior(std::uint32_t path) const {
  const Made own = made(path);
  if (!speaks_of(path, own)) return {};
  const double m = rules_.strength;
  evidence::LnPosterior sum;
  for (const SharePart& of :
       {top_part(categories_->top_of_path[path], own), path_part(path, own)}) {
    if (of.part <= 0 || of.part >= 1) continue;  // as share_lift
    // a share is a gamma variate over the sum of all of them (Devroye 1986, Non-Uniform Random
    // Variate Generation), and that sum is the same for all categories: taken with its mean, what
    // is open about the difference of any two is exact, their shares being anything but independent
    const evidence::LnPosterior all = evidence::ln_gamma(of.n + m, 1);
    sum += evidence::ln_gamma(of.count + m * of.part, 1);
    sum.mean -= all.mean + math::ln(of.part);
  }
  return evidence::clamped(sum, rules_.least, rules_.most);
}

void FitFactor::fill(std::span<std::int32_t> micro_logs) const {
  std::vector<std::int32_t> by_path(by_path_.size());
  for (std::size_t path = 0; path < by_path.size(); ++path) {
    by_path[path] = static_cast<std::int32_t>(math::micro_log(by_path_[path]));
  }
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = by_path[categories_->path.at(row)];
  }
}

Receipt FitFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  const std::uint32_t path = categories_->path.at(row);
  const std::uint32_t top = categories_->top.at(row);
  Receipt receipt;
  receipt.factor = Factor::fit;
  receipt.observed = Observed::products;
  receipt.estimate = lift(path, ladder.likely);
  receipt.pointers = {product_pointer(row, "category"), "creator:/creator/videos",
                      "creator:/creator/showcase", "creator:/creator/niches"};
  // rows that speak for this category
  std::size_t shown = 0;
  for (const CreatorMix::Source& source : mix_.sources) {
    if (source.top != top || (source.path != path && source.path != categories_->path.none())) {
      continue;
    }
    if (++shown > shown_sources) break;
    receipt.pointers.push_back(source.pointer);
  }
  receipt.pointers.emplace_back(products_pool);

  if (mix_.empty()) {
    receipt.note = no_creator_ ? Note::no_creator : Note::missing;
  } else if (top == categories_->top.none()) {
    receipt.note = Note::missing;
  } else {
    receipt.claim = evidence::grade({.null_value = 1,
                                     .value = receipt.estimate.value,
                                     .at_likely = receipt.estimate.interval,
                                     .at_hint = lift(path, ladder.hint).interval,
                                     .n = receipt.estimate.n,
                                     .prior_weight = rules_.strength});
  }
  return receipt;
}

}  // namespace compass::rank
