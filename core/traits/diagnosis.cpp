#include "traits/diagnosis.h"

#include "traits/traits.h"

namespace compass::traits {
namespace {

const Lift* lacking(const TraitBits& bits, const Lifts& lifts) {
  const Lift* best = nullptr;
  for (const Lift& lift : lifts.traits) {
    const std::size_t trait = index_of(lift.trait);
    const bool lacks = bits.is_known(trait) && !bits.has_trait(trait);
    const bool helps = lift.credible() && lift.verdict.direction == evidence::Direction::up;
    if (!lacks || !helps) continue;
    if (best == nullptr || lift.ratio.value > best->ratio.value) best = &lift;
  }
  return best;
}

}  // namespace

Diagnosis diagnose(const store::CreatorFeed& creator, std::size_t row,
                   const posted::Benchmark* benchmark, const Lifts& lifts) {
  Diagnosis diagnosis;
  if (benchmark != nullptr) diagnosis.weakest = benchmark->weakest(row);
  const TraitBits bits = traits_of(creator.videos, creator.text, row, creator.utc_offset_minutes);
  diagnosis.lacks = lacking(bits, lifts);
  if (diagnosis.lacks != nullptr) {
    diagnosis.uplift = diagnosis.lacks->ratio.value;
    diagnosis.uplift_interval = diagnosis.lacks->ratio.interval;
  }
  return diagnosis;
}

}  // namespace compass::traits
