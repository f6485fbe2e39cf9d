// What bench-core can be asked for.
#pragma once

#include "session.h"

#include <cstdint>
#include <string>

namespace compass::bench {

// writes given.json and columns.bin into `folder`: what the peers are given (test/bench/README.md)
int write_given(const Texts& texts, std::int64_t now, const std::string& folder);

// milliseconds of reading and answering, as JSON on stdout; `rounds` of each
int print_times(const Texts& texts, std::int64_t now, int rounds);

// runs each counted step once, for callgrind; and prints what each allocates, as JSON
int run_counted(const Texts& texts, std::int64_t now);

}  // namespace compass::bench
