// replay-TARGET FILE…: each file once through the target, as libFuzzer would give it. Prints how
// many; what must not be ends the program.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);

// of libFuzzer, for the targets that change documents themselves: here nothing is changed
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t*, std::size_t size, std::size_t) {
  return size;
}

int main(int count, char** names) {
  for (int nth = 1; nth < count; ++nth) {
    std::ifstream file(names[nth], std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "cannot be read: %s\n", names[nth]);
      return 2;
    }
    const std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
    // told before it is tried, so that the last one named is the one that failed
    std::fprintf(stderr, "%s\n", names[nth]);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%d tried\n", count - 1);
}
