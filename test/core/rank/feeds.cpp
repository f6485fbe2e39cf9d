#include "rank/feeds.h"

#include <string_view>

namespace compass::test {

namespace {

void put_shares(store::AudienceColumn& column, std::size_t row,
                const std::optional<std::int64_t>& count, const std::vector<SharePart>& shares) {
  if (count) column.count.set(row, *count);
  for (const SharePart& part : shares) {
    const auto cell = store::cell_of(static_cast<std::size_t>(part.gender), part.age);
    column.shares.append({.axis = store::Axis::gender_age,
                          .key = static_cast<std::uint8_t>(cell),
                          .parts = static_cast<std::uint32_t>(part.share * store::whole)});
  }
}

template <class T>
void put(store::Column<T>& column, std::size_t row, const std::optional<T>& value) {
  if (value) column.set(row, *value);
}

void put_text(store::Column<store::TextRef>& column, std::size_t row, std::string_view text,
              store::TextPool& pool) {
  if (!text.empty()) column.set(row, pool.intern(text));
}

void add(store::ProductsFeed& feed, const Product& product) {
  store::ProductTable& table = feed.products;
  const std::size_t row = table.rows();
  table.add_row();
  table.id[row] = feed.text.put(product.id);
  table.by_id.add(product.id, static_cast<std::uint32_t>(row), table.id, feed.text);
  put_text(table.title, row, product.title, feed.text);
  put_text(table.category, row, product.category, feed.text);
  put_text(table.top_category, row, product.category.substr(0, product.category.find(" > ")),
           feed.text);
  put_text(table.shop, row, product.shop, feed.text);
  if (product.price) {
    table.price.amount.set(row, {product.price->first, product.price->second});
    put_text(table.price.currency, row, product.currency, feed.text);
  }
  put(table.stock, row, product.stock);
  put(table.in_stock, row, product.in_stock);
  if (!product.units.empty()) {
    const auto length = static_cast<std::int64_t>(product.units.size());
    table.daily_from.set(row, moment - length * day_seconds);
    table.daily_kind.set(row, store::SeriesKind::per_day);
    for (const std::int64_t units : product.units) {
      table.daily_units.append({units < 0 ? 0 : units, units >= 0});
    }
  }
  put(table.units_total, row, product.sold);
  put(table.traffic_days, row, product.days);
  put(table.views, row, product.views);
  put(table.orders, row, product.orders);
  put(table.videos, row, product.videos);
  put(table.creators, row, product.creators);
  put(table.new_followers, row, product.new_followers);
  put_shares(table.buyers, row, product.buyers, product.shares);
}

}  // namespace

store::ProductsFeed feed_of(const std::vector<Product>& products) {
  store::ProductsFeed feed;
  feed.as_of = moment;
  for (const Product& product : products)
    add(feed, product);
  return feed;
}

store::CreatorFeed feed_of(const Creator& creator) {
  store::CreatorFeed feed;
  feed.as_of = moment;
  feed.id = feed.text.put(creator.id);
  feed.currency = feed.text.intern(creator.currency);
  feed.followers = creator.followers;
  for (const std::string& niche : creator.niches)
    feed.niches.push_back(feed.text.intern(niche));
  for (const std::string& id : creator.showcase)
    feed.showcase.push_back(feed.text.put(id));
  for (const std::string& id : creator.dismissed)
    feed.dismissed.push_back(feed.text.put(id));
  feed.audience.add_row();
  put_shares(feed.audience, 0, creator.audience, creator.shares);
  for (const Posted& video : creator.videos) {
    const std::size_t row = feed.videos.rows();
    feed.videos.add_row();
    feed.videos.id[row] = feed.text.put(video.id);
    feed.videos.by_id.add(video.id, static_cast<std::uint32_t>(row), feed.videos.id, feed.text);
    feed.videos.posted_at.set(row, video.posted_at);
    put_text(feed.videos.caption, row, video.caption, feed.text);
    for (const auto& [id, category] : video.products) {
      feed.videos.products.append({feed.text.put(id), {}, feed.text.intern(category)});
    }
  }
  return feed;
}

store::InspirationFeed feed_of(const std::vector<Inspiration>& videos) {
  store::InspirationFeed feed;
  feed.as_of = moment;
  for (const Inspiration& video : videos) {
    const std::size_t row = feed.videos.rows();
    feed.add_row();
    feed.videos.id[row] = feed.text.put(video.id);
    feed.videos.by_id.add(video.id, static_cast<std::uint32_t>(row), feed.videos.id, feed.text);
    put(feed.videos.posted_at, row, video.posted_at);
    put_text(feed.videos.caption, row, video.caption, feed.text);
    for (const auto& [id, title] : video.products) {
      feed.videos.products.append({feed.text.put(id), feed.text.put(title), {}});
    }
    put(feed.videos.totals[store::index_of(store::Metric::views)], row, video.views);
    put(feed.videos.totals[store::index_of(store::Metric::items_sold)], row, video.items_sold);
    put(feed.videos.totals[store::index_of(store::Metric::new_followers)], row,
        video.new_followers);
    put_text(feed.creator_id, row, video.creator, feed.text);
    put(feed.creator_followers, row, video.followers);
    put_shares(feed.creator_audience, row, std::nullopt, video.shares);
  }
  return feed;
}

}  // namespace compass::test
