#include "batch_window.h"

#include <utility>

namespace compass::cli {

bool Window::put(Line line) {
  std::unique_lock lock(mutex_);
  const std::uint64_t bytes = line.text.size();
  // one line is let in whatever its size
  room_.wait(lock, [&] {
    const bool has_room = put_ - written_ < slots_.size() && bytes_ + bytes <= most_bytes_;
    return given_up_ || put_ == written_ || has_room;
  });
  if (given_up_) return false;
  slot(put_++) = {.line = std::move(line), .bytes = bytes};
  bytes_ += bytes;
  work_.notify_one();
  return true;
}

void Window::end() {
  const std::scoped_lock lock(mutex_);
  ended_ = true;
  work_.notify_all();
  done_.notify_all();
}

Line* Window::take() {
  std::unique_lock lock(mutex_);
  work_.wait(lock, [&] { return given_up_ || ended_ || taken_ < put_; });
  if (given_up_ || taken_ == put_) return nullptr;
  return &slot(taken_++).line;
}

void Window::answered(const Line* line) {
  const std::scoped_lock lock(mutex_);
  for (std::uint64_t nth = written_; nth < taken_; ++nth) {
    if (&slot(nth).line != line) continue;
    slot(nth).is_answered = true;
    if (nth == written_) done_.notify_one();
    return;
  }
}

Line* Window::oldest(bool wait) {
  std::unique_lock lock(mutex_);
  const auto is_ready = [&] { return written_ < put_ && slot(written_).is_answered; };
  if (wait) done_.wait(lock, [&] { return is_ready() || (ended_ && written_ == put_); });
  return is_ready() ? &slot(written_).line : nullptr;
}

void Window::written() {
  const std::scoped_lock lock(mutex_);
  Slot& first = slot(written_++);
  bytes_ -= first.bytes;
  first = {};
  room_.notify_one();
}

void Window::give_up() {
  const std::scoped_lock lock(mutex_);
  given_up_ = true;
  room_.notify_all();
  work_.notify_all();
}

}  // namespace compass::cli
