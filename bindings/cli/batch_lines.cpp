#include "batch_lines.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace compass::cli {

Lines::Lines(int input, int output, int stop, std::uint64_t most_bytes)
    : input_(input), output_(output), stop_(stop), most_bytes_(most_bytes), buffer_(65'536) {}

Lines::Next Lines::next(std::string& line) {
  line.clear();
  bool is_begun = false;
  bool too_long = false;
  while (at_ < end_ || fill()) {
    is_begun = true;
    const char* from = buffer_.data() + at_;
    const char* stop = buffer_.data() + end_;
    const char* line_end = std::find(from, stop, '\n');
    const auto count = static_cast<std::size_t>(line_end - from);
    too_long = too_long || is_oversized(line, from, count);
    at_ += count;
    if (line_end != stop) {
      ++at_;
      return too_long ? Next::too_long : Next::line;
    }
  }
  if (ended_ != Next::end || !is_begun) return ended_;
  return too_long ? Next::too_long : Next::line;
}

// adds to the line, or frees it: it will never be asked for
bool Lines::is_oversized(std::string& line, const char* from, std::size_t count) {
  if (line.size() + count <= most_bytes_) {
    line.append(from, count);
    return false;
  }
  std::string().swap(line);
  return true;
}

bool Lines::fill() {
  while (wait()) {
    const ssize_t got = ::read(input_, buffer_.data(), buffer_.size());
    if (got > 0) {
      at_ = 0;
      end_ = static_cast<std::size_t>(got);
      return true;
    }
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    ended_ = got == 0 ? Next::end : Next::failed;
    return false;
  }
  return false;
}

bool Lines::wait() {
  // no events asked of the output: that nobody reads it is told unasked
  std::array<pollfd, 3> watched = {{{input_, POLLIN, 0}, {stop_, POLLIN, 0}, {output_, 0, 0}}};
  while (::poll(watched.data(), watched.size(), /*for ever*/ -1) < 0) {
    if (errno == EINTR) continue;
    ended_ = Next::failed;
    return false;
  }
  const bool is_stopped = watched[1].revents != 0 || watched[2].revents != 0;
  if (is_stopped) ended_ = Next::stopped;
  return !is_stopped;
}

}  // namespace compass::cli
