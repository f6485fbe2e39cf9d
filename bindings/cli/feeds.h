// Feeds and the policy, from files or stdin ("-") into an engine. A problem is told on stderr, and
// the exit code returned; 0: fine.
#pragma once

#include "compass.h"
#include "options.h"

namespace compass::cli {

int load(Compass& compass, const Options& options);

// tells the problem; returns document_error
int fail(const Outcome& outcome);

}  // namespace compass::cli
