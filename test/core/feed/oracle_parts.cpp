#include "feed/oracle_parts.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <stdexcept>

namespace compass::feed::oracle_parts {

const Source& field(const Source& object, const char* key) {
  static const Source missing;
  const bool given = object.is_object() && object.contains(key);
  return given ? object.at(key) : missing;
}

json text(const Source& value) {
  if (value.is_null() || value.get<std::string>().empty()) return nullptr;
  return value.get<std::string>();
}

json integer(const Source& value) {
  if (value.is_null()) return nullptr;
  return value.is_number_float() ? std::llround(value.get<double>()) : value.get<long long>();
}

json scaled(const Source& value, double scale) {
  if (value.is_null()) return nullptr;
  return std::llround(value.get<double>() * scale);
}

json flag(const Source& value) {
  return value.is_null() ? json() : json(value.get<bool>());
}

json time_of(const Source& value) {
  if (!value.is_string()) return integer(value);
  const std::string text = value.get<std::string>();
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int offset_hour = 0;
  int offset_minute = 0;
  char sign = '+';
  std::sscanf(text.c_str(), "%d-%u-%u%*c%d:%d:%d", &year, &month, &day, &hour, &minute, &second);
  const std::size_t zone = text.find_first_of("Zz+-", 19);
  std::sscanf(text.c_str() + zone, "%c%d:%d", &sign, &offset_hour, &offset_minute);
  using namespace std::chrono;
  const sys_days date = std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day);
  const long long offset = (offset_hour * 60LL + offset_minute) * 60;
  return sys_seconds(date).time_since_epoch().count() + hour * 3600LL + minute * 60LL + second +
         (sign == '-' ? offset : -offset);
}

json word(const Source& value, const std::vector<std::string>& words, int first) {
  if (value.is_null()) return nullptr;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == value.get<std::string>()) return static_cast<int>(i) + first;
  }
  throw std::runtime_error("unknown word");
}

json money(const Source& source) {
  json range;
  if (!field(source, "minor").is_null()) {
    range = {integer(field(source, "minor")), integer(field(source, "minor"))};
  } else if (!field(source, "min_minor").is_null() && !field(source, "max_minor").is_null()) {
    range = {integer(field(source, "min_minor")), integer(field(source, "max_minor"))};
  }
  return {{"range", range},
          {"currency", text(field(source, "currency"))},
          {"kind", word(field(source, "kind"), {"direct", "attributed"}, 1)},
          {"settlement", word(field(source, "settlement"), {"placed", "processing", "settled"}, 1)},
          {"estimated", flag(field(source, "estimated"))}};
}

json days(const Source& source) {
  json list = json::array();
  for (const Source& day : source)
    list.push_back(integer(day));
  return list;
}

json texts(const Source& source) {
  json list = json::array();
  for (const Source& one : source) {
    if (!one.get<std::string>().empty()) list.push_back(one.get<std::string>());
  }
  return list;
}

json category(const Source& source) {
  std::string joined;
  for (const Source& step : source) {
    const auto text = step.get<std::string>();
    if (text.empty()) continue;
    joined += (joined.empty() ? "" : " > ") + text;
  }
  return joined.empty() ? json() : json(joined);
}

static int band_of(const std::string& key) {
  double low = 0;
  double high = 0;
  if (key.front() == '<') {
    high = std::stod(key.substr(1));
  } else if (key.back() == '+') {
    low = std::stod(key);
    high = low;
  } else {
    low = std::stod(key);
    high = std::stod(key.substr(key.find('-') + 1)) + 1;
  }
  const double middle = (low + high) / 2;
  int band = 0;
  for (const double begin : {18, 25, 35, 45, 55})
    band += middle >= begin ? 1 : 0;
  return band;
}

json audience(const Source& source) {
  const std::vector<std::string> genders = {"female", "male", "other"};
  const std::map<std::string, int> axes = {{"gender", 0}, {"age", 1},      {"gender_age", 2},
                                           {"region", 3}, {"interest", 4}, {"hour", 5}};
  json shares = json::array();
  for (const auto& [name, list] : source.items()) {
    if (!axes.contains(name) || list.is_null()) continue;
    const int axis = axes.at(name);
    for (const Source& one : list) {
      const Source& key = field(one, axis == 2 ? "gender" : "key");
      const Source& age = field(one, axis == 2 ? "age" : "key");
      if (key.is_null() || age.is_null() || field(one, "share").is_null()) continue;
      const bool named = axis == 3 || axis == 4;
      if (named && text(key).is_null()) continue;
      int number = 0;
      if (axis == 0) number = word(key, genders);
      if (axis == 1) number = band_of(key);
      if (axis == 2) number = word(key, genders).get<int>() * 6 + band_of(age);
      if (axis == 5) number = std::stoi(key.get<std::string>());
      shares.push_back(
          {axis, number, scaled(field(one, "share"), 1e6), named ? text(key) : json()});
    }
  }
  return {{"count", integer(field(source, "count"))}, {"shares", shares}};
}

}  // namespace compass::feed::oracle_parts
