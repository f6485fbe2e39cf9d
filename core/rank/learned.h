// Learned: what the creator's own choices say of a product, by its category and its shop.
//
//   learned = like(top) like(path | top) like(shop), within [1 / most, most]
//   like    = rate of those they took to / rate of those they dismissed
//   rate    = (count + m) / (n part + m)
//
// count of n chosen lie in a group that has so large a part of the catalogue; how many times as
// many as by chance is a gamma variate of mean 1 and shape m, `strength`, before anything was
// chosen (Clayton & Kaldor 1987, Empirical Bayes estimates of age-standardized relative risks).
// Each product chosen counts once: against, where it was dismissed; else for, as 1 where it was
// posted or added, as `opened` where it was only looked at. No choice: 1, and no receipt. What is
// rounded is the part of the categories and the part of the shop, each to its micro-log; their sum
// is bounded.
#pragma once

#include "evidence/ladder.h"
#include "feedback/choices.h"
#include "rank/categories.h"
#include "rank/receipt.h"
#include "rank/rules.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace compass::rank {

// products chosen, each by the kind that counts: opened, posted, added, dismissed
struct Chosen {
  std::array<std::int64_t, feedback::kind_count> by_kind{};

  [[nodiscard]] std::int64_t of(feedback::Kind kind) const {
    return by_kind[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] double liked(double opened) const;
  [[nodiscard]] double disliked() const;
  [[nodiscard]] std::int64_t products() const;
};

// one category or shop in which something was chosen
struct Lesson {
  enum class By : std::uint8_t { category, shop } by = By::category;
  std::string_view name{};  // into the feed's text
  Chosen chosen{};
  std::int64_t micro_log = 0;  // this part of the factor, within the bound
};

class LearnedFactor {
 public:
  // feed, categories and shops must outlive the factor
  static LearnedFactor of(const feedback::Choices& choices, const Categories& categories,
                          const Grouping& shops, const FeedbackRules& rules);

  [[nodiscard]] bool empty() const { return categories_ == nullptr; }
  // unweighted
  void fill(std::span<std::int32_t> micro_logs) const;
  // all but its micro_log, which stands in the column
  [[nodiscard]] Receipt receipt(std::size_t row, const evidence::Ladder& ladder) const;
  // what moves most first
  [[nodiscard]] std::vector<Lesson> lessons() const;

 private:
  // one product that was chosen, in the groups of the catalogue
  struct Source {
    std::size_t choice = 0;  // index of the first of the product's choices
    feedback::Kind kind = feedback::Kind::opened;
    std::uint32_t top = 0;
    std::uint32_t path = 0;
    std::uint32_t shop = 0;
  };
  void count(const Source& source);
  [[nodiscard]] evidence::Estimate like(const Chosen& group, const Chosen& all, double part,
                                        double level) const;
  [[nodiscard]] evidence::Estimate of_path(std::uint32_t path, double level) const;
  [[nodiscard]] evidence::Estimate of_shop(std::uint32_t shop, double level) const;
  [[nodiscard]] std::int64_t micro_log(std::size_t row) const;
  [[nodiscard]] std::int64_t bounded(std::int64_t micro_log) const;

  const Categories* categories_ = nullptr;
  const Grouping* shops_ = nullptr;
  FeedbackRules rules_{};
  std::int64_t bound_ = 0;  // micro-log
  std::vector<Source> sources_{};
  // what was chosen in each group, and in all of them that are known
  std::vector<Chosen> tops_{};
  Chosen in_tops_{};
  std::vector<Chosen> paths_{};
  std::vector<Chosen> in_paths_{};  // by top
  std::vector<Chosen> in_shop_{};
  Chosen in_shops_{};
  // micro-logs, before they are added and bounded
  std::vector<std::int32_t> by_path_{};
  std::vector<std::int32_t> by_shop_{};
};

}  // namespace compass::rank
