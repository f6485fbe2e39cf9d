#include "feed/words.h"

#include "store/audience.h"

#include <array>
#include <cstddef>

namespace compass::feed {
namespace {

constexpr bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// Takes what it expects from the front of a text; after a miss it takes nothing more.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return good_ && rest_.empty(); }

  // exactly `digits` digits
  std::int64_t number(std::size_t digits) {
    std::int64_t value = 0;
    if (rest_.size() < digits) good_ = false;
    for (std::size_t i = 0; good_ && i < digits; ++i) {
      if (is_digit(rest_[i])) {
        value = 10 * value + (rest_[i] - '0');
      } else {
        good_ = false;
      }
    }
    if (good_) rest_.remove_prefix(digits);
    return value;
  }

  // one to `most` digits
  std::int64_t number_up_to(std::size_t most) {
    std::size_t digits = 0;
    while (digits < most && digits < rest_.size() && is_digit(rest_[digits]))
      ++digits;
    if (digits == 0) good_ = false;
    return number(digits);
  }

  bool skip(std::string_view any_of) {
    if (!good_ || rest_.empty()) return false;
    for (const char letter : any_of) {  // a handful: no call for them
      if (letter != rest_.front()) continue;
      rest_.remove_prefix(1);
      return true;
    }
    return false;
  }

  void require(std::string_view any_of) { good_ = skip(any_of); }

 private:
  std::string_view rest_;
  bool good_ = true;
};

constexpr bool is_leap(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::int64_t days_in_month(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// Days from 1970-01-01 in the proleptic Gregorian calendar; years begin in March so that the leap
// day is their last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
constexpr std::int64_t days_from_civil(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (month <= 2) --year;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}
static_assert(days_from_civil(1970, 1, 1) == 0 && days_from_civil(2000, 3, 1) == 11'017);

// seconds east of UTC
std::int64_t read_offset(Cursor& cursor, bool& in_range) {
  if (cursor.skip("Zz")) return 0;
  const bool west = cursor.skip("-");
  if (!west) cursor.require("+");
  const std::int64_t hours = cursor.number(2);
  cursor.require(":");
  const std::int64_t minutes = cursor.number(2);
  in_range = hours <= 23 && minutes <= 59;
  return (west ? -1 : 1) * (hours * 3600 + minutes * 60);
}

}  // namespace

std::optional<std::int64_t> read_moment(std::string_view text) {
  Cursor cursor(text);
  const std::int64_t year = cursor.number(4);
  cursor.require("-");
  const std::int64_t month = cursor.number(2);
  cursor.require("-");
  const std::int64_t day = cursor.number(2);
  cursor.require("Tt ");
  const std::int64_t hour = cursor.number(2);
  cursor.require(":");
  const std::int64_t minute = cursor.number(2);
  cursor.require(":");
  const std::int64_t second = cursor.number(2);
  if (cursor.skip(".")) {
    cursor.number(1);
    while (cursor.skip("0123456789")) {
    }
  }
  bool offset_in_range = true;
  const std::int64_t offset = read_offset(cursor, offset_in_range);
  if (!cursor.at_end() || !offset_in_range) return std::nullopt;
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return std::nullopt;
  if (hour > 23 || minute > 59 || second > 60) return std::nullopt;
  const std::int64_t moment =
      days_from_civil(year, month, day) * 86'400 + hour * 3600 + minute * 60 + second - offset;
  // a leap second is the last of a day of UTC
  if (second == 60 && moment % 86'400 != 0) return std::nullopt;
  if (moment < first_moment || moment > last_moment) return std::nullopt;
  return moment;
}

std::optional<std::int64_t> read_age(std::string_view text) {
  constexpr std::int64_t oldest = 150;
  Cursor cursor(text);
  std::int64_t low = 0;
  std::int64_t high = 0;  // included
  if (cursor.skip("<")) {
    high = cursor.number_up_to(3) - 1;
  } else {
    low = cursor.number_up_to(3);
    if (cursor.skip("-")) {
      high = cursor.number_up_to(3);
    } else {
      cursor.require("+");
      high = low;
    }
  }
  if (!cursor.at_end() || high < low || high > oldest) return std::nullopt;
  // ages last until the next birthday: "18-24" ends at 25, its middle is 21.5
  const std::int64_t twice_middle = low + high + 1;
  std::int64_t band = 0;
  for (std::size_t i = 1; i < store::age_count; ++i) {
    if (twice_middle >= 2 * std::int64_t{store::age_begins[i]}) band = static_cast<std::int64_t>(i);
  }
  return band;
}

Hour read_hour(std::string_view text) {
  Cursor cursor(text);
  const std::int64_t hour = cursor.number_up_to(2);
  const bool canonical = cursor.at_end() && (text.size() == 1 || text.front() != '0');
  if (!canonical) return {};
  if (hour > 23) return {.beyond = true};
  return {.value = hour};
}

}  // namespace compass::feed
