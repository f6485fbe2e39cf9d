#include "traits/vocabulary.h"

#include "math/sort.h"
#include "text/tokens.h"

#include <algorithm>
#include <span>

namespace compass::traits {
namespace {

bool is_word(text::TokenKind kind) {
  return kind == text::TokenKind::word || kind == text::TokenKind::pair ||
         kind == text::TokenKind::hashtag;
}

// the pieces of text that a place has
template <class Visit>
void for_each_text(const store::VideoTable& videos, std::size_t row, WordPlace place, Visit visit) {
  if (place == WordPlace::caption) {
    visit(videos.caption.value_or(row, {}));
    return;
  }
  for (const store::ProductRef& product : videos.products.at(row))
    visit(product.title);
}

// what is known of a term while the feed is read
struct Term {
  std::uint64_t term = 0;
  std::uint32_t number = 0;
  std::uint32_t videos = 0;
  std::uint32_t hashtags = 0;
  std::uint32_t last_row = UINT32_MAX;  // that was counted
  store::TextRef text{};
};

// the terms of one place
class TermCounting {
 public:
  void add(const store::InspirationFeed& feed, std::uint32_t row, WordPlace place) {
    for_each_text(feed.videos, row, place, [&](store::TextRef ref) {
      text::TokenReader reader(feed.text.view(ref));
      text::Token token;
      while (reader.next(token)) {
        if (is_word(token.kind)) count(token, ref, row);
      }
    });
    ends_.push_back(static_cast<std::uint32_t>(terms_.size()));
  }

  // the most frequent, ties by hash
  [[nodiscard]] std::vector<Term> best(std::size_t videos, const VocabularyLimits& limits) const {
    const double most = limits.share_at_most * static_cast<double>(videos);
    std::vector<Term> chosen;
    for (const Term& candidate : candidates_) {
      const bool telling = candidate.videos >= limits.videos_at_least &&
                           static_cast<double>(candidate.videos) <= most;
      if (telling) chosen.push_back(candidate);
    }
    math::sort(chosen, [](const Term& a, const Term& b) {
      return a.videos != b.videos ? a.videos > b.videos : a.term < b.term;
    });
    if (chosen.size() > limits.words) chosen.resize(limits.words);
    return chosen;
  }

  [[nodiscard]] std::size_t size() const { return candidates_.size(); }
  // numbers of the terms of the row that was added at this place, each once
  [[nodiscard]] std::span<const std::uint32_t> terms_at(std::size_t place) const {
    const std::size_t begin = place == 0 ? 0 : ends_[place - 1];
    return {terms_.data() + begin, ends_[place] - begin};
  }

 private:
  void count(const text::Token& token, store::TextRef ref, std::uint32_t row) {
    const std::uint32_t number = index_.add(token.hash);
    const std::uint32_t sign = token.kind == text::TokenKind::hashtag ? 1 : 0;
    if (number == candidates_.size()) {
      candidates_.push_back({.term = token.hash,
                             .number = number,
                             .text = {ref.offset + token.begin + sign, token.length - sign}});
    }
    Term& candidate = candidates_[number];
    if (candidate.last_row == row) return;
    candidate.last_row = row;
    ++candidate.videos;
    candidate.hashtags += sign;
    terms_.push_back(number);
  }

  text::TermIndex index_{};
  std::vector<Term> candidates_{};      // by number
  std::vector<std::uint32_t> terms_{};  // numbers, row by row as they were added
  std::vector<std::uint32_t> ends_{};
};

constexpr std::uint32_t no_word = UINT32_MAX;

}  // namespace

bool has_place(const store::VideoTable& videos, std::size_t row, WordPlace place) {
  bool has = false;
  for_each_text(videos, row, place, [&](store::TextRef ref) { has = has || ref.length > 0; });
  return has;
}

Vocabulary Vocabulary::build(const store::InspirationFeed& feed, const Pool& pool,
                             const VocabularyLimits& limits, WordRows& used) {
  Vocabulary out;
  std::array<TermCounting, word_places> counting;
  std::array<std::vector<std::uint32_t>, word_places> word_of;  // by number of a term
  for (std::size_t at = 0; at < word_places; ++at) {
    const auto place = static_cast<WordPlace>(at);
    std::size_t videos = 0;
    for (const std::uint32_t row : pool.order) {
      counting[at].add(feed, row, place);
      videos += static_cast<std::size_t>(has_place(feed.videos, row, place));
    }
    word_of[at].assign(counting[at].size(), no_word);
    for (const Term& candidate : counting[at].best(videos, limits)) {
      const auto word = static_cast<std::uint32_t>(out.words_.size());
      word_of[at][candidate.number] = word;
      out.terms_[at].add(candidate.term);
      out.numbers_[at].push_back(word);
      out.words_.push_back(
          {place, 2 * candidate.hashtags > candidate.videos, candidate.text, candidate.videos});
    }
  }

  std::vector<std::uint32_t> place_of(pool.rows());  // of a row in the pool's order
  for (std::uint32_t i = 0; i < pool.rows(); ++i)
    place_of[pool.order[i]] = i;
  used = {};
  for (std::size_t row = 0; row < pool.rows(); ++row) {
    const auto begin = static_cast<std::ptrdiff_t>(used.words.size());
    for (std::size_t at = 0; at < word_places; ++at) {
      for (const std::uint32_t term : counting[at].terms_at(place_of[row])) {
        if (word_of[at][term] != no_word) used.words.push_back(word_of[at][term]);
      }
    }
    std::sort(used.words.begin() + begin, used.words.end());
    used.ends.push_back(static_cast<std::uint32_t>(used.words.size()));
  }
  return out;
}

void Vocabulary::append_matches(const store::VideoTable& videos, const store::TextPool& text,
                                std::size_t row, std::vector<std::uint32_t>& matches) const {
  const auto begin = static_cast<std::ptrdiff_t>(matches.size());
  for (const WordPlace place : {WordPlace::caption, WordPlace::product_title}) {
    const auto at = static_cast<std::size_t>(place);
    for_each_text(videos, row, place, [&](store::TextRef ref) {
      text::TokenReader reader(text.view(ref));
      text::Token token;
      while (reader.next(token)) {
        if (!is_word(token.kind)) continue;
        if (const auto term = terms_[at].find(token.hash)) {
          matches.push_back(numbers_[at][*term]);
        }
      }
    });
  }
  std::sort(matches.begin() + begin, matches.end());
  matches.erase(std::unique(matches.begin() + begin, matches.end()), matches.end());
}

}  // namespace compass::traits
