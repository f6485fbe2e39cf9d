#include "rank/lever.h"

#include "math/real.h"
#include "momentum/momentum.h"
#include "rank/recent_sales.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace compass::rank {

namespace {

constexpr std::int64_t most_minor = 1'000'000'000'000;
constexpr std::int64_t most_videos = 100;  // of one product; beyond that nobody plans

// the factor that a total needs, from the lower edge of what is rounded to its micro-log
double factor_for(std::int64_t total, std::int32_t weight) {
  return math::exp((static_cast<double>(least_micro_log(total, weight)) - 0.5) / 1e6);
}

class Makes {
 public:
  Makes(const LeverSources& sources, std::size_t row) : from_(sources), row_(row) {}

  [[nodiscard]] std::int32_t weight(Factor factor) const { return from_.weights[index_of(factor)]; }
  [[nodiscard]] std::int64_t now(Factor factor) const {
    return weighed(from_.columns[index_of(factor)][row_], weight(factor));
  }

  // one factor, given as a function of the input and as the input for its value
  template <class MicroOf, class InputFor>
  Lever of_one(Lever lever, Factor factor, MicroOf micro_of, InputFor input_for) const {
    const std::int32_t w = weight(factor);
    lever.factors = {factor};
    lever.now = now(factor);
    lever.adds = [w, micro_of](std::int64_t input) { return weighed(micro_of(input), w); };
    lever.inverse = [w, input_for](std::int64_t total) { return input_for(factor_for(total, w)); };
    return lever;
  }

  [[nodiscard]] Lever sales() const {
    const RecentSales sales = RecentSales::of(from_.products, row_);
    const std::int32_t momentum = weight(Factor::momentum);
    const std::int32_t conversion = sales.stands_for_orders ? weight(Factor::conversion) : 0;
    if (momentum == 0 && conversion == 0) return stuck(Input::sales, Stuck::not_counted);
    if (!sales.stated) return stuck(Input::sales, Stuck::not_stated);
    const ProductModels& products = from_.products;
    const auto parts = [&products, row = row_, sales, momentum, conversion](std::int64_t units) {
      std::int64_t sum = 0;
      if (momentum != 0) sum += weighed(sales.momentum_at(products, units), momentum);
      if (conversion != 0) sum += weighed(sales.conversion_at(products, row, units), conversion);
      return sum;
    };
    Lever lever{.input = Input::sales,
                .from = sales.units,
                .least = sales.least,
                .most = RecentSales::most,
                .now = 0,
                .adds = parts,
                .pointer = product_pointer(row_, "daily")};
    for (const auto& [factor, w] :
         {std::pair{Factor::momentum, momentum}, std::pair{Factor::conversion, conversion}}) {
      if (w == 0) continue;
      lever.factors.push_back(factor);
      lever.now += now(factor);
    }
    lever.inverse = [&products, row = row_, sales, momentum, conversion,
                     own = *this](std::int64_t total) {
      const std::int64_t beside = conversion == 0 ? 0 : own.now(Factor::conversion);
      if (momentum == 0) {
        return sales.units_for_conversion(products, row, factor_for(total, conversion));
      }
      return sales.units_for_momentum(products, factor_for(total - beside, momentum));
    };
    return lever;
  }

  [[nodiscard]] Lever orders() const {
    const ConversionFactor& conversion = from_.products.conversion;
    const Counted counted = conversion.counts(row_);
    const bool stated = counted.n > 0 && counted.note == Note::none;
    if (const auto why = missing(Factor::conversion, stated); why != Stuck::no) {
      return stuck(Input::orders, why);
    }
    const auto micro_of = [&conversion, row = row_, counted](std::int64_t orders) {
      return conversion.micro_of(row, {static_cast<double>(orders), counted.n, Note::none});
    };
    const auto orders_for = [&conversion, row = row_, counted](double value) {
      return conversion.orders_for(row, counted.n, value);
    };
    return of_one(of_views(Input::orders, counted, "traffic/orders"), Factor::conversion, micro_of,
                  orders_for);
  }

  [[nodiscard]] Lever new_followers() const {
    const FollowRateFactor& follow_rate = from_.products.follow_rate;
    const Counted counted = follow_rate.counts(row_);
    if (const auto why = missing(Factor::follow_rate, counted.n > 0); why != Stuck::no) {
      return stuck(Input::new_followers, why);
    }
    const auto micro_of = [&follow_rate, row = row_, counted](std::int64_t followers) {
      return follow_rate.micro_of(row, {static_cast<double>(followers), counted.n, Note::none});
    };
    const auto followers_for = [&follow_rate, row = row_, counted](double value) {
      return follow_rate.followers_for(row, counted.n, value);
    };
    return of_one(of_views(Input::new_followers, counted, "traffic/new_followers"),
                  Factor::follow_rate, micro_of, followers_for);
  }

  [[nodiscard]] Lever creators() const {
    const DemandFactor& demand = from_.products.demand;
    const auto own = demand.creators(row_);
    if (const auto why = missing(Factor::demand, own.has_value()); why != Stuck::no) {
      return stuck(Input::creators, why);
    }
    Lever lever{.input = Input::creators,
                .from = static_cast<std::int64_t>(*own),
                .most = DemandFactor::most,
                .pointer = product_pointer(row_, "traffic/creators")};
    return of_one(
        std::move(lever), Factor::demand,
        [&demand](std::int64_t creators) { return demand.micro_of(static_cast<double>(creators)); },
        [&demand](double value) { return demand.creators_for(value); });
  }

  [[nodiscard]] Lever price() const {
    const PriceFactor& price = from_.price;
    const double stated = price.stated(row_);
    if (const auto why = missing(Factor::price, stated > 0); why != Stuck::no) {
      return stuck(Input::price, why);
    }
    // a price of 0 would be none
    Lever lever{.input = Input::price,
                .from = static_cast<std::int64_t>(std::floor(stated + 0.5)),
                .least = 1,
                .most = most_minor,
                .pointer = product_pointer(row_, "price")};
    return of_one(
        std::move(lever), Factor::price,
        [&price](std::int64_t minor) { return price.micro_of(static_cast<double>(minor)); },
        [&price](double value) { return price.minor_for(value); });
  }

  // what the two products' fit makes of their difference
  [[nodiscard]] Lever videos(std::size_t other) const {
    const FitFactor& fit = from_.fit;
    if (const auto why = missing(Factor::fit, fit.counts_videos(row_)); why != Stuck::no) {
      return stuck(Input::videos, why);
    }
    const std::int32_t w = weight(Factor::fit);
    const std::int64_t others = weighed(from_.columns[index_of(Factor::fit)][other], w);
    const auto difference = [&fit, w, row = row_, other, others](std::int64_t videos) {
      const std::int64_t its = weighed(fit.micro_with(other, row, videos), w);
      return weighed(fit.micro_with(row, row, videos), w) - (its - others);
    };
    return {.input = Input::videos,
            .factors = {Factor::fit},
            .most = most_videos,
            .now = now(Factor::fit),
            .rises = false,
            .adds = difference};
  }

  static Lever stuck(Input input, Stuck why) { return {.input = input, .stuck = why}; }

 private:
  [[nodiscard]] Stuck missing(Factor factor, bool stated) const {
    if (weight(factor) == 0) return Stuck::not_counted;
    return stated ? Stuck::no : Stuck::not_stated;
  }

  // events among the views of the traffic window
  [[nodiscard]] Lever of_views(Input input, const Counted& counted, std::string_view field) const {
    return {.input = input,
            .from = static_cast<std::int64_t>(std::min(counted.x, counted.n)),
            .most = static_cast<std::int64_t>(counted.n),
            .pointer = product_pointer(row_, field)};
  }

  LeverSources from_;
  std::size_t row_;
};

}  // namespace

std::vector<Lever> levers_of(const LeverSources& sources, std::size_t row, std::size_t other) {
  const Makes makes(sources, row);
  std::vector<Lever> levers;
  levers.reserve(input_count);
  levers.push_back(makes.sales());
  levers.push_back(makes.orders());
  levers.push_back(makes.creators());
  levers.push_back(makes.price());
  levers.push_back(makes.new_followers());
  levers.push_back(makes.videos(other));
  levers.push_back(Makes::stuck(Input::commission, Stuck::not_counted));
  return levers;
}

}  // namespace compass::rank
