#include "traits/score.h"

#include "feed.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

// share of pairs, one of the best quarter and one not, that the score orders rightly
double auc(const std::vector<double>& scores, const std::vector<std::uint8_t>& top) {
  double right = 0;
  double pairs = 0;
  for (std::size_t a = 0; a < scores.size(); ++a) {
    for (std::size_t b = 0; b < scores.size(); ++b) {
      if (top[a] == 0 || top[b] != 0) continue;
      pairs += 1;
      right += scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0;
    }
  }
  return right / pairs;
}

TEST_CASE("score: orders creators that were not learned from") {
  const store::InspirationFeed feed = test::feed_of(test::planted(400, 2, 1.0, 51));
  const Material material = material_of(feed, 0);
  const Success success = measure_success(feed, material.pool, store::Objective::followers);
  const Lifts lifts =
      learn_lifts(material.bits, material.words, material.pool, outcomes_of(success));

  const store::InspirationFeed unseen = test::feed_of(test::planted(200, 2, 1.0, 52));
  const Success truth = measure_success(unseen, describe_pool(unseen), store::Objective::followers);
  std::vector<double> scores;
  double mean = 0;
  for (std::size_t row = 0; row < unseen.videos.rows(); ++row) {
    scores.push_back(trait_score(lifts, traits_of(unseen.videos, unseen.text, row, 0),
                                 material.words.used_by(unseen.videos, unseen.text, row)));
    mean += scores.back() / static_cast<double>(unseen.videos.rows());
  }
  CHECK(auc(scores, truth.top) > 0.6);
  CHECK(mean == doctest::Approx(0).epsilon(0.5));
}

TEST_CASE("score: a video of which nothing is known is ordinary") {
  const store::InspirationFeed feed = test::feed_of(test::planted(200, 2, 1.0, 53));
  const Material material = material_of(feed, 0);
  const Success success = measure_success(feed, material.pool, store::Objective::followers);
  const Lifts lifts =
      learn_lifts(material.bits, material.words, material.pool, outcomes_of(success));
  CHECK(trait_score(lifts, TraitBits{}, WordsUsed{}) == 0);
}

}  // namespace
