// What a fuzzer's bytes mean to a target: numbers off their end, so that the text in front stays a
// text that the fuzzer's dictionary and its mutations understand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace compass::fuzz {

class Input {
 public:
  Input(const std::uint8_t* bytes, std::size_t size)
      : bytes_(reinterpret_cast<const char*>(bytes), size) {}

  // 0 .. limit - 1; 0 when nothing is left
  std::size_t below(std::size_t limit) {
    if (bytes_.empty() || limit == 0) return 0;
    const auto byte = static_cast<unsigned char>(bytes_.back());
    bytes_.remove_suffix(1);
    return byte % limit;
  }

  [[nodiscard]] bool empty() const { return bytes_.empty(); }
  [[nodiscard]] std::string_view text() const { return bytes_; }

  // the text up to a NUL, or all of it; what follows is left
  std::string_view take_text() {
    const std::size_t end = bytes_.find('\0');
    const std::string_view text = bytes_.substr(0, end);
    bytes_.remove_prefix(end == std::string_view::npos ? bytes_.size() : end + 1);
    return text;
  }

 private:
  std::string_view bytes_;
};

// ends the program with the words, as a finding
[[noreturn]] void fail(std::string_view what, std::string_view detail = {});

inline void expect(bool holds, std::string_view what, std::string_view detail = {}) {
  if (!holds) fail(what, detail);
}

}  // namespace compass::fuzz
