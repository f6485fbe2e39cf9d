// Feeds and the policy, from files or stdin ("-") into an engine. A problem is told on stderr, and
// the exit code returned; 0: fine.
#pragma once

#include "compass.h"
#include "options.h"

#include <functional>
#include <string>

namespace compass::cli {

int load(Compass& compass, const Options& options);

// a document that is taken as one text; "" where none was named, which is fine. Returns what `take`
// does, or usage_error.
int load_text(const std::string& path, const std::function<int(const std::string&)>& take);

// whether an answer is an error in place of a document
bool is_error(const std::string& document);

// tells the problem; returns document_error
int fail(const Outcome& outcome);

}  // namespace compass::cli
