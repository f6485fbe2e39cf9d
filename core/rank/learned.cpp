#include "rank/learned.h"

#include "evidence/count.h"
#include "math/micro.h"
#include "math/sort.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

namespace compass::rank {

using feedback::Choice;
using feedback::Kind;

namespace {

constexpr std::size_t shown_choices =
    8;  // choices that speak for a product; the list stands beside
constexpr std::string_view path_step = " > ";

void add(Chosen& chosen, Kind kind) {
  ++chosen.by_kind[static_cast<std::size_t>(kind)];
}

evidence::Estimate product(const evidence::Estimate& a, const evidence::Estimate& b) {
  evidence::Estimate both = a;
  both.value *= b.value;
  // both ends at once: wider than the central interval of the product, never narrower
  both.interval = {a.interval.lo * b.interval.lo, a.interval.hi * b.interval.hi};
  return both;
}

std::uint32_t group_of(const Grouping& groups, std::string_view name) {
  return name.empty() ? groups.none() : groups.find(name).value_or(groups.none());
}

// which of a product's choices counts; none: it was taken back and nothing else is known
std::optional<Kind> counted(std::span<const Choice> of_product) {
  std::optional<Kind> kind;
  for (const Choice& choice : of_product) {
    if (choice.event.kind == Kind::dismissed) return Kind::dismissed;
    if (choice.event.kind == Kind::taken_back) continue;
    kind = kind ? std::max(*kind, choice.event.kind) : choice.event.kind;
  }
  return kind;
}

double part_of(std::int64_t rows, std::int64_t of) {
  return of == 0 ? 0 : static_cast<double>(rows) / static_cast<double>(of);
}

}  // namespace

double Chosen::liked(double opened) const {
  return static_cast<double>(of(Kind::posted) + of(Kind::added)) +
         opened * static_cast<double>(of(Kind::opened));
}
double Chosen::disliked() const {
  return static_cast<double>(of(Kind::dismissed));
}
std::int64_t Chosen::products() const {
  std::int64_t sum = 0;
  for (const std::int64_t count : by_kind)
    sum += count;
  return sum;
}

LearnedFactor LearnedFactor::of(const feedback::Choices& choices, const Categories& categories,
                                const Grouping& shops, const FeedbackRules& rules) {
  LearnedFactor factor;
  factor.rules_ = rules;
  factor.bound_ = math::micro_log(rules.most);
  factor.categories_ = &categories;
  factor.shops_ = &shops;
  factor.tops_.resize(categories.top.size());
  factor.paths_.resize(categories.path.size());
  factor.in_paths_.resize(categories.top.size());
  factor.in_shop_.resize(shops.size());
  const std::span<const Choice> all = choices.all();
  for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
    const auto& product = all[first].event.product;
    while (end < all.size() && all[end].event.product == product)
      ++end;
    const auto kind = counted(all.subspan(first, end - first));
    if (!kind) continue;
    const std::string_view path = all[first].category;
    factor.count({.choice = first,
                  .kind = *kind,
                  .top = group_of(categories.top, path.substr(0, path.find(path_step))),
                  .path = group_of(categories.path, path),
                  .shop = group_of(shops, all[first].shop)});
  }
  if (factor.sources_.empty()) return {};
  const auto micro = [](const evidence::Estimate& estimate) {
    return static_cast<std::int32_t>(math::micro_log(estimate.value));
  };
  for (std::uint32_t path = 0; path < categories.path.size(); ++path)
    factor.by_path_.push_back(micro(factor.of_path(path, /*level=*/0)));
  for (std::uint32_t shop = 0; shop < shops.size(); ++shop)
    factor.by_shop_.push_back(micro(factor.of_shop(shop, /*level=*/0)));
  return factor;
}

void LearnedFactor::count(const Source& source) {
  sources_.push_back(source);
  if (source.top != categories_->top.none()) {
    add(tops_[source.top], source.kind);
    add(in_tops_, source.kind);
  }
  if (source.path != categories_->path.none()) {
    add(paths_[source.path], source.kind);
    add(in_paths_[source.top], source.kind);
  }
  if (source.shop != shops_->none()) {
    add(in_shop_[source.shop], source.kind);
    add(in_shops_, source.kind);
  }
}

evidence::Estimate LearnedFactor::like(const Chosen& group, const Chosen& all, double part,
                                       double level) const {
  const evidence::GammaPrior prior{rules_.strength, rules_.strength};
  const auto rate = [&](double count, double n) {
    // quantiles are most of what an estimate costs, and every group is asked for its value
    if (level > 0) return evidence::shrink_count(count, n * part, prior, level);
    return evidence::Estimate{.value = (count + prior.shape) / (n * part + prior.rate)};
  };
  const double opened = rules_.opened;
  const evidence::Estimate liked = rate(group.liked(opened), all.liked(opened));
  const evidence::Estimate disliked = rate(group.disliked(), all.disliked());
  evidence::Estimate like{.raw = {},
                          .n = static_cast<double>(group.products()),
                          .prior = 1,
                          .prior_weight = rules_.strength,
                          .value = liked.value / disliked.value};
  if (level <= 0) return like;
  like.interval = {liked.interval.lo / disliked.interval.hi,
                   liked.interval.hi / disliked.interval.lo};
  return like;
}

evidence::Estimate LearnedFactor::of_path(std::uint32_t path, double level) const {
  const std::uint32_t top = categories_->top_of_path[path];
  if (top == categories_->top.none()) return like({}, {}, 0, level);
  const double part = part_of(categories_->top.rows(top), categories_->top.named_rows());
  const double within = part_of(categories_->path.rows(path), categories_->top.rows(top));
  return product(like(tops_[top], in_tops_, part, level),
                 like(paths_[path], in_paths_[top], within, level));
}

evidence::Estimate LearnedFactor::of_shop(std::uint32_t shop, double level) const {
  if (shop == shops_->none()) return like({}, {}, 0, level);
  const double part = part_of(shops_->rows(shop), shops_->named_rows());
  return like(in_shop_[shop], in_shops_, part, level);
}

std::int64_t LearnedFactor::bounded(std::int64_t micro_log) const {
  return std::clamp(micro_log, -bound_, bound_);
}

std::int64_t LearnedFactor::micro_log(std::size_t row) const {
  return bounded(std::int64_t{by_path_[categories_->path.at(row)]} + by_shop_[shops_->at(row)]);
}

void LearnedFactor::fill(std::span<std::int32_t> micro_logs) const {
  for (std::size_t row = 0; row < micro_logs.size(); ++row) {
    micro_logs[row] = static_cast<std::int32_t>(micro_log(row));
  }
}

Receipt LearnedFactor::receipt(std::size_t row, const evidence::Ladder& ladder) const {
  const std::uint32_t path = categories_->path.at(row);
  const std::uint32_t shop = shops_->at(row);
  const double most = rules_.most;
  const auto at = [&](double level) {
    evidence::Estimate both = product(of_path(path, level), of_shop(shop, level));
    both.value = math::from_micro_log(micro_log(row));
    // what is rounded to its micro-log stays inside
    both.interval = {std::min(std::clamp(both.interval.lo, 1 / most, most), both.value),
                     std::max(std::clamp(both.interval.hi, 1 / most, most), both.value)};
    return both;
  };
  Receipt receipt;
  receipt.factor = Factor::learned;
  receipt.observed = Observed::choices;
  receipt.estimate = at(ladder.likely);
  receipt.pointers = {product_pointer(row, "category"), product_pointer(row, "shop")};
  std::size_t like_it = 0;
  for (const Source& source : sources_) {
    const bool is_like = (source.path == path && path != categories_->path.none()) ||
                         (source.shop == shop && shop != shops_->none());
    if (!is_like || ++like_it > shown_choices) continue;
    receipt.pointers.push_back("learned:/choices/" + std::to_string(source.choice));
  }
  receipt.estimate.n = static_cast<double>(like_it);
  receipt.pointers.emplace_back(products_pool);
  receipt.claim = evidence::grade({.null_value = 1,
                                   .value = receipt.estimate.value,
                                   .at_likely = receipt.estimate.interval,
                                   .at_hint = at(ladder.hint).interval,
                                   .n = receipt.estimate.n,
                                   .prior_weight = rules_.strength});
  return receipt;
}

std::vector<Lesson> LearnedFactor::lessons() const {
  std::vector<Lesson> lessons;
  if (empty()) return lessons;
  const auto learn = [&](Lesson::By by, const Grouping& groups, std::span<const Chosen> in_group,
                         std::span<const std::int32_t> micro_logs) {
    for (std::uint32_t group = 0; group < groups.none(); ++group) {
      const Chosen& chosen = in_group[group];
      if (chosen.products() == 0) continue;
      lessons.push_back({by, groups.name(group), chosen, bounded(micro_logs[group])});
    }
  };
  learn(Lesson::By::category, categories_->path, paths_, by_path_);
  learn(Lesson::By::shop, *shops_, in_shop_, by_shop_);
  math::sort(lessons, [](const Lesson& a, const Lesson& b) {
    return std::abs(a.micro_log) > std::abs(b.micro_log);
  });
  return lessons;
}

}  // namespace compass::rank
