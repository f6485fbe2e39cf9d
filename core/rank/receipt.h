// Why a row stands where it stands: one receipt for each factor of its score.
#pragma once

#include "evidence/estimate.h"
#include "evidence/ladder.h"
#include "rank/factor.h"
#include "store/tables.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace compass::rank {

// of raw, prior, value and interval
enum class Unit : std::uint8_t {
  minor,  // minor units of the currency
  orders_per_view,
  views_per_video,
  followers_per_view,
  cosine,
  ratio,  // 1 is no difference
};

// what n and need count
enum class Observed : std::uint8_t {
  nothing,
  views,
  videos,
  units,
  buyers,
  products,
  creators,
  choices
};

// what is particular about a row's number
enum class Note : std::uint8_t {
  none,
  missing,      // the row states nothing: the pool's value stands in
  of_range,     // a range was given: its geometric middle counts, the interval is the range
  from_units,   // orders were not stated: units sold in the same days stand in
  no_creator,   // nothing is known of the creator: the factor is 1 for all
  not_in_feed,  // no row of the feed states it: the factor is 1 for all
};

std::string_view name_of(Unit unit);
std::string_view name_of(Observed observed);  // "" for nothing
std::string_view name_of(Note note);          // "" for none

struct Receipt {
  Factor factor = Factor::price;
  std::optional<store::Objective> objective{};  // of success in a mixture: whose it is
  std::int64_t micro_log = 0;         // as it stands in the score: the policy's weight is in it
  std::int32_t weight = full_weight;  // parts per million
  double multiplier = 1;              // exp(micro_log / 1e6)
  evidence::Estimate estimate{};      // raw, n, prior, value and interval, in `unit`, unweighted
  evidence::Verdict claim{};          // whether value differs from prior (ratio: from 1)
  Unit unit = Unit::ratio;
  Observed observed = Observed::nothing;
  Note note = Note::none;
  // "products:/products/17/traffic/orders"; a list is a pool. "learned:/choices/2": of what is kept
  std::vector<std::string> pointers{};
};

// sum of micro_log; the score of the row they were written for
std::int64_t sum_of(std::span<const Receipt> receipts);

// "products:/products/17/traffic" and the like (RFC 6901; the contract's keys need no escapes)
std::string product_pointer(std::size_t row, std::string_view field = {});
std::string inspiration_pointer(std::size_t row, std::string_view field = {});
inline constexpr std::string_view products_pool = "products:/products";
inline constexpr std::string_view inspiration_pool = "inspiration:/videos";

// does a pointer cover a place: is it the place, or a part of the document that contains it
bool covers(std::string_view pointer, std::string_view place);

}  // namespace compass::rank
