#include "feed/decimal.h"

#include <boost/json/basic_parser.hpp>
#include <boost/json/detail/charconv/from_chars.hpp>

#include <algorithm>
#include <cmath>
#include <system_error>

namespace compass::feed {

// The parser's own value is mantissa × or ÷ a power of ten in doubles: with at most 15 digits and
// no exponent both are exact and the one division rounds correctly; other numbers go to fast_float,
// which Boost.JSON brings. (Its `number_precision::precise` would do that too, but in 1.83 it
// doubles a buffer each time that a number is cut by a chunk's end, and never stops.)
std::optional<double> exact(double parsed, std::string_view text) {
  const auto is_exponent = [](char letter) { return (letter | 0x20) == 'e'; };
  if (text.size() <= 16 && std::none_of(text.begin(), text.end(), is_exponent)) return parsed;
  double value = 0;
  boost::json::detail::charconv::from_chars(text.data(), text.data() + text.size(), value);
  // an exponent too small gives zero, one too large infinity
  if (!std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace compass::feed
