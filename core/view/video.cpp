#include "view/video.h"

namespace compass::view {

Json stats(const store::VideoTable& videos, const store::TextPool& pool, std::size_t row) {
  Json stats = Json::object();
  for (std::size_t at = 0; at < store::counted_metrics; ++at) {
    stats[std::string(store::metric_names[at])] = integer(videos.totals[at].at(row));
  }
  stats["revenue"] = money(videos.revenue, row, pool);
  return stats;
}

Json named_products(const store::VideoTable& videos, const store::TextPool& pool, std::size_t row,
                    const store::ProductsFeed* products) {
  Json list = Json::array();
  for (const store::ProductRef& product : videos.products.at(row)) {
    const std::string_view id = pool.view(product.id);
    std::optional<std::uint32_t> known;
    if (products != nullptr) {
      known = products->products.by_id.find(id, products->products.id, products->text);
    }
    Json title = text(pool.view(product.title));
    // a video that does not name its product: the products feed may
    if (title.is_null() && known) title = text(products->products.title, *known, products->text);
    list.push_back(object({{"id", id}, {"title", std::move(title)}, {"known", known.has_value()}}));
  }
  return list;
}

void add_video(Json& card, const store::VideoTable& videos, const store::TextPool& pool,
               std::size_t row) {
  card["id"] = pool.view(videos.id[row]);
  card["posted_at"] = integer(videos.posted_at.at(row));
  card["caption"] = text(videos.caption, row, pool);
  card["cover_url"] = text(videos.cover_url, row, pool);
  card["video_url"] = text(videos.video_url, row, pool);
  card["duration_s"] =
      videos.duration_ms.has(row) ? seconds(*videos.duration_ms.at(row)) : Json(nullptr);
}

Json seconds(std::int32_t milliseconds) {
  constexpr double per_second = 1'000;
  return milliseconds < 0 ? Json(nullptr) : decimal(milliseconds / per_second);
}

}  // namespace compass::view
