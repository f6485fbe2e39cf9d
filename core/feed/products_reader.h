// "products@1": what can be sold (core/contract/products.schema.json). Rows are `products`.
#pragma once

#include "feed/reader.h"
#include "store/tables.h"

namespace compass::feed {

using ProductsReader = Reader<store::ProductsFeed>;
extern template class Reader<store::ProductsFeed>;

}  // namespace compass::feed
