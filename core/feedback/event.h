// What a creator did with a product: what learning on the device is made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace compass::feedback {

enum class Kind : std::uint8_t {
  opened,      // looked at all of it
  posted,      // posted a video with it
  added,       // put it into the showcase
  dismissed,   // does not want to be shown it
  taken_back,  // undid the addition or the dismissal
};
inline constexpr std::size_t kind_count = 5;
inline constexpr std::array<std::string_view, kind_count> kind_names = {"opened", "posted", "added",
                                                                        "dismissed", "taken_back"};

constexpr std::string_view name_of(Kind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
std::optional<Kind> kind_named(std::string_view name);

// Additions, dismissals and what takes them back are one verdict, of which the newest holds; the
// others stand for themselves.
constexpr bool is_verdict(Kind kind) {
  return kind >= Kind::added;
}

struct Event {
  std::int64_t at = 0;  // epoch seconds
  Kind kind = Kind::opened;
  std::string product{};  // id

  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace compass::feedback
