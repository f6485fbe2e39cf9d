// One creator's followers laid along a model's axes, and the arithmetic of the factor: what
// fill_multipliers and explain share, so that they agree to the last bit.
#pragma once

#include "audience/model_parts.h"
#include "evidence/estimate.h"

#include <cstddef>
#include <vector>

namespace compass::audience {

inline constexpr double least_lift = 0.05;  // linear estimates can fall below 0, people cannot

struct Match {
  Basis basis = Basis::none;
  std::vector<double> along;   // followers by mode of the sides that matter
  std::vector<double> region;  // by the axis' names; empty while its gate is closed
  std::vector<double> interest;

  [[nodiscard]] bool known() const {
    return basis != Basis::none || !region.empty() || !interest.empty();
  }
};

Match match_of(const AudienceModel::Fitted& model, const Population& followers);

// share of the score's deviation that is believed, 0..1; exactly 0 while the side's gate is closed
double belief(const AudienceModel::Fitted& model, std::size_t mode, std::size_t row);

// posterior variance of a mode's score; of an unseen one the prior's
double score_variance(const AudienceModel::Fitted& model, std::size_t mode, std::size_t row);

// sum over the modes of weight x believed score, for the people that `weights` stands for
double deviation(const AudienceModel::Fitted& model, std::span<const double> weights,
                 std::size_t row);
double deviation_variance(const AudienceModel::Fitted& model, std::span<const double> weights,
                          std::size_t row);

double multiplier(const AudienceModel::Fitted& model, const Match& match, std::size_t row);

// what gender and age alone give without shrinking, as far as the row's shares tell
double raw_multiplier(const AudienceModel::Fitted& model, const Population& followers,
                      std::size_t row);

// variance of ln multiplier
double ln_variance(const AudienceModel::Fitted& model, const Match& match, std::size_t row);

// the multiplier for every way the followers' unknown part may be made up, and, with only margins,
// every way in which gender and age may go together. Contains them all; not always tight for
// margins.
evidence::Interval multiplier_bounds(const AudienceModel::Fitted& model,
                                     const Population& followers, const Match& match,
                                     std::size_t row);

}  // namespace compass::audience
