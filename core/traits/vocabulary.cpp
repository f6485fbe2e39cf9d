#include "traits/vocabulary.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text/tokens.h"

namespace compass::traits {
namespace {

bool is_word(text::TokenKind kind) {
  return kind == text::TokenKind::word || kind == text::TokenKind::pair ||
         kind == text::TokenKind::hashtag;
}

// the pieces of text that a place has
template <class Visit>
void for_each_text(const store::VideoTable& videos, std::size_t row, WordPlace place,
                   Visit visit) {
  if (place == WordPlace::caption) {
    visit(videos.caption.value_or(row, {}));
    return;
  }
  for (const store::ProductRef& product : videos.products.at(row)) visit(product.title);
}

// what is known of a term while the feed is read
struct Candidate {
  std::uint64_t term = 0;
  std::uint32_t videos = 0;
  std::uint32_t hashtags = 0;
  std::uint32_t last_row = UINT32_MAX;   // that was counted
  store::TextRef text{};
};

class Counting {
 public:
  void add(const store::InspirationFeed& feed, std::uint32_t row, WordPlace place) {
    for_each_text(feed.videos, row, place, [&](store::TextRef ref) {
      text::TokenReader reader(feed.text.view(ref));
      text::Token token;
      while (reader.next(token)) {
        if (is_word(token.kind)) count(token, ref, row);
      }
    });
  }

  // the most frequent, ties by hash
  std::vector<Candidate> best(std::size_t videos, const VocabularyLimits& limits) {
    const double most = limits.share_at_most * static_cast<double>(videos);
    std::erase_if(candidates_, [&](const Candidate& candidate) {
      return candidate.videos < limits.videos_at_least ||
             static_cast<double>(candidate.videos) > most;
    });
    std::sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return a.videos != b.videos ? a.videos > b.videos : a.term < b.term;
    });
    if (candidates_.size() > limits.words) candidates_.resize(limits.words);
    return std::move(candidates_);
  }

 private:
  void count(const text::Token& token, store::TextRef ref, std::uint32_t row) {
    const std::uint32_t number = index_.add(token.hash);
    const std::uint32_t sign = token.kind == text::TokenKind::hashtag ? 1 : 0;
    if (number == candidates_.size()) {
      candidates_.push_back({.term = token.hash,
                             .text = {ref.offset + token.begin + sign, token.length - sign}});
    }
    Candidate& candidate = candidates_[number];
    if (candidate.last_row == row) return;
    candidate.last_row = row;
    ++candidate.videos;
    candidate.hashtags += sign;
  }

  text::TermIndex index_{};
  std::vector<Candidate> candidates_{};   // by number
};

}  // namespace

bool has_place(const store::VideoTable& videos, std::size_t row, WordPlace place) {
  bool has = false;
  for_each_text(videos, row, place, [&](store::TextRef ref) { has = has || ref.length > 0; });
  return has;
}

Vocabulary Vocabulary::build(const store::InspirationFeed& feed, const Pool& pool,
                             const VocabularyLimits& limits) {
  Vocabulary out;
  for (const WordPlace place : {WordPlace::caption, WordPlace::product_title}) {
    Counting counting;
    std::size_t videos = 0;
    for (const std::uint32_t row : pool.order) {
      counting.add(feed, row, place);
      videos += static_cast<std::size_t>(has_place(feed.videos, row, place));
    }
    const auto at = static_cast<std::size_t>(place);
    for (const Candidate& candidate : counting.best(videos, limits)) {
      out.terms_[at].add(candidate.term);
      out.numbers_[at].push_back(static_cast<std::uint32_t>(out.words_.size()));
      out.words_.push_back({place, 2 * candidate.hashtags > candidate.videos, candidate.text,
                            candidate.videos});
    }
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
