#include "fuzz/input.h"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace compass::fuzz {

void fail(std::string_view what, std::string_view detail) {
  const std::string text = std::string(what) + ": " + std::string(detail) + "\n";
  std::fputs(text.c_str(), stderr);
  std::abort();
}

}  // namespace compass::fuzz
