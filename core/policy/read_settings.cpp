#include "policy/read_settings.h"

#include <cmath>

namespace compass::policy {

namespace {

constexpr Range days{1, 3'650};
constexpr Range rows_shown{0, 1'000};
constexpr Range at_least_one{1, 1'000'000};

void read_confidence(Fields& fields, Confidence& confidence) {
  // a level of 1 would be an interval without ends, a rate of 0 no claim at all
  fields.read("likely", confidence.likely, 0.5, 0.9999);
  fields.read("hint", confidence.hint, 0.5, 0.9999);
  fields.read("false_discovery_rate", confidence.false_discovery_rate, 0.0001, 0.5);
  // below five no series can be significant (evidence/trend.h)
  fields.read("trend_min_videos", confidence.trend_min_videos, Range{5, 1'000});
  if (confidence.hint > confidence.likely) {
    fields.fail(Code::bad_policy, "hint", "above likely: a hint would be surer");
  }
}

void read_certainty(Fields& fields, Certainty& certainty) {
  fields.read("contenders", certainty.contenders, Range{1, 512});
  fields.read("draws", certainty.draws, Range{16, 1'024});
  fields.read("try_from", certainty.try_from, 0, 1);
}

void read_feedback(Fields& fields, Feedback& feedback) {
  fields.read("opened", feedback.opened, 0, 1);
  fields.read("strength", feedback.strength, 0.5, 1'000);
  // 1 learns nothing
  fields.read("most", feedback.most, 1, 100);
  fields.read("kept", feedback.kept, Range{0, 10'000});
}

void read_limits(Fields& fields, feed::Limits& limits) {
  // offsets are 32 bits wide in wasm, and text of one feed lies in one buffer
  fields.read("bytes", limits.bytes, Range{1'024, INT32_MAX});
  fields.read("rows", limits.rows, Range{1, 10'000'000});
  fields.read("entries", limits.entries, Range{1, 10'000'000});
  // the contract itself nests seven deep
  fields.read("depth", limits.depth, Range{8, 1'024});
  fields.read("text_bytes", limits.text_bytes, Range{64, 1 << 28});
}

void read_patience(Fields& fields, Patience& patience) {
  constexpr Range milliseconds{1, 3'600'000};
  fields.read("answer_milliseconds", patience.answer, milliseconds);
  fields.read("chunk_milliseconds", patience.chunk, milliseconds);
}

void read_windows(Fields& fields, Windows& windows) {
  fields.read("prompts", windows.prompts, rows_shown);
  fields.read("products", windows.products, rows_shown);
  fields.read("inspiration", windows.inspiration, rows_shown);
  fields.read("traits", windows.traits, rows_shown);
  fields.read("tested", windows.tested, rows_shown);
  fields.read("posted", windows.posted, rows_shown);
  fields.read("ledger", windows.ledger, rows_shown);
}

void read_diversity(Fields& fields, Diversity& diversity) {
  fields.read("per_category", diversity.per_category, at_least_one);
  fields.read("per_shop", diversity.per_shop, at_least_one);
  fields.read("mmr_lambda", diversity.mmr_lambda, 0, 1);
}

void read_freshness(Fields& fields, Freshness& freshness) {
  fields.object("stale_after_days", [&](Fields& by_feed) {
    by_feed.read("creator", freshness.creator_days, days);
    by_feed.read("products", freshness.products_days, days);
    by_feed.read("inspiration", freshness.inspiration_days, days);
  });
}

void read_ledger(Fields& fields, feed::LedgerOptions& ledger) {
  double tolerance = static_cast<double>(ledger.share_tolerance) / store::whole;
  fields.read("share_tolerance", tolerance, 0, 1);
  ledger.share_tolerance = std::llround(tolerance * store::whole);
  fields.read("gmv_factor", ledger.gmv_factor, Range{1, 1'000'000});
  fields.read("clock_slack_seconds", ledger.clock_slack_seconds, Range{0, 86'400});
}

void read_similarity(Fields& fields, Similarity& similarity) {
  fields.read("size_width", similarity.size_width, 0.05, 20);
  fields.read("gpm_width", similarity.gpm_width, 0.05, 20);
  fields.read("unknown", similarity.unknown, 0, 1);
  fields.read("least", similarity.least, 0, 1);
  fields.read("peers_min", similarity.peers_min, at_least_one);
  fields.read("peers_max", similarity.peers_max, at_least_one);
  fields.read("first_videos", similarity.first_videos, Range{1, 1'000});
  if (similarity.peers_max < similarity.peers_min) {
    fields.fail(Code::bad_policy, "peers_max", "below peers_min");
  }
}

void read_momentum(Fields& fields, Momentum& momentum) {
  fields.read("recent_days", momentum.recent_days, days);
  fields.read("earlier_days", momentum.earlier_days, days);
}

}  // namespace

void read_settings(Fields& fields, Policy& policy) {
  fields.object("creator_limits", [&](Fields& limits) {
    limits.read("weekly_videos", policy.weekly_video_limit, Range{0, 1'000'000});
  });
  fields.object("confidence", [&](Fields& part) { read_confidence(part, policy.confidence); });
  fields.object("certainty", [&](Fields& part) { read_certainty(part, policy.certainty); });
  fields.object("feedback", [&](Fields& part) { read_feedback(part, policy.feedback); });
  fields.object("limits", [&](Fields& part) {
    read_limits(part, policy.limits);
    read_patience(part, policy.patience);
  });
  fields.object("windows", [&](Fields& part) { read_windows(part, policy.windows); });
  fields.object("diversity", [&](Fields& part) { read_diversity(part, policy.diversity); });
  fields.object("freshness", [&](Fields& part) { read_freshness(part, policy.freshness); });
  fields.object("ledger", [&](Fields& part) { read_ledger(part, policy.ledger); });
  fields.object("similarity", [&](Fields& part) { read_similarity(part, policy.similarity); });
  fields.object("momentum", [&](Fields& part) { read_momentum(part, policy.momentum); });
}

}  // namespace compass::policy
