// What would change a product's place: the smallest change of one input that makes it change places
// with another, all else and the pool held fixed; and the part of followers in the aim that does.
//
// With D the difference of the two scores and w the weight of the input's factor, the factor's
// micro-log has to move by D / w; lever.h inverts the factor. The answer is checked by the factor
// itself at that input and at the one beside it, so it is the smallest, to the last unit.
#pragma once

#include "rank/lever.h"
#include "rank/mixture.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace compass::rank {

// one input that does it alone
struct Change {
  Input input = Input::sales;
  std::vector<Factor> factors{};
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t micro_log = 0;  // how the difference of the scores moves
  std::string pointer{};
};

// one that does not
struct Unmoved {
  Input input = Input::sales;
  Stuck why = Stuck::no;
};

// two products of a ranking, as they stand for an aim
struct Pair {
  std::uint32_t row = 0;
  std::uint32_t other = 0;
};

struct Flip {
  std::int64_t ahead = 0;         // own score less the other's
  bool stands_before = false;     // ties by id
  std::vector<Change> changes{};  // smallest first, as parts of what there is
  std::vector<Unmoved> unmoved{};
  std::optional<Aim> aim{};  // the nearest for which they stand the other way round; none: for none
};

// micro-logs by which the other's score less the own must be exceeded: 0 where the own id comes
// first, else 1
std::int64_t least_lead(const store::IdsLess& ids_less, const Pair& pair);

// `lead` as above; `row` and `other` of the sources' columns
Flip flip_of(const LeverSources& sources, const Pair& pair, std::int64_t lead);

// The nearest aim, in thousandths of followers, for which the two stand the other way round than
// for `from`; of two as near the one with more followers.
std::optional<Aim> nearest_flip(const Columns& columns, const Rules& rules, const Pair& pair,
                                std::int64_t lead, Aim from);

}  // namespace compass::rank
