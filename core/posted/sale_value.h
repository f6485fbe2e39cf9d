// What one sale is worth, so that revenue can be counted in sales.
#pragma once

#include "posted/measure.h"

#include <cstdint>
#include <span>

namespace compass::posted {

struct SaleValue {
  double mean = 1;  // minor units; 1 where no revenue is stated
  double cv2 = 0;   // squared coefficient of variation from video to video, weighted by sales
};

//   mean = sum revenue / sum sales                       (ratio estimate: Cochran 1977, Sampling
//   cv2  = sum sales (revenue / sales - mean)^2 / (sum sales mean^2)                  Techniques)
//
// Revenue over sales of the rows that state both; where none does, every video with revenue counts
// as one sale, which makes intervals wide rather than narrow.
SaleValue sale_value(const store::VideoTable& videos, const store::TextPool& text,
                     std::span<const std::uint32_t> rows, const Basis& basis);

}  // namespace compass::posted
