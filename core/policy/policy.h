// The rules as data (core/contract/policy.json, policy.schema.json): read whole or not at all.
// Raising a tier's limit, adding a bracket or a prompt, weighing a factor is an edit of that file.
#pragma once

#include "evidence/ladder.h"
#include "feed/ledger.h"
#include "feed/limits.h"
#include "outcome.h"
#include "policy/condition.h"
#include "policy/factor.h"
#include "store/metric.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::policy {

// A bracket of e-commerce videos. Brackets begin at 0, follow each other without gap or overlap,
// and the last has no end.
struct TierRule {
  std::string code{};
  std::int64_t from = 0;
  std::optional<std::int64_t> to{};  // included; none: no end
  bool available = true;             // false: "not yet available"
};

// The first rule whose conditions all hold decides; the last has none, so that one always does.
struct EntranceRule {
  std::string code{};
  bool visible = true;
  std::vector<Condition> when{};
};
struct EntranceRules {
  std::vector<std::string> markets{};  // open ones; empty: all. Asked before the rules
  std::vector<EntranceRule> rules{};
};

// Adds points for each unit of a fact beyond `above`, at most `at_most` points.
struct Urgency {
  Fact fact{};
  std::int64_t above = 0;
  std::int64_t points = 0;  // for each unit
  std::int64_t at_most = 0;
};

struct PromptRule {
  std::string code{};
  std::vector<std::size_t> tiers{};             // indices into Policy::tiers; empty: all
  std::optional<store::Objective> objective{};  // none: both
  std::vector<Condition> when{};
  std::string action{};         // one of Links::actions
  std::int64_t usefulness = 0;  // points, 0..1000; see tier/prompts.h
  std::optional<Urgency> urgency{};
};

// What an objective multiplies. A weight is the factor's power in thousandths: its micro-log is
// weight / 1000 times that of the multiplier. 0 for factors the objective does not use.
struct ObjectiveRule {
  std::vector<Factor> product_factors{};  // in the order of the receipts
  std::vector<Factor> inspiration_factors{};
  std::array<std::int64_t, factor_count> weights{};
  std::vector<store::Metric> success{};  // the first that a feed has measures success
};

struct Confidence {
  double likely = 0.95;
  double hint = 0.80;
  double false_discovery_rate = 0.10;
  int trend_min_videos = 5;

  [[nodiscard]] evidence::Ladder ladder() const { return {likely, hint, trend_min_videos}; }
};

// How sure the order of a list is (rank/certainty.h).
struct Certainty {
  std::size_t contenders = 64;  // rows that are drawn against each other; never fewer than listed
  std::size_t draws = 256;      // of each
  double try_from = 0.05;       // P(top 3) that a product to try has at least
};

// What the creator's own choices teach (rank/learned.h).
struct Feedback {
  double opened = 0.25;    // of an addition: how much an opening says
  double strength = 5;     // choices taken for granted in each group
  double most = 2;         // bound of the factor; below, its inverse
  std::size_t kept = 200;  // choices, the newest
};

// how many rows a view shows at most
struct Windows {
  std::size_t prompts = 3;
  std::size_t products = 10;
  std::size_t inspiration = 10;
  std::size_t traits = 8;
  std::size_t tested = 0;  // traits whose lift is listed though nothing may be said of it
  std::size_t posted = 50;
  std::size_t ledger = 20;
};

struct Diversity {
  std::size_t per_category = 4;  // products of one top category in the list
  std::size_t per_shop = 2;
  double mmr_lambda = 0.7;  // 1: relevance alone (Carbonell & Goldstein 1998)
};

// a feed older than that is stale
struct Freshness {
  std::int64_t creator_days = 2;
  std::int64_t products_days = 2;
  std::int64_t inspiration_days = 7;
};

// Who is similar to the creator: inspiration ranking and benchmark.
struct Similarity {
  double size_width = 1.15;       // sd of the kernel on ln followers: half weight at ~4 times
  double gpm_width = 2.3;         // the same on ln revenue per 1,000 views: a decade apart is far
  double unknown = 0.5;           // closeness where one side does not say
  double least = 0.05;            // known closeness below which somebody is no peer
  std::size_t peers_min = 10;     // below so many creators nothing is compared
  std::size_t peers_max = 200;    // the closest so many
  std::int64_t first_videos = 3;  // what counts as first
};

struct Momentum {
  std::int64_t recent_days = 7;
  std::int64_t earlier_days = 23;
};

struct Action {
  std::string code{};
  std::string intent{};  // what the host is asked to do
};

struct Links {
  std::vector<std::string> schemes{};  // URLs of feeds may have these; "https"
  std::vector<std::string> hosts{};    // and these hosts; empty: any
  std::vector<Action> actions{};
};

// How much a prompt's usefulness counts by how sure its reason is, thousandths.
struct GradeWeights {
  std::int64_t fact = 1000;
  std::int64_t likely = 900;
  std::int64_t hint = 600;
};

// How long whoever runs the core on a thread of its own waits for it before that thread is ended,
// milliseconds: for an answer, and for a chunk of a feed to be taken. The core has no clock.
struct Patience {
  std::int64_t answer = 30'000;  // 500,000 products take a slow phone some twenty seconds
  std::int64_t chunk = 10'000;
};

struct Policy {
  std::vector<TierRule> tiers{};
  EntranceRules entrance{};
  std::optional<std::int64_t> weekly_video_limit{};  // the creator feed's own comes first
  std::vector<PromptRule> prompts{};
  GradeWeights prompt_weights{};
  std::array<ObjectiveRule, 2> objectives{};  // by store::Objective
  Confidence confidence{};
  Certainty certainty{};
  Feedback feedback{};
  feed::Limits limits{};
  Patience patience{};
  Windows windows{};
  Diversity diversity{};
  Freshness freshness{};
  feed::LedgerOptions ledger{};  // its stale_days is unused: see freshness and ledger_of
  Similarity similarity{};
  Momentum momentum{};
  Links links{};
  std::vector<std::string> ignored{};  // paths of fields that this build does not know

  [[nodiscard]] const ObjectiveRule& objective(store::Objective which) const {
    return objectives[static_cast<std::size_t>(which)];
  }
  [[nodiscard]] std::int64_t stale_after_days(Feed feed) const;
  // the ledger's tolerances for one feed, with its days until stale
  [[nodiscard]] feed::LedgerOptions ledger_of(Feed feed) const;
  // none if the policy has no such action
  [[nodiscard]] const Action* action(std::string_view code) const;
};

// Reads a policy document. Sections that are missing have the defaults above, but for tiers,
// entrance, prompts, objectives and links, which are required. Fields that are not known are
// ignored and listed. Errors have feed = policy and a path such as "prompts[3].when[0].fact":
//   not_json, invalid_utf8 (byte), truncated (byte), too_deep, too_many_bytes,
//   missing_contract, unknown_contract, wrong_type, out_of_range, unknown_value, duplicate_field,
//   bad_policy (fields that contradict each other; detail says how)
Result<Policy> read_policy(std::string_view json);

// core/contract/policy.json, as it was when the core was built
Policy default_policy();

// its text
std::string_view default_policy_json();

std::string_view name_of(store::Objective objective);
std::optional<store::Objective> objective_named(std::string_view name);

}  // namespace compass::policy
