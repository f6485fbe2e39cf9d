#include "allocations.h"

#include <cstdlib>
#include <new>

namespace {

std::uint64_t calls = 0;  // one thread

}  // namespace

namespace compass::bench {

std::uint64_t allocations() {
  return calls;
}

}  // namespace compass::bench

// operator new[] and the sized ones call this one
void* operator new(std::size_t size) {
  ++calls;
  if (void* const place = std::malloc(size == 0 ? 1 : size)) return place;
  throw std::bad_alloc();
}

void operator delete(void* place) noexcept {
  std::free(place);
}

void operator delete(void* place, std::size_t) noexcept {
  std::free(place);
}
