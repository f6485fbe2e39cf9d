#include "store/slots.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace compass::store;

namespace {

struct Colliding {
  std::uint64_t operator()(std::uint64_t) const { return 42; }
};
struct Itself {
  std::uint64_t operator()(std::uint64_t key) const { return key; }
};

// numbers for keys, and how often a key was compared
template <class Hash>
struct Counted {
  std::vector<std::uint64_t> keys{};
  Slots<std::uint64_t, std::uint64_t, Hash> slots{};
  mutable std::size_t compared = 0;

  auto key_of() const {
    return [this](std::uint32_t number) {
      ++compared;
      return keys[number];
    };
  }
  bool add(std::uint64_t key) {
    const auto known = slots.add(key, static_cast<std::uint32_t>(keys.size()), key_of());
    if (!known) keys.push_back(key);
    return !known;
  }
};

}  // namespace

TEST_CASE_TEMPLATE("slots: a key has the number that it was added with", Hash, Itself, Colliding) {
  Counted<Hash> numbers;
  for (std::uint64_t key = 0; key < 2'000; ++key)
    CHECK(numbers.add(key * key));
  for (std::uint64_t key = 0; key < 2'000; ++key) {
    CHECK_FALSE(numbers.add(key * key));
    CHECK(numbers.slots.find(key * key, numbers.key_of()) == key);
  }
  CHECK_FALSE(numbers.slots.find(3, numbers.key_of()));
}

TEST_CASE("slots: keys that share a hash are compared with a few of them") {
  Counted<Colliding> numbers;
  constexpr std::uint64_t many = 10'000;
  for (std::uint64_t key = 0; key < many; ++key)
    numbers.add(key);
  // growing compares each slot's key with those before it
  CHECK(numbers.compared < many * (Slots<int, int, Colliding>::longest_probe + 1));
}

TEST_CASE_TEMPLATE("slots: new numbers for the old ones", Hash, Itself, Colliding) {
  Counted<Hash> numbers;
  std::vector<std::uint32_t> backwards;
  for (std::uint32_t key = 0; key < 100; ++key) {
    numbers.add(key);
    backwards.push_back(99 - key);
  }
  numbers.slots.rename(backwards);
  std::vector<std::uint64_t> keys(numbers.keys.rbegin(), numbers.keys.rend());
  numbers.keys = keys;
  for (std::uint32_t key = 0; key < 100; ++key)
    CHECK(numbers.slots.find(key, numbers.key_of()) == 99 - key);
}
