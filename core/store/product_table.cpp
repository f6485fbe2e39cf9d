#include "store/product_table.h"

namespace compass::store {

void ProductTable::add_row() {
  id.emplace_back();
  title.add_row();
  category.add_row();
  top_category.add_row();
  shop.add_row();
  image_url.add_row();
  price.add_row();
  commission.add_row();
  rating.add_row();
  reviews.add_row();
  stock.add_row();
  in_stock.add_row();
  launched_at.add_row();
  units_total.add_row();
  daily_from.add_row();
  daily_kind.add_row();
  daily_units.add_row();
  traffic_days.add_row();
  views.add_row();
  clicks.add_row();
  orders.add_row();
  creators.add_row();
  videos.add_row();
  new_followers.add_row();
  traffic_revenue.add_row();
  buyers.add_row();
}

}  // namespace compass::store
