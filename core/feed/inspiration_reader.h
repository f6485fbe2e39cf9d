// "inspiration@1": other creators' videos, each with its creator
// (core/contract/inspiration.schema.json). Rows are `videos`.
#pragma once

#include "feed/reader.h"
#include "store/tables.h"

namespace compass::feed {

using InspirationReader = Reader<store::InspirationFeed>;
extern template class Reader<store::InspirationFeed>;

}  // namespace compass::feed
