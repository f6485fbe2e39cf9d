// Which row has an id. The texts stay in the feed's pool.
#pragma once

#include "store/slots.h"
#include "store/text.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace compass::store {

// whether the id of row a comes before the one of row b
struct IdsLess {
  const std::vector<TextRef>& ids;
  const TextPool& text;

  bool operator()(std::uint32_t a, std::uint32_t b) const {
    return text.view(ids[a]) < text.view(ids[b]);
  }
};

class IdIndex {
 public:
  // false if an earlier row has this id; `ids` are the ids of all rows before `row`
  bool add(std::string_view id, std::uint32_t row, const std::vector<TextRef>& ids,
           const TextPool& pool);

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id,
                                                  const std::vector<TextRef>& ids,
                                                  const TextPool& pool) const;

 private:
  TextSlots rows_{};
};

}  // namespace compass::store
