// What is known about the creator as whole numbers with names: what prompts and entrance ask.
#pragma once

#include "evidence/ladder.h"
#include "policy/policy.h"
#include "store/tables.h"
#include "tier/tier.h"
#include "tier/volume.h"

#include <array>
#include <cstdint>
#include <optional>

namespace compass::tier {

struct KnownFact {
  std::int64_t value = 0;
  evidence::Grade grade = evidence::Grade::fact;
  std::optional<double> need{};  // as evidence::Verdict
};

class Facts {
 public:
  // a fact graded not_enough_data stays unknown
  void set(policy::Fact fact, std::int64_t value, const evidence::Verdict& verdict);
  void count(policy::Fact fact, std::int64_t value);  // a counted one
  void add(const Facts& others);                      // those that are known

  [[nodiscard]] const std::optional<KnownFact>& at(policy::Fact fact) const {
    return facts_[policy::index_of(fact)];
  }
  [[nodiscard]] std::optional<std::int64_t> value(policy::Fact fact) const {
    const auto& known = at(fact);
    return known ? std::optional(known->value) : std::nullopt;
  }
  [[nodiscard]] bool hold(const policy::Condition& condition) const {
    return policy::holds(condition, value(condition.fact));
  }

 private:
  std::array<std::optional<KnownFact>, policy::fact_count> facts_{};
};

// Feeds that were not read are null.
struct Feeds {
  const store::CreatorFeed* creator = nullptr;
  const store::ProductsFeed* products = nullptr;
  const store::InspirationFeed* inspiration = nullptr;
};

// whole days from as_of to now, rounded down (negative when as_of is later)
std::optional<std::int64_t> age_days(std::optional<std::int64_t> as_of, std::int64_t now);

// e-commerce videos in seven days: the creator feed's limit, else the policy's, else none
std::optional<std::int64_t> weekly_limit(const store::CreatorFeed& creator,
                                         const policy::Policy& policy);

// The counted facts of feeds, volume and tier; posted/facts.h adds what came of the videos.
// `volume` and `tier` are ignored without a creator feed.
Facts facts_of(const Feeds& feeds, const PostingVolume& volume, const TierState& tier,
               const policy::Policy& policy, std::int64_t now);

}  // namespace compass::tier
