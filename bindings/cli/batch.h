// compass batch: one creator feed a line comes in, one view a line goes out, in the same order.
// What makes a line fail is said in its place, {"error": {…}, "line": n}, and the run goes on.
#pragma once

#include "options.h"

namespace compass::cli {

// Returns the exit code: 0, document_error (with strict, when a line failed), usage_error, or as a
// shell would say it of a program that was stopped: 128 + SIGINT, SIGTERM or SIGPIPE.
int batch(const Options& options, const BatchOptions& how);

}  // namespace compass::cli
