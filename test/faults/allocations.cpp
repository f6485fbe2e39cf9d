#include "faults/allocations.h"

#include <cstdlib>
#include <new>

namespace {

using compass::faults::Fault;

// one thread
struct {
  std::int64_t live = 0;
  std::uint64_t left = 0;  // allocations until one fails; 0: none does
  Fault fault = Fault::once;
  bool failed = false;
} state;

bool fails_now() {
  if (state.left == 0 || --state.left != 0) return false;
  state.failed = true;
  if (state.fault == Fault::for_good) state.left = 1;
  return true;
}

}  // namespace

namespace compass::faults {

void arm(std::uint64_t nth, Fault fault) {
  state.left = nth;
  state.fault = fault;
  state.failed = false;
}

bool disarm() {
  state.left = 0;
  return state.failed;
}

std::int64_t live() {
  return state.live;
}

}  // namespace compass::faults

// operator new[], the sized and the nothrow ones call these
void* operator new(std::size_t size) {
  if (fails_now()) throw std::bad_alloc();
  void* const place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) throw std::bad_alloc();
  ++state.live;
  return place;
}

void operator delete(void* place) noexcept {
  if (place != nullptr) --state.live;
  std::free(place);
}

void operator delete(void* place, std::size_t) noexcept {
  operator delete(place);
}
