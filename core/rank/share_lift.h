// How much of what somebody chose lies in a group, against the group's part of the catalogue.
//
//   lift = ((count + m part) / (n + m)) / part
//
// That is the mean of the Dirichlet posterior whose prior is the catalogue, worth m choices (Good
// 1965, The Estimation of Probabilities), as a multiple of the prior.
#pragma once

#include "evidence/estimate.h"

namespace compass::rank {

struct SharePart {
  double count = 0;  // chosen in the group
  double n = 0;      // chosen in all
  double part = 1;   // of the catalogue's rows, 0 to 1
};

// The interval is of the Beta posterior at `level`; level 0: the value alone. 1 for a group that is
// all of the catalogue, or none of it.
evidence::Estimate share_lift(const SharePart& of, double m, double level);

}  // namespace compass::rank
