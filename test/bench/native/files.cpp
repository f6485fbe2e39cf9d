#include "files.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace compass::bench {

std::string contents_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::fprintf(stderr, "cannot read %s\n", path.c_str());
    std::exit(2);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string list_of(const char* name, const std::vector<double>& samples) {
  std::string text = std::string("\"") + name + "\":[";
  for (const double sample : samples) {
    if (text.back() != '[') text += ',';
    text += std::to_string(sample);
  }
  return text + "]";
}

}  // namespace compass::bench
