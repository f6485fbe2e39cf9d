#include "store/video_table.h"

namespace compass::store {

void VideoTable::add_row() {
  id.emplace_back();
  posted_at.add_row();
  caption.add_row();
  cover_url.add_row();
  video_url.add_row();
  duration_ms.add_row();
  products.add_row();
  for (auto& column : totals)
    column.add_row();
  revenue.add_row();
  daily_from.add_row();
  daily_kind.add_row();
  for (auto& column : daily)
    column.add_row();
  transcript.add_row();
  facets.add_row();
}

}  // namespace compass::store
