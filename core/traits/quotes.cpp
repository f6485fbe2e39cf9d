#include "traits/quotes.h"

#include "text/sentences.h"
#include "text/unicode.h"

#include <algorithm>
#include <string_view>

namespace compass::traits {
namespace {

// where a text of more than `limit` bytes is best ended: behind its last whole word, else character
std::uint32_t end_within(std::string_view text, std::uint32_t limit) {
  std::uint32_t word_end = 0;
  std::uint32_t character_end = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t before = at;
    const char32_t character = text::next_character(text, at);
    if (text::is_space(character) && before <= limit) word_end = before;
    if (at > limit) break;
    character_end = at;
  }
  // a single character longer than the limit is kept whole
  if (word_end == 0 && character_end == 0) text::next_character(text, character_end);
  return word_end > 0 ? word_end : character_end;
}

std::int32_t time_at(const store::Line& line, std::uint32_t byte) {
  if (line.from_ms < 0) return -1;
  const std::int64_t span = std::max(line.to_ms, line.from_ms) - std::int64_t{line.from_ms};
  if (line.text.length == 0) return line.from_ms;
  return static_cast<std::int32_t>(line.from_ms + span * byte / line.text.length);
}

}  // namespace

store::TextRef cut(store::TextRef text, const store::TextPool& pool, std::uint32_t text_bytes) {
  if (text.length <= text_bytes) return text;
  return {text.offset, end_within(pool.view(text), text_bytes)};
}

std::vector<Quote> quotes_of(std::span<const store::Line> lines, const store::TextPool& text,
                             std::uint32_t text_bytes) {
  std::vector<Quote> quotes;
  for (const store::Line& line : lines) {
    const std::string_view words = text.view(line.text);
    text::SentenceReader reader(words);
    text::Span sentence;
    while (reader.next(sentence)) {
      std::uint32_t begin = sentence.begin;
      const std::uint32_t end = sentence.begin + sentence.length;
      while (begin < end) {
        std::uint32_t after = begin;
        if (text::is_space(text::next_character(words, after))) {
          begin = after;
          continue;
        }
        const store::TextRef rest{line.text.offset + begin, end - begin};
        const store::TextRef piece = cut(rest, text, text_bytes);
        const std::uint32_t piece_end = begin + piece.length;
        const bool timed = line.to_ms >= 0;
        quotes.push_back({piece, time_at(line, begin), timed ? time_at(line, piece_end) : -1});
        begin = piece_end;
      }
    }
  }
  return quotes;
}

}  // namespace compass::traits
