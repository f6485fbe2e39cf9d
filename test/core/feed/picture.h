// A table as a JSON document, every column of it: what the tests compare with the oracle.
#pragma once

#include "store/tables.h"

#include <nlohmann/json.hpp>

namespace compass::feed {

nlohmann::json picture_of(const store::CreatorFeed& feed);
nlohmann::json picture_of(const store::ProductsFeed& feed);
nlohmann::json picture_of(const store::InspirationFeed& feed);

}  // namespace compass::feed
