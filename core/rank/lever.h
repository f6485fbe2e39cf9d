// What a product's place can be moved by, one input at a time and all else held fixed, the pool
// too: priors, means and what is usual stay as the feed has them.
//
//   sales          units in the recent days           momentum; conversion too, where units stand
//   in
//                                                     for orders
//   orders         in the traffic window, <= views    conversion
//   creators       who show it                        demand
//   price          of one, minor units                price
//   new_followers  in the traffic window, <= views    follow_rate
//   videos         further ones of the creator with   fit, of both products
//                  this product
//   commission     not in the score
//
// What an input adds to the score rises with it and has a closed inverse: a rate (x + a) / (n + b)
// is r at x = r (n + b) - a; demand and price are proportional to theirs; momentum is linear in the
// odds (evidence/ratio.h). Where sales move two factors, the inverse of one is where the search
// begins. Videos move the fit of both products, not always one way: they are counted up.
#pragma once

#include "rank/fit.h"
#include "rank/price.h"
#include "rank/product_models.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace compass::rank {

enum class Input : std::uint8_t {
  sales,
  orders,
  creators,
  price,
  new_followers,
  videos,
  commission
};
inline constexpr std::size_t input_count = 7;
inline constexpr std::array<std::string_view, input_count> input_names = {
    "sales", "orders", "creators", "price", "new_followers", "videos", "commission"};

// why an input moves nothing; the first that holds
enum class Stuck : std::uint8_t {
  no,
  not_counted,  // its factor is none of the score's
  not_stated,   // the feeds do not say it: the usual stands in
  only_raises,  // it cannot be taken back
  not_enough,   // no number of it alone would do
};
inline constexpr std::array<std::string_view, 5> stuck_names = {"no", "not_counted", "not_stated",
                                                                "only_raises", "not_enough"};

struct Lever {
  Input input = Input::sales;
  Stuck stuck = Stuck::no;        // not_counted or not_stated: nothing below holds
  std::vector<Factor> factors{};  // that it moves and that count
  std::int64_t from = 0;          // what counts now; of a range of prices its middle
  std::int64_t least = 0;         // what it may be
  std::int64_t most = 0;
  std::int64_t now = 0;  // what its factors add to the score, micro-logs with the weights in them
  bool rises = true;     // with the input, or stays; false: it may also fall
  // the same with the input at some value
  std::function<std::int64_t(std::int64_t)> adds{};
  // an input near the smallest that adds so much
  std::function<double(std::int64_t)> inverse{};
  std::string pointer{};  // into the feed; "" for videos to come
};

// The levers of a row, by Input. `other`: the row it is compared with, whose fit moves with videos.
// What they refer to must outlive them.
struct LeverSources {
  const ProductModels& products;
  const PriceFactor& price;
  const FitFactor& fit;
  const Columns& columns;
  const Weights& weights;
};
std::vector<Lever> levers_of(const LeverSources& sources, std::size_t row, std::size_t other);

// the smallest factor, as micro-log, that the weight (> 0) makes `total` or more of
std::int64_t least_micro_log(std::int64_t total, std::int32_t weight);

// The smallest input in [least, most] that adds `total` or more; none: no input does. Searched from
// the inverse outwards, so that a good one costs two looks and a poor one is mended.
std::optional<std::int64_t> least_input(const Lever& lever, std::int64_t total);

}  // namespace compass::rank
