#include "feed/content_hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace compass::feed;

namespace {

std::uint64_t hash_of_pieces(const std::string& text, std::size_t piece) {
  ContentHash hash;
  for (std::size_t i = 0; i < text.size(); i += piece) {
    hash.add(std::span(text).subspan(i, std::min(piece, text.size() - i)));
  }
  CHECK(hash.bytes() == text.size());
  return hash.value();
}

}  // namespace

TEST_CASE("the hash does not depend on how the bytes came") {
  std::string text;
  for (int i = 0; i < 1'000; ++i)
    text += static_cast<char>(i * 7 + i / 13);
  const std::uint64_t whole = hash_of_pieces(text, text.size());
  for (std::size_t piece = 1; piece < 140; ++piece)
    CHECK(hash_of_pieces(text, piece) == whole);
}

TEST_CASE("the hash is pinned: the same on every machine, in every version") {
  CHECK(ContentHash().value() == 12582834623656380716ULL);
  CHECK(hash_of_pieces("creator compass", 4) == 8556867358017691349ULL);
}

TEST_CASE("one byte more, less or other is another hash") {
  std::set<std::uint64_t> seen;
  std::string text(100, 'a');
  seen.insert(hash_of_pieces(text, 100));
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char other : {'b', 'A', '\0'}) {
      std::string changed = text;
      changed[i] = other;
      CHECK(seen.insert(hash_of_pieces(changed, 100)).second);
    }
  }
  for (std::size_t size = 0; size < 100; ++size) {
    CHECK(seen.insert(hash_of_pieces(std::string(size, '\0'), 100)).second);
  }
  // words that change places
  CHECK(hash_of_pieces("aaaaaaaabbbbbbbb", 16) != hash_of_pieces("bbbbbbbbaaaaaaaa", 16));
}
