// How much daily counts scatter when nothing changes. Of days with expected count mu, k of them
// with mean m and sample variance s2,
//
//   E s2 = phi mu + cv2 mu^2,   E m = mu,   E (m^2 - s2 / k) = mu^2
//
// whatever mu is, so that s2 - phi m - cv2 (m^2 - s2 / k) has mean 0. Every window is cut in two
// halves, every other day, and each half's equation is weighted by what the other half says of mu:
// by weights from the same days a window would speak the louder the fewer events it happened to
// have (instruments: Hansen 1982, Large sample properties of generalized method of moments
// estimators). phi and cv2 are quasi-Poisson and gamma-Poisson scatter (McCullagh & Nelder 1989,
// Generalized Linear Models; Breslow 1984, Extra-Poisson variation in log-linear models). m in
// events per day; phi and cv2 have no unit.
#pragma once

#include <cstddef>
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

// Collects windows of daily counts, over all products, and fits DayNoise. A window must not contain
// the change that is asked about: add recent and earlier days apart. Windows with fewer than 3 days
// or without events say nothing; their order does not matter.
class DayNoiseFit {
 public:
  void add(std::span<const double> days);
  [[nodiscard]] DayNoise fit();  // sorts what it has; no windows: {1, 0}

 private:
  struct Half {
    double mean = 0;
    double variance = 0;
    double days = 0;
    double events = 0;  // all of them
  };
  struct Equation {
    double mean;
    double square;  // of the mean, without the noise in it
    double variance;
    double freedom;
    double other_events;
    double other_days;
  };
  static Half half(std::span<const double> days, std::size_t from);
  void add(const Half& half, const Half& other);

  std::vector<Equation> equations_;
};

}  // namespace compass::evidence
