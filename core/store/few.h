// The values of the few keys that were asked for last. A session meets one key for as long as its
// creator stays; one that answers for creator after creator meets the same few again and again.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace compass::store {

template <class Key, class Value, std::size_t most = 8>
class Few {
 public:
  // The key's value, by make() where it is not there: the one asked for longest ago gives way.
  // Valid until the next call.
  template <class Make>
  Value& at(const Key& key, Make make) {
    const auto place = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const auto& entry) { return entry.first == key; });
    if (place != kept_.end()) {
      std::rotate(place, place + 1, kept_.end());
    } else {
      Value made = make();
      if (kept_.size() == most) kept_.erase(kept_.begin());
      kept_.emplace_back(key, std::move(made));
    }
    return kept_.back().second;
  }

  void clear() { kept_.clear(); }

 private:
  std::vector<std::pair<Key, Value>> kept_{};  // asked for last at the end
};

}  // namespace compass::store
