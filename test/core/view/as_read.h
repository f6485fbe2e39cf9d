// A part of a document as who reads it gets it.
#pragma once

#include "view/json.h"

#include <nlohmann/json.hpp>

namespace compass::test {

inline nlohmann::json as_read(const view::Json& part) {
  return nlohmann::json::parse(view::to_text(part));
}

}  // namespace compass::test
