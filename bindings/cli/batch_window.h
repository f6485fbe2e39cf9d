// The lines that are being answered: taken by the workers in order, given back in the same order.
// Bounded in lines and in bytes, so that neither a slow line nor a slow reader of the output lets
// it grow.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace compass::cli {

struct Line {
  std::uint64_t number = 0;  // in the input, from 1
  bool too_long = false;
  std::string text{};   // the creator feed; then its answer
  bool failed = false;  // the answer is an error
};

class Window {
 public:
  Window(std::size_t lines, std::uint64_t bytes) : most_bytes_(bytes), slots_(lines) {}

  // The reader's: waits for room; false when nobody wants more.
  bool put(Line line);
  void end();

  // A worker's: the next line, then its answer in the same place. null: there are no more.
  Line* take();
  void answered(const Line* line);

  // The writer's: the oldest line once it was answered; null: none is left, or, unless `wait`, none
  // is ready.
  Line* oldest(bool wait);
  void written();
  // nobody wants more: ends the reader and the workers
  void give_up();

 private:
  struct Slot {
    Line line{};
    std::uint64_t bytes = 0;  // as it came in
    bool is_answered = false;
  };
  Slot& slot(std::uint64_t nth) { return slots_[nth % slots_.size()]; }

  std::mutex mutex_;
  std::condition_variable room_, work_, done_;
  std::uint64_t most_bytes_;
  std::uint64_t bytes_ = 0;
  std::vector<Slot> slots_;
  std::uint64_t put_ = 0, taken_ = 0, written_ = 0;  // lines so far
  bool ended_ = false, given_up_ = false;
};

}  // namespace compass::cli
