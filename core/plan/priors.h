// What the inspiration videos let expect of the creator's next ones, before any of their own.
#pragma once

#include "plan/arms.h"
#include "plan/belief.h"
#include "rank/product_ranking.h"
#include "store/tables.h"
#include "traits/lessons.h"

namespace compass::plan {

struct PlanSources {
  const store::InspirationFeed& inspiration;
  const traits::Material& material;
  const traits::Lessons& lessons;
  const store::ProductsFeed* products = nullptr;  // may be null, and the ranking with it
  const rank::ProductRanking* ranking = nullptr;
  const store::CreatorFeed* creator = nullptr;  // may be null
};

// One linear model of all inspiration videos that the success is measured of (belief.h), each
// creator with a level of their own: so an arm has no credit for who uses it, nor for the arms that
// come with it. An arm is then expected of this creator but for what one differs from all by. Luck
// and the spread of the levels are what the arms leave unexplained, by the one-way random effects
// model of evidence/log_normal.h: what arms explain is not luck.
Belief belief_before(const PlanSources& sources, const VideoArms& arms_of);

}  // namespace compass::plan
