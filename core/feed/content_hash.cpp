#include "feed/content_hash.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace compass::feed {
namespace {

constexpr std::uint64_t prime = 0x9e3779b97f4a7c15ULL;  // 2^64 over the golden ratio; odd

constexpr std::uint64_t step(std::uint64_t hash, std::uint64_t word) {
  hash = (hash ^ word) * prime;
  return hash ^ (hash >> 32);
}

// eight bytes, the first the lowest; every machine this runs on keeps them so
static_assert(std::endian::native == std::endian::little);
std::uint64_t word_at(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

}  // namespace

void ContentHash::take(const char* begin) {
  for (std::size_t i = 0; i < lanes; ++i)
    lane_[i] = step(lane_[i], word_at(begin + 8 * i));
}

void ContentHash::add(std::span<const char> bytes) {
  const auto kept = static_cast<std::size_t>(bytes_ % block);
  bytes_ += bytes.size();
  if (kept != 0) {
    const std::size_t more = std::min(block - kept, bytes.size());
    std::copy_n(bytes.begin(), more, rest_.begin() + static_cast<std::ptrdiff_t>(kept));
    bytes = bytes.subspan(more);
    if (kept + more < block) return;
    take(rest_.data());
  }
  for (; bytes.size() >= block; bytes = bytes.subspan(block))
    take(bytes.data());
  std::copy(bytes.begin(), bytes.end(), rest_.begin());
}

std::uint64_t ContentHash::value() const {
  // the last block is filled with zeros; the length tells them from zeros of the document
  std::array<char, block> last{};
  std::copy_n(rest_.begin(), bytes_ % block, last.begin());
  std::uint64_t hash = bytes_;
  for (std::size_t i = 0; i < lanes; ++i) {
    hash = step(hash, step(lane_[i], word_at(last.data() + 8 * i)));
  }
  return hash;
}

}  // namespace compass::feed
