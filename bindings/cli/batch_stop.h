// What ends a run early: SIGINT, SIGTERM, or the writer, who cannot write any more. All of them put
// a byte into one pipe, which the reader of the input watches.
#pragma once

namespace compass::cli {

class Stop {
 public:
  Stop();  // takes the signals over; a second one ends the program as usual
  ~Stop();
  Stop(const Stop&) = delete;
  Stop& operator=(const Stop&) = delete;

  [[nodiscard]] int descriptor() const;
  void request() const;
  [[nodiscard]] static int signal();  // 0: none came
};

}  // namespace compass::cli
