// Writes JSON from a seed, in any of the ways that JSON allows: spaces, escapes, exponents, the
// order of keys, null, and fields that the contract does not know.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace compass::feed {

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15ULL + 1) {}

  std::uint64_t next();
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <std::size_t N>
  std::string_view any_of(const std::array<std::string_view, N>& list) {
    return list[below(N)];
  }

  std::string space();
  std::string quoted(std::string_view text);
  std::string text();
  std::string count();
  std::string integer();
  std::string share();
  std::string seconds();
  std::string time();
  template <std::size_t N>
  std::string word(const std::array<std::string_view, N>& words) {
    return chance(15) ? "null" : quoted(any_of(words));
  }

  std::string list(std::size_t most, const std::function<std::string()>& element);

  struct Entry {
    std::string_view key;
    std::function<std::string()> value;
    bool always = false;
  };
  // some of the entries, shuffled, with some that the contract does not know
  std::string object(std::vector<Entry> entries);
  std::string unknown(std::size_t depth);

 private:
  std::uint64_t state_;
};

}  // namespace compass::feed
