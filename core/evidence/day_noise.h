// How much daily counts scatter when nothing changes. Of a window with mean m and sample variance
// s2
//
//   y = s2 / m (1 + (D - 1) / events),   E y = D = phi + cv2 m,   weight (days - 1) / D^2
//
// fitted in turns. The factor is what one day of many events takes from s2 / m by raising m with
// s2: given their sum, gamma-Poisson days are Dirichlet-multinomial (Mosimann 1962, On the compound
// multinomial distribution), and a window of a single event says nothing of D. phi and cv2 are
// quasi-Poisson and gamma-Poisson scatter (McCullagh & Nelder 1989, Generalized Linear
// Models; Breslow 1984, Extra-Poisson variation in log-linear models). m in events per day; phi and
// cv2 have no unit.
#pragma once

#include <span>
#include <vector>

namespace compass::evidence {

// Noise of one day's count with mean m: variance = phi m + cv2 m^2 (quasi-Poisson and day-to-day
// gamma scatter together: small sellers show phi, large ones cv2).
struct DayNoise {
  double phi = 1;  // >= 1
  double cv2 = 0;  // >= 0
};

// how many events are as good as one pure Poisson event where a usual day has this mean
double dispersion(double mean_per_day, const DayNoise& noise);

// Collects windows of daily counts, over all products, and fits DayNoise by weighted least squares
// of s^2/m on m. A window must not contain the change that is asked about: add recent and earlier
// days apart. Windows with fewer than 2 days or without events say nothing; their order does not
// matter.
class DayNoiseFit {
 public:
  void add(std::span<const double> days);
  [[nodiscard]] DayNoise fit() const;  // no windows: {1, 0}

 private:
  struct Window {
    double mean;
    double variance;
    double freedom;
  };
  std::vector<Window> windows_;
};

}  // namespace compass::evidence
