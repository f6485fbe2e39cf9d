// Do audiences matter for what is bought? Learned once from a products feed, for every creator and
// objective alike.
#pragma once

#include "audience/population.h"
#include "store/tables.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace compass::audience {

// what a product's buyers are compared by, finest first
enum class Basis : std::uint8_t {
  gender_age,  // cells as the feed gives them
  margins,  // cells as the product of the gender and the age shares (said so, independence assumed)
  gender,   // only genders known
  age,      // only ages known
  none,
};

// Immutable after the fit; cheap to copy (shared). A default one knows no product.
class AudienceModel {
 public:
  struct Fitted;  // model_parts.h

  AudienceModel();
  explicit AudienceModel(std::shared_ptr<const Fitted> fitted);

  [[nodiscard]] std::size_t rows() const;
  // posterior probability 0..1 that gender and age matter at all; 0: every multiplier is exactly 1
  [[nodiscard]] double weight() const;
  [[nodiscard]] bool matters() const { return weight() > 0; }
  // the catalogue's buyers at large, by cell; sums to 1 (0 when the feed has no buyers)
  [[nodiscard]] const std::array<double, store::cell_count>& base() const;
  [[nodiscard]] const Fitted& fitted() const { return *fitted_; }

 private:
  std::shared_ptr<const Fitted> fitted_;
};

AudienceModel fit_audience_model(const store::ProductsFeed& feed);

}  // namespace compass::audience
