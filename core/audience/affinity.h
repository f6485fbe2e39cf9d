// How much likelier a creator's followers are to buy a product than buyers at large: a ratio
// without unit, 1 is no difference.
//
//   people   = 1 + sum_k along_k belief_k score_k
//   belief_k = r_k / (1 + r_k),  r_k = variance weight_k n (n / 30)^-slope      (spread.h)
//   factor   = people x region x interest, each at least .05                    (named_axis.h)
//   interval = factor exp(+- z sd),  sd^2 = posterior variance / factor^2
//
// along_k and score_k: followers and n buyers, each laid along mode k (modes.h). The interval lies
// around all that the followers' unknown part may be.
//
// Linear Bayes estimates (Buehlmann & Straub 1970, Glaubwuerdigkeit fuer Schadensaetze). A
// segment's lift is the same sum for its people at large; `holds` its normal probability.
#pragma once

#include "audience/audience_model.h"
#include "audience/population.h"
#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "evidence/ln_posterior.h"
#include "store/audience.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace compass::audience {

// Neighbouring age bands, both ends included; indices into store::age_names.
struct AgeRange {
  std::uint8_t first = 0;
  std::uint8_t last = store::age_count - 1;

  [[nodiscard]] bool all() const { return first == 0 && last == store::age_count - 1; }
  [[nodiscard]] bool one_band() const { return first == last; }
  friend bool operator==(const AgeRange&, const AgeRange&) = default;
};

// A part of the people: a gender, an age range, or a gender in an age range.
struct Segment {
  std::optional<store::Gender> gender{};  // none: every gender
  AgeRange ages{};
  double followers_share = 0;  // known share of the creator's followers, 0..1
  double buyers_share = 0;     // known share of the product's buyers, 0..1
  double base_share = 0;       // share of all products' buyers, 0..1
  evidence::Estimate lift{};   // how much likelier than anyone; 1 is no difference
  double holds = 0;            // probability that as many other buyers would also show lift > 1
  evidence::Grade grade = evidence::Grade::not_enough_data;  // of "over-indexes", by `holds`
};

struct Affinity {
  evidence::Estimate multiplier{};  // value: the factor; raw: unshrunk; n: buyers; prior 1
  std::int64_t micro_log = 0;       // math::micro_log of the very double fill_multipliers writes
  evidence::Verdict verdict{};      // whether it differs from 1; need in buyers
  Basis basis = Basis::none;        // coarser of the buyers' and the followers'
  double weight = 0;                // probability that the audience matters at all
  std::vector<Segment> segments{};  // at most three, best matching first; only those graded
  std::optional<double> buyers{};   // people behind the shares, none when not stated
  std::optional<double> followers{};
  evidence::Interval bounds{1, 1};  // the factor for every way the unknown followers may be made up
};

// out[row] for all rows of the model (out.size() == model.rows()). Exactly 1 where nothing is
// known.
void fill_multipliers(const AudienceModel& model, const Population& followers,
                      std::span<double> out);

// ln of the factor, normal, for each of these rows. Exactly 0 and known where nothing is known of
// the followers or the audience does not matter
std::vector<evidence::LnPosterior> ln_affinities(const AudienceModel& model,
                                                 const Population& followers,
                                                 std::span<const std::uint32_t> rows);

Affinity explain(const AudienceModel& model, const Population& followers, std::size_t row,
                 const evidence::Ladder& ladder);

// Every segment that may be claimed to over-index: `likely` when it holds with at least the
// ladder's likely, `hint` likewise. Genders first, then age ranges, then both. explain() shows
// three of them.
std::vector<Segment> claims(const AudienceModel& model, const Population& followers,
                            std::size_t row, const evidence::Ladder& ladder);

// The lifts of all cells of one product (index store::cell_of), for the opened product. Intervals
// at the ladder's `likely`. Without buyers, and where the gate is closed, every lift is 1.
std::array<Segment, store::cell_count> cell_lifts(const AudienceModel& model,
                                                  const Population& followers, std::size_t row,
                                                  const evidence::Ladder& ladder);

}  // namespace compass::audience
