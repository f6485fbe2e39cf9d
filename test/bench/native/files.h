// Files and samples of time, for the programs here.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace compass::bench {

// the whole file; ends the program where it cannot be read
std::string contents_of(const std::string& path);

// milliseconds that `act` took
template <class Act>
double milliseconds(Act act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

// "name":[1.25,…]
std::string list_of(const char* name, const std::vector<double>& samples);

}  // namespace compass::bench
