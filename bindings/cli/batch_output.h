// Answers on their way out: whole lines to a file descriptor, and what is told of them on stderr.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace compass::cli {

class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}

  // false: it cannot be written; errno says why
  bool line(std::string_view text);
  bool flush();

 private:
  int descriptor_;
  std::string waiting_{};
};

// lines, errors and lines a second: each second on a terminal, each ten elsewhere
class Progress {
 public:
  explicit Progress(bool is_quiet);

  void count(bool failed);
  void finish();
  [[nodiscard]] std::uint64_t errors() const { return errors_; }

 private:
  using Clock = std::chrono::steady_clock;
  void print(Clock::time_point now) const;

  bool is_quiet_, is_terminal_;
  Clock::time_point begun_, next_;
  std::chrono::seconds step_;
  std::uint64_t lines_ = 0, errors_ = 0;
};

// Opens a file that takes answers and may hold some: cuts a torn last line, and counts the whole
// ones before into `lines`. -1: it cannot be; errno says why.
int open_to_resume(const std::string& path, std::uint64_t& lines);

}  // namespace compass::cli
