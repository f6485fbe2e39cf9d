// The readers' independent oracle: the contract's documents read with nlohmann/json into the same
// pictures (picture.h). Written from the contract, not from the readers' tables; only for documents
// that the contract allows.
#pragma once

#include "outcome.h"

#include <nlohmann/json.hpp>

#include <string>

namespace compass::feed {

nlohmann::json oracle(Feed feed, const std::string& document);

}  // namespace compass::feed
