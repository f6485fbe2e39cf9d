// "creator@1": one creator, the audience, and the videos posted
// (core/contract/creator.schema.json). Rows are `creator.videos`.
#pragma once

#include "feed/reader.h"
#include "store/tables.h"

namespace compass::feed {

using CreatorReader = Reader<store::CreatorFeed>;
extern template class Reader<store::CreatorFeed>;

}  // namespace compass::feed
