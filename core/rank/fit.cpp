#include "rank/fit.h"

#include "evidence/rate.h"
#include "math/micro.h"
#include "math/real.h"

#include <algorithm>

namespace compass::rank {

namespace {

constexpr std::size_t shown_sources = 8;  // rows that speak for a category; the lists stand beside

constexpr double products_of(std::int64_t parts) {
  return static_cast<double>(parts) / 1e6;
}

// N_c of N against the catalogue's part f, prior worth m products: as a multiple of f
evidence::Estimate lift_of(double count, double n, double part, double m, double level) {
  evidence::Estimate lift{
      .raw = {}, .n = n, .prior = 1, .prior_weight = m, .value = 1, .interval = {1, 1}};
  // the only category there is, or one that the catalogue does not have
  if (part <= 0 || part >= 1) return lift;
  if (n > 0) lift.raw = count / n / part;
  lift.value = (count + m * part) / (n + m) / part;
  if (level <= 0) return lift;
  const evidence::BetaPrior prior{m * part, m * (1 - part)};
  const evidence::Interval share = evidence::shrink_rate(count, n, prior, level).interval;
  lift.interval = {share.lo / part, share.hi / part};
  return lift;
}

}  // namespace

FitFactor FitFactor::of(const store::CreatorFeed* creator, const store::ProductsFeed& feed,
                        const Categories& categories, std::int64_t now, const FitRules& rules) {
  FitFactor factor;
  factor.categories_ = &categories;
  factor.rules_ = rules;
  factor.rows_ = feed.products.rows();
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

FitFactor::Part FitFactor::top_part(std::uint32_t top, const Made& made) const {
  const Grouping& tops = categories_->top;
  const auto all = static_cast<double>(static_cast<std::int64_t>(rows_) - tops.rows(tops.none()));
  return {products_of(made.top), products_of(made.sum), static_cast<double>(tops.rows(top)) / all};
}

FitFactor::Part FitFactor::path_part(std::uint32_t path, const Made& made) const {
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
  if (!speaks_of(path, made)) return lift_of(0, 0, 1, strength, level);
  const Part of_top = top_part(categories_->top_of_path[path], made);
  const Part of_path = path_part(path, made);
  evidence::Estimate lift = lift_of(of_top.count, of_top.n, of_top.part, strength, level);
  const evidence::Estimate within =
      lift_of(of_path.count, of_path.n, of_path.part, strength, level);

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
  for (const Part& of : {top_part(categories_->top_of_path[path], own), path_part(path, own)}) {
    if (of.part <= 0 || of.part >= 1) continue;  // as lift_of
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
