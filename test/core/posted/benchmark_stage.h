// A creator, the videos of others and the benchmark between them.
#pragma once

#include "posted/benchmark.h"
#include "posted/inspiration.h"
#include "posted/rates.h"
#include "tier/volume.h"

#include <cstdint>
#include <string>

namespace compass::test {

struct Stage {
  policy::Policy policy = policy::default_policy();
  store::CreatorFeed creator = test::creator();
  store::InspirationFeed inspiration{};

  Stage() { creator.followers = 1'000; }

  [[nodiscard]] posted::Benchmark benchmark() const {
    const auto rows = tier::e_commerce_rows(creator.videos, noon);
    const posted::VideoRates video_rates =
        rates_of(creator, rows, &inspiration, policy.confidence.likely);
    return {creator, rows, inspiration, video_rates, policy};
  }
  Seen add_peer(int at, std::int64_t nth = 1) {
    const std::string id = std::to_string(at);
    return add_seen(inspiration, id + "-" + std::to_string(nth)).of(id).nth(nth).followers(1'000);
  }
};

}  // namespace compass::test
