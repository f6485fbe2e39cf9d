// How much an inspiration video is about what a creator makes.
//
//   profile    = sum over the creator's videos of .8^(videos since) x tf-idf vector of the video,
//   and
//                their niches and showcase as one older video more, scaled to length 1
//   similarity = (own + .3 others) / 1.3
//                own: cosine of profile and video; others: mean of the same over the other videos
//                of the video's creator, who may be alike in more than this video (none: own / 1.3)
//
// A document is a video's caption, product titles, categories and ids, and its creator's niches. On
// 422 hidden last videos (README: E5) words of title and caption did as well as 4-grams of letters,
// recent videos better than the last one or all alike, and the creator's others raised hits for
// products that are new to the creator by a tenth.
#pragma once

#include "store/tables.h"
#include "text/tf_idf.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace compass::text {

inline constexpr double newer_video_weight = 0.8;  // of a video to the one after it
// The oldest of so many newest ones counts 4e-12 of the newest: what came before is lost in
// rounding.
inline constexpr std::size_t profile_videos = 128;
inline constexpr double creator_weight = 0.3;  // of the creator's other videos to the video

// what is known of a creator, in the terms of the corpus it was made by
struct Profile {
  SparseVector terms{};
  std::size_t videos = 0;  // of the creator's, behind it; at most profile_videos

  [[nodiscard]] bool empty() const { return terms.empty(); }
};

class InspirationText {
 public:
  // one pass over the feed; what it keeps does not refer to the feed
  static InspirationText build(const store::InspirationFeed& feed);

  // videos posted after `now` say nothing yet, undated ones count as the oldest. `products` gives
  // the titles of the showcase, and may be null
  [[nodiscard]] Profile profile_of(const store::CreatorFeed& creator,
                                   const store::ProductsFeed* products, std::int64_t now) const;

  // 0..1 for each row; all 0 for an empty profile
  [[nodiscard]] std::vector<double> similarity(const Profile& profile) const;

  // cosine of two rows, for diversity
  [[nodiscard]] double between(std::size_t a, std::size_t b) const { return corpus_.between(a, b); }

  [[nodiscard]] const TfIdf& corpus() const { return corpus_; }

 private:
  TfIdf corpus_{};
  std::vector<std::uint32_t> creator_{};  // by row; each row without a creator id has its own
  std::uint32_t creators_ = 0;
};

}  // namespace compass::text
