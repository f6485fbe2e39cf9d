// What to expect of videos that no number says anything of: what their traits say.
//
//   ln expected = pool mean + b trait_score        b = sum standing score / sum score^2, in [0, 1]
//
// a least squares slope through the origin (shrinkage of a predictor: Copas 1983, Regression,
// prediction and shrinkage). trait_score (traits/score.h) counts lifts of traits that go together
// each; b, over the measured videos, one creator's weighed down as in lifts, takes that back.
#pragma once

#include "evidence/ladder.h"
#include "store/tables.h"
#include "traits/lessons.h"
#include "traits/pool.h"
#include "traits/success.h"

namespace compass::rank {

// fills success.again of the rows without a metric
void expect_by_traits(const store::InspirationFeed& feed, const traits::Material& material,
                      const evidence::Ladder& ladder, traits::Success& success);

}  // namespace compass::rank
