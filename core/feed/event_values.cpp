// The walker's side of values: texts, numbers, literals.
#include "feed/decimal.h"
#include "feed/events.h"
#include "feed/key.h"
#include "feed/words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace compass::feed {
namespace {

// doubles count integers up to here without a gap
constexpr double last_exact_integer = 9'007'199'254'740'992.0;

}  // namespace

// --- texts -----------------------------------------------------------------------------------

bool Events::on_string_part(Text text, std::size_t size, Error&) {
  // what is too long is refused when it ends, so that where chunks end does not matter
  if (top_->kind != Kind::ignored && size <= limits_.text_bytes) {
    joined_.append(text.data(), text.size());
  }
  return true;
}

bool Events::on_string(Text last, std::size_t size, Error& error) {
  Level& level = *top_;
  if (level.kind == Kind::ignored) return true;
  if (size > limits_.text_bytes) return refuse(error, Code::text_too_long);
  const bool taken = text(joined(last, size), error);
  joined_.clear();
  return taken;
}

bool Events::text(std::string_view text, Error& error) {
  Level& level = *top_;
  switch (level.kind) {
    case Kind::id:
      if (text.empty()) return refuse(error, Code::missing_id);
      break;
    case Kind::text:
      break;
    case Kind::contract:
      if (text != document_.contract) return refuse(error, Code::unknown_contract);
      contract_seen_ = true;
      return true;
    default:
      return word(text, error);
  }
  if (level.list && !element(error)) return false;
  const Code code = level.sink->text(level.field->id, text);
  return code == Code::ok || refuse(error, code);
}

// a text that stands for a number
bool Events::word(std::string_view text, Error& error) {
  const Level& level = *top_;
  std::optional<std::int64_t> value;
  Code otherwise = Code::unknown_value;
  if (level.kind == Kind::word) {
    const auto words = level.field->words;
    const auto found = std::find_if(words.begin(), words.end(),
                                    [text](std::string_view one) { return same_key(one, text); });
    if (found != words.end()) value = found - words.begin();
  } else if (level.kind == Kind::age) {
    value = read_age(text);
  } else if (level.kind == Kind::hour) {
    const Hour hour = read_hour(text);
    value = hour.value;
    if (hour.beyond) otherwise = Code::out_of_range;
  } else if (level.kind == Kind::time) {
    value = read_moment(text);
    otherwise = Code::bad_time;
  } else {
    return wrong_type(error);
  }
  if (!value) return refuse(error, otherwise);
  level.sink->number(level.field->id, *value);
  return true;
}

// --- numbers ---------------------------------------------------------------------------------

bool Events::on_number_part(Text text, Error&) {
  if (top_->kind != Kind::ignored && joined_.size() <= longest_number) {
    joined_.append(text.data(), text.size());
  }
  return true;
}

bool Events::on_int64(std::int64_t value, Text, Error& error) {
  if (top_->kind == Kind::ignored) return true;
  joined_.clear();
  return after_number(number(value, error));
}

bool Events::on_uint64(std::uint64_t value, Text, Error& error) {
  if (top_->kind == Kind::ignored) return true;
  joined_.clear();
  // beyond any integer we hold, whatever the field
  return after_number(real(static_cast<double>(value), error));
}

bool Events::on_double(double value, Text last, Error& error) {
  if (top_->kind == Kind::ignored) return true;
  const std::string_view text =
      joined_.empty() ? std::string_view(last) : joined(last, joined_.size() + last.size());
  const bool fits = text.size() <= longest_number;
  const double infinite = std::numeric_limits<double>::infinity();
  const double nearest = fits ? exact(value, text).value_or(infinite) : infinite;
  joined_.clear();
  return after_number(real(nearest, error));
}

bool Events::after_number(bool taken) {
  refused_number_ = !taken;
  return taken;
}

bool Events::number(std::int64_t value, Error& error) {
  const Level& level = *top_;
  const Field& field = *level.field;
  switch (level.kind) {
    case Kind::scaled:
      return real(static_cast<double>(value), error);
    case Kind::time:
      return moment(value, error);
    case Kind::whole:
    case Kind::day:
      break;
    default:
      return wrong_type(error);
  }
  if (level.list && !element(error)) return false;
  if (value < field.min || value > field.max) {
    const bool negative = value < 0 && field.min >= 0;
    return refuse(error, negative ? Code::negative_count : Code::out_of_range);
  }
  if (level.kind == Kind::day) {
    level.sink->day(field.id, {.value = value, .present = true});
  } else {
    level.sink->number(field.id, value);
  }
  return true;
}

bool Events::moment(std::int64_t value, Error& error) {
  if (value < first_moment || value > last_moment) return refuse(error, Code::bad_time);
  top_->sink->number(top_->field->id, value);
  return true;
}

// a number written with a fraction or an exponent, or too large for 64 bits
bool Events::real(double value, Error& error) {
  const Level& level = *top_;
  const Field& field = *level.field;
  if (level.kind == Kind::scaled) {
    if (!(value >= 0 && value <= static_cast<double>(field.max))) {
      return refuse(error, Code::out_of_range);
    }
    // half away from zero; the difference to the floor is exact
    const double wide = value * static_cast<double>(field.scale);
    const double below = std::floor(wide);
    const double nearest = wide - below >= 0.5 ? below + 1 : below;
    level.sink->number(field.id, static_cast<std::int64_t>(nearest));
    return true;
  }
  const bool is_whole = level.kind == Kind::whole || level.kind == Kind::day;
  if (!is_whole && level.kind != Kind::time) return wrong_type(error);
  if (std::fabs(value) <= last_exact_integer) {
    if (std::floor(value) != value) return wrong_type(error);
    return number(static_cast<std::int64_t>(value), error);
  }
  if (level.kind == Kind::time) return refuse(error, Code::bad_time);
  const bool negative = value < 0 && field.min >= 0;
  return refuse(error, negative ? Code::negative_count : Code::out_of_range);
}

// --- literals --------------------------------------------------------------------------------

bool Events::on_bool(bool value, Error& error) {
  const Level& level = *top_;
  if (level.kind == Kind::ignored) return true;
  if (level.kind != Kind::flag) return wrong_type(error);
  level.sink->number(level.field->id, value ? 1 : 0);
  return true;
}

bool Events::on_null(Error& error) {
  const Level& level = *top_;
  // a field without a value is a missing one
  if (level.kind == Kind::ignored || !level.list) return true;
  if (level.kind != Kind::day) return wrong_type(error);
  if (!element(error)) return false;
  level.sink->day(level.field->id, {});
  return true;
}

}  // namespace compass::feed
