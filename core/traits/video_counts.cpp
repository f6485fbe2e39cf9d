#include "traits/video_counts.h"

#include <array>
#include <utility>

namespace compass::traits {
namespace {

// rows of one creator together
std::vector<std::uint32_t> rows_by_creator(const Pool& pool) {
  std::vector<std::uint32_t> place(pool.creators + 1);
  for (const std::uint32_t creator : pool.creator)
    ++place[creator + 1];
  for (std::size_t creator = 0; creator < pool.creators; ++creator) {
    place[creator + 1] += place[creator];
  }
  std::vector<std::uint32_t> rows(pool.rows());
  for (const std::uint32_t row : pool.order)
    rows[place[pool.creator[row]]++] = row;
  return rows;
}

class Counting {
 public:
  explicit Counting(const Seen& seen)
      : seen_(seen), counts_(seen.traits()), own_videos_(seen.words.count()) {}

  void add(std::uint32_t row) {
    const std::uint32_t success = seen_.outcomes.top[row];
    const TraitBits bits = seen_.forms[row];
    has_ |= bits.has;
    lacks_ |= bits.known & ~bits.has;
    for_each_bit(bits.has, [&](std::size_t trait) { add_with(trait, success); });
    for_each_bit(bits.known & ~bits.has, [&](std::size_t trait) {
      ++counts_[trait].without;
      counts_[trait].without_top += success;
    });
    for (std::size_t at = 0; at < word_places; ++at) {
      if (!seen_.words.has_place(row, at)) continue;
      ++places_[at].videos;
      ++places_[at].own_videos;
      places_[at].top += success;
    }
    for (const std::uint32_t word : seen_.words.at(row)) {
      add_with(trait_count + word, success);
      if (own_videos_[word]++ == 0) touched_.push_back(word);
    }
  }

  // all rows of one creator were added
  void finish_creator() {
    for_each_bit(has_, [&](std::size_t trait) { ++counts_[trait].creators_with; });
    for_each_bit(lacks_, [&](std::size_t trait) { ++counts_[trait].creators_without; });
    for (Place& place : places_)
      place.creators += place.own_videos > 0 ? 1u : 0u;
    for (const std::uint32_t word : touched_) {
      VideoCounts& count = counts_[trait_count + word];
      ++count.creators_with;
      // until finish: how many creators have it in all of their videos
      const bool in_all = own_videos_[word] == place_of(word).own_videos;
      count.creators_without += in_all ? 1u : 0u;
      own_videos_[word] = 0;
    }
    for (Place& place : places_)
      place.own_videos = 0;
    touched_.clear();
    has_ = lacks_ = 0;
  }

  std::vector<VideoCounts> finish() {
    for (std::size_t word = 0; word < own_videos_.size(); ++word) {
      VideoCounts& count = counts_[trait_count + word];
      const Place& place = place_of(word);
      count.without = place.videos - count.with;
      count.without_top = place.top - count.with_top;
      count.creators_without = place.creators - count.creators_without;
    }
    return std::move(counts_);
  }

 private:
  // caption, or titles
  struct Place {
    std::uint32_t videos = 0;  // that have it
    std::uint32_t top = 0;
    std::uint32_t creators = 0;
    std::uint32_t own_videos = 0;  // of the creator being counted
  };

  void add_with(std::size_t trait, std::uint32_t success) {
    ++counts_[trait].with;
    counts_[trait].with_top += success;
  }

  [[nodiscard]] const Place& place_of(std::size_t word) const {
    return places_[static_cast<std::size_t>(seen_.words.vocabulary().words()[word].place)];
  }

  const Seen& seen_;
  std::vector<VideoCounts> counts_;
  std::array<Place, word_places> places_{};
  std::vector<std::uint32_t> own_videos_;  // by word
  std::vector<std::uint32_t> touched_{};   // words of the creator being counted
  std::uint64_t has_ = 0;
  std::uint64_t lacks_ = 0;
};

}  // namespace

std::vector<VideoCounts> count_videos(const Seen& seen) {
  Counting counting(seen);
  const std::vector<std::uint32_t> rows = rows_by_creator(seen.pool);
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const std::uint32_t row = rows[at];
    if (seen.outcomes.measured[row] != 0) counting.add(row);
    const bool last =
        at + 1 == rows.size() || seen.pool.creator[rows[at + 1]] != seen.pool.creator[row];
    if (last) counting.finish_creator();
  }
  return counting.finish();
}

}  // namespace compass::traits
