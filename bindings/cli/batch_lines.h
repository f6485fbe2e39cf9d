// Lines of a file descriptor, as they come: a line is handed on as soon as its end is there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace compass::cli {

class Lines {
 public:
  enum class Next : std::uint8_t { line, too_long, end, stopped, failed };

  // Ends with `stopped` when bytes come on the descriptor `stop`, or when nobody reads `output` any
  // more. Lines longer than `most_bytes` are passed over and never held.
  Lines(int input, int output, int stop, std::uint64_t most_bytes);

  // the next line without its end; what follows the last end is a line too unless it is empty
  Next next(std::string& line);

 private:
  // whether there are bytes; else says why not
  bool fill();
  bool wait();
  bool is_oversized(std::string& line, const char* from, std::size_t count);

  int input_, output_, stop_;
  std::uint64_t most_bytes_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, end_ = 0;
  Next ended_ = Next::end;
};

}  // namespace compass::cli
