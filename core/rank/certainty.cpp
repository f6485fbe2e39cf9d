#include "rank/certainty.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace compass::rank {

void Bars::add(std::span<double> scores, std::size_t listed) {
  const std::array<std::size_t, 3> places = {1, 3, std::max<std::size_t>(listed, 1)};
  const std::size_t sorted = std::min(*std::ranges::max_element(places), scores.size());
  std::partial_sort(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(sorted),
                    scores.end(), std::greater<>());
  auto& bars = bars_.emplace_back();
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t k = places[i];
    if (k >= scores.size()) {  // all of them are
      bars[i].score = -std::numeric_limits<double>::infinity();
      continue;
    }
    const double last = scores[k - 1];
    std::size_t equal_above = 1;
    while (equal_above < k && scores[k - 1 - equal_above] == last)
      ++equal_above;
    const auto equal = std::count(scores.begin(), scores.end(), last);
    bars[i] = {last, static_cast<double>(equal_above) / static_cast<double>(equal)};
  }
}

Chances Bars::chances(std::span<const double> scores) const {
  Chances sum;
  for (std::size_t draw = 0; draw < scores.size(); ++draw) {
    const auto& [best, top_3, top_list] = bars_[draw];
    sum.best += best.credit(scores[draw]);
    sum.top_3 += top_3.credit(scores[draw]);
    sum.top_list += top_list.credit(scores[draw]);
  }
  const auto draws = static_cast<double>(scores.size());
  return {sum.best / draws, sum.top_3 / draws, sum.top_list / draws};
}

Contest::Contest(std::span<const Contender> contenders, std::size_t listed,
                 const CertaintyRules& rules, std::span<const double> normals)
    : rules_(rules), listed_(listed), certainty_(contenders.size()) {
  Draws draws(normals);
  scores_.reserve(rules.draws * contenders.size());
  for (const Contender& contender : contenders) {
    const std::span<const double> own = draws.of(contender);
    scores_.insert(scores_.end(), own.begin(), own.end());
  }
  set_bars();
  for (std::size_t i = 0; i < certainty_.size(); ++i)
    certainty_[i].chances = bars_.chances(of(i));
  place_listed();
  group_listed();
}

std::span<const double> Contest::of(std::size_t contender) const {
  return {scores_.data() + contender * rules_.draws, rules_.draws};
}

void Contest::set_bars() {
  std::vector<double> together(certainty_.size());
  for (std::size_t draw = 0; draw < rules_.draws; ++draw) {
    for (std::size_t i = 0; i < together.size(); ++i)
      together[i] = score(i, draw);
    bars_.add(together, listed_);
  }
}

double Contest::before(std::size_t a, std::size_t b) const {
  const std::span<const double> above = of(a);
  const std::span<const double> below = of(b);
  std::size_t halves = 0;
  for (std::size_t draw = 0; draw < above.size(); ++draw) {
    halves += (above[draw] > below[draw] ? 1U : 0U) + (above[draw] >= below[draw] ? 1U : 0U);
  }
  return 0.5 * static_cast<double>(halves) / static_cast<double>(above.size());
}

void Contest::place_listed() {
  before_.assign(listed_ * listed_, 0.5);
  for (std::size_t a = 0; a < listed_; ++a) {
    for (std::size_t b = a + 1; b < listed_; ++b) {
      before_[a * listed_ + b] = before(a, b);
      before_[b * listed_ + a] = 1 - before_[a * listed_ + b];
    }
  }
  for (std::size_t row = 0; row < listed_; ++row) {
    Places places{1, listed_};
    for (std::size_t other = 0; other < listed_; ++other) {
      if (before_[other * listed_ + row] >= rules_.told) ++places.from;
      if (before_[row * listed_ + other] >= rules_.told) --places.to;
    }
    // a row may stand above one that is likelier to be better: its own place is among them always
    places.from = std::min(places.from, row + 1);
    places.to = std::max(places.to, row + 1);
    certainty_[row].places = places;
  }
}

void Contest::group_listed() {
  for (std::size_t begin = 0; begin < listed_;) {
    std::size_t end = begin;  // the last row that one above it in the group is not told from
    for (std::size_t row = begin; row <= end; ++row) {
      for (std::size_t below = end + 1; below < listed_; ++below) {
        if (before_[row * listed_ + below] < rules_.told) end = below;
      }
    }
    for (std::size_t row = begin; row <= end; ++row)
      certainty_[row].rank = Places{begin + 1, end + 1};
    begin = end + 1;
  }
}

}  // namespace compass::rank
