#include "rank/currency.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace compass::rank {

namespace {

// ISO 4217:2015 amendment list; currencies with other than two decimals
constexpr std::array<std::string_view, 17> without_decimals = {
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
    "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> with_three = {"BHD", "IQD", "JOD", "KWD",
                                                        "LYD", "OMR", "TND"};
constexpr std::array<double, 5> powers = {1, 10, 100, 1'000, 10'000};

}  // namespace

int exponent_of(std::string_view currency) {
  if (std::ranges::find(without_decimals, currency) != without_decimals.end()) return 0;
  if (std::ranges::find(with_three, currency) != with_three.end()) return 3;
  if (currency == "CLF" || currency == "UYW") return 4;
  return 2;
}

double major_of(double minor, int exponent) {
  return minor / powers[static_cast<std::size_t>(exponent)];
}

double minor_of(double major, int exponent) {
  return major * powers[static_cast<std::size_t>(exponent)];
}

std::string_view reference_currency(const store::CreatorFeed* creator,
                                    const store::ProductsFeed& feed) {
  if (creator != nullptr && creator->currency.length != 0) {
    return creator->text.view(creator->currency);
  }
  struct Use {
    std::uint32_t offset;
    std::int64_t rows;
    std::string_view name;
  };
  std::vector<Use> uses;  // a handful
  const auto& stated = feed.products.price.currency;
  for (std::size_t row = 0; row < feed.products.rows(); ++row) {
    const auto ref = stated.at(row);
    if (!ref || ref->length == 0) continue;
    const auto known = std::ranges::find(uses, ref->offset, &Use::offset);
    if (known != uses.end()) {
      ++known->rows;
    } else {
      uses.push_back({ref->offset, 1, feed.text.view(*ref)});
    }
  }
  Use best{0, 0, {}};
  for (const Use& use : uses) {
    if (use.rows > best.rows || (use.rows == best.rows && use.name < best.name)) best = use;
  }
  return best.name;
}

}  // namespace compass::rank
