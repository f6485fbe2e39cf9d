// The readers' tables as a JSON document, in the words of JSON Schema: what a reader takes, to be
// compared with core/contract/*.schema.json.
#pragma once

#include "outcome.h"

#include <nlohmann/json.hpp>

#include <string>

namespace compass::feed {

// {"type": […], "properties": {…}, "required": […]} of the document
nlohmann::json description_of(Feed feed);

std::string describe(Feed feed);

}  // namespace compass::feed
