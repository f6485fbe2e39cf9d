// What the view says of any video: its numbers, products and times.
#pragma once

#include "store/tables.h"
#include "view/json.h"

namespace compass::view {

Json stats(const store::VideoTable& videos, const store::TextPool& pool, std::size_t row);

// [{id, title, known}]; `products` may be null
Json named_products(const store::VideoTable& videos, const store::TextPool& pool, std::size_t row,
                    const store::ProductsFeed* products);

// adds id, posted_at, caption, cover_url, video_url, duration_s
void add_video(Json& card, const store::VideoTable& videos, const store::TextPool& pool,
               std::size_t row);

// milliseconds as seconds; null for what is not stated (-1)
Json seconds(std::int32_t milliseconds);

}  // namespace compass::view
