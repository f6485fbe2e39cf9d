#include "feed/products_reader.h"

#include "feed/part_sinks.h"
#include "feed/reader_impl.h"

namespace compass::feed {
namespace {

// All sinks here fill the table's last row.

class UnitsSink final : public Sink {
 public:
  explicit UnitsSink(store::ProductTable& table) : table_(table) {}

  void number(std::uint8_t field, std::int64_t value) override {
    const std::size_t row = table_.rows() - 1;
    if (static_cast<UnitsField>(field) == UnitsField::from) {
      table_.daily_from.set(row, value);
    } else {
      table_.daily_kind.set(row, static_cast<store::SeriesKind>(value));
    }
  }
  void day(std::uint8_t, store::Day day) override { table_.daily_units.append(day); }

 private:
  store::ProductTable& table_;
};

class TrafficSink final : public Sink {
 public:
  TrafficSink(store::ProductTable& table, store::TextPool& pool) : table_(table), money_(pool) {}

  void number(std::uint8_t field, std::int64_t value) override {
    const std::size_t row = table_.rows() - 1;
    switch (static_cast<TrafficField>(field)) {
      case TrafficField::days:
        table_.traffic_days.set(row, value);
        break;
      case TrafficField::views:
        table_.views.set(row, value);
        break;
      case TrafficField::clicks:
        table_.clicks.set(row, value);
        break;
      case TrafficField::orders:
        table_.orders.set(row, value);
        break;
      case TrafficField::creators:
        table_.creators.set(row, value);
        break;
      case TrafficField::videos:
        table_.videos.set(row, value);
        break;
      case TrafficField::new_followers:
        table_.new_followers.set(row, value);
        break;
      case TrafficField::revenue:
        break;
    }
  }
  Sink& enter(std::uint8_t) override {
    return money_.into(table_.traffic_revenue, table_.rows() - 1);
  }

 private:
  store::ProductTable& table_;
  MoneySink money_;
};

class ProductSink final : public Sink {
 public:
  ProductSink(store::ProductTable& table, store::TextPool& pool)
      : table_(table),
        pool_(pool),
        money_(pool),
        units_(table),
        traffic_(table, pool),
        audience_(pool) {}

  ProductSink& begin() {
    table_.add_row();
    category_.clear();
    return *this;
  }

  void number(std::uint8_t field, std::int64_t value) override {
    const std::size_t row = table_.rows() - 1;
    switch (static_cast<ProductField>(field)) {
      case ProductField::commission_rate:
        table_.commission.set(row, static_cast<std::uint32_t>(value));
        break;
      case ProductField::rating:
        table_.rating.set(row, static_cast<std::uint32_t>(value));
        break;
      case ProductField::reviews:
        table_.reviews.set(row, value);
        break;
      case ProductField::stock:
        table_.stock.set(row, value);
        break;
      case ProductField::in_stock:
        table_.in_stock.set(row, value != 0);
        break;
      case ProductField::launched_at:
        table_.launched_at.set(row, value);
        break;
      case ProductField::units_total:
        table_.units_total.set(row, value);
        break;
      default:
        break;
    }
  }

  Code text(std::uint8_t field, std::string_view text) override {
    if (text.empty()) return Code::ok;
    const auto row = static_cast<std::uint32_t>(table_.rows() - 1);
    switch (static_cast<ProductField>(field)) {
      case ProductField::id:
        table_.id.back() = pool_.put(text);
        return table_.by_id.add(text, row, table_.id, pool_) ? Code::ok : Code::duplicate_id;
      case ProductField::title:
        table_.title.set(row, pool_.put(text));
        break;
      case ProductField::category:
        category_.add(text);
        break;
      case ProductField::shop:
        table_.shop.set(row, pool_.intern(text));
        break;
      case ProductField::image_url:
        table_.image_url.set(row, pool_.put(text));
        break;
      default:
        break;
    }
    return Code::ok;
  }

  Sink& enter(std::uint8_t field) override {
    switch (static_cast<ProductField>(field)) {
      case ProductField::price:
        return money_.into(table_.price, table_.rows() - 1);
      case ProductField::daily:
        return units_;
      case ProductField::traffic:
        return traffic_;
      default:
        return audience_.into(table_.buyers);
    }
  }

  Lack leave() override {
    if (table_.id.back().length == 0) {
      return {Code::missing_id, static_cast<std::uint8_t>(ProductField::id)};
    }
    if (!category_.empty()) {
      const std::size_t row = table_.rows() - 1;
      table_.category.set(row, pool_.intern(category_.path()));
      table_.top_category.set(row, pool_.intern(category_.top()));
    }
    return {};
  }

 private:
  store::ProductTable& table_;
  store::TextPool& pool_;
  MoneySink money_;
  UnitsSink units_;
  TrafficSink traffic_;
  AudienceSink audience_;
  CategoryPath category_;
};

class ProductsRoot final : public Sink {
 public:
  explicit ProductsRoot(store::ProductsFeed& feed)
      : feed_(feed), product_(feed.products, feed.text) {}

  void number(std::uint8_t, std::int64_t value) override { feed_.as_of = value; }
  Sink& enter(std::uint8_t) override { return product_.begin(); }

 private:
  store::ProductsFeed& feed_;
  ProductSink product_;
};

}  // namespace

template <>
struct Building<store::ProductsFeed> {
  static constexpr const Document& document = products_document;
  store::ProductsFeed table{};
  ProductsRoot root{table};
};

template class Reader<store::ProductsFeed>;

}  // namespace compass::feed
