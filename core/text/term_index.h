// Numbers for term hashes: first by arrival, then, once all are known, by the hash itself.
#pragma once

#include "store/slots.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace compass::text {

class TermIndex {
 public:
  // the term's number; a new one gets the next
  std::uint32_t add(std::uint64_t term);

  // renumbers by rising hash; gives the new number of each old one
  std::vector<std::uint32_t> sort();

  [[nodiscard]] std::optional<std::uint32_t> find(std::uint64_t term) const;
  [[nodiscard]] std::size_t size() const { return terms_.size(); }

 private:
  struct Itself {
    std::uint64_t operator()(std::uint64_t term) const { return term; }
  };

  std::vector<std::uint64_t> terms_{};  // by number
  store::Slots<std::uint64_t, std::uint64_t, Itself> numbers_{1024};
};

}  // namespace compass::text
