#include "batch_output.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace compass::cli {
namespace {

constexpr std::size_t block = 65'536;

}  // namespace

bool Output::line(std::string_view text) {
  waiting_.append(text).push_back('\n');
  return waiting_.size() < block || flush();
}

bool Output::flush() {
  std::string_view rest = waiting_;
  while (!rest.empty()) {
    const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  waiting_.clear();
  return true;
}

Progress::Progress(bool is_quiet)
    : is_quiet_(is_quiet),
      is_terminal_(::isatty(STDERR_FILENO) != 0),
      begun_(Clock::now()),
      step_(is_terminal_ ? 1 : 10) {
  next_ = begun_ + step_;
}

void Progress::count(bool failed) {
  ++lines_;
  if (failed) ++errors_;
  if (is_quiet_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + step_;
  print(now);
}

void Progress::finish() {
  if (is_quiet_) return;
  print(Clock::now());
  if (is_terminal_) std::fputc('\n', stderr);
}

void Progress::print(Clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  const double rate = seconds > 0 ? static_cast<double>(lines_) / seconds : 0;
  std::fprintf(stderr, "%scompass batch: %llu lines, %llu errors, %.1f s, %.1f lines/s%s",
               is_terminal_ ? "\r\x1b[K" : "", static_cast<unsigned long long>(lines_),
               static_cast<unsigned long long>(errors_), seconds, rate, is_terminal_ ? "" : "\n");
  std::fflush(stderr);
}

int open_to_resume(const std::string& path, std::uint64_t& lines) {
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (file < 0) return -1;
  lines = 0;
  off_t read = 0;
  off_t whole = 0;
  std::vector<char> chunk(block);
  ssize_t count = 0;
  while ((count = ::read(file, chunk.data(), chunk.size())) != 0) {
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) break;
    for (ssize_t at = 0; at < count; ++at) {
      if (chunk[static_cast<std::size_t>(at)] != '\n') continue;
      ++lines;
      whole = read + at + 1;
    }
    read += count;
  }
  const bool is_ready =
      count == 0 && ::ftruncate(file, whole) == 0 && ::lseek(file, whole, SEEK_SET) == whole;
  if (is_ready) return file;
  ::close(file);
  return -1;
}

}  // namespace compass::cli
