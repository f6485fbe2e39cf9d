#include "batch_stop.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace compass::cli {
namespace {

// a handler has nothing but globals
volatile std::sig_atomic_t came = 0;
std::array<int, 2> ends = {-1, -1};

void wake() {
  const char byte = 0;
  // a full pipe wakes as well
  [[maybe_unused]] const ssize_t count = ::write(ends[1], &byte, 1);
}

extern "C" void stop_on(int signal) {
  const int error = errno;
  came = signal;
  wake();
  errno = error;
}

void handle(int signal, void (*handler)(int), int flags) {
  struct sigaction action{};
  action.sa_handler = handler;
  action.sa_flags = flags;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

Stop::Stop() {
  if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
    throw std::system_error(errno, std::generic_category(), "pipe");
  }
  constexpr int once = static_cast<int>(SA_RESETHAND);  // 0x80000000, unsigned to clang
  handle(SIGINT, stop_on, once | SA_RESTART);
  handle(SIGTERM, stop_on, once | SA_RESTART);
  // a closed output is an error of write, so that what was written ends with a whole line
  handle(SIGPIPE, SIG_IGN, 0);
}

Stop::~Stop() {
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE})
    handle(signal, SIG_DFL, 0);
  for (const int end : ends)
    ::close(end);
}

int Stop::descriptor() const {
  return ends[0];
}
void Stop::request() const {
  wake();
}
int Stop::signal() {
  return came;
}

}  // namespace compass::cli
