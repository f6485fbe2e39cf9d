// A series cut into recent and earlier days, counted back from a common last day.
#pragma once

#include "momentum/daily.h"
#include "momentum/momentum_model.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compass::momentum {

// earlier days are at most so many times the recent ones: four weeks before one, whole weeks both,
// so that weekends fall into both windows alike; what was before says little about now
inline constexpr int earlier_times = 4;

struct Series {
  std::int64_t from = 0;       // epoch seconds of day 0
  std::vector<DayCount> days;  // rising
};

// end of a day; epoch seconds
std::int64_t end_of(const Series& series, const DayCount& day);

// whole days between the end of a day and `until`; 0: the last day
std::int64_t age_of(const Series& series, const DayCount& day, std::int64_t until);

// 0..6, the same for all days that are whole weeks apart
std::size_t weekday_of(const Series& series, const DayCount& day);

Windows windows_of(const Series& series, std::int64_t until, const MomentumPrior& prior);

// The usual level of each weekday, mean 1: mean share over all complete weeks of all series, pulled
// to 1 as by 20 weeks without rhythm. Order of the series does not matter, to the last bit.
class WeekRhythm {
 public:
  void add(const Series& series, std::int64_t until);
  [[nodiscard]] std::array<double, 7> fit() const;

 private:
  std::array<std::int64_t, 7> shares_{};  // parts per million, summed
  std::int64_t weeks_ = 0;
};

}  // namespace compass::momentum
