// The products feed read by simdjson on demand (Langdale & Lemire 2019; Keiser & Lemire 2024) into
// the columns that the products reader fills. It holds the whole document and its index; an unknown
// field is passed over without a look, and no error says row, field and byte.
#include "files.h"
#include "products_columns.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <simdjson.h>

namespace {

using namespace compass::bench;
namespace ondemand = simdjson::ondemand;
using std::string_view;

constexpr std::array<string_view, count_columns> count_names = {
    "reviews", "stock",  "units_total", "days",   "views",
    "clicks",  "orders", "creators",    "videos", "new_followers"};
constexpr std::array<string_view, 3> genders = {"female", "male", "other"};
constexpr std::array<string_view, 6> ages = {"13-17", "18-24", "25-34", "35-44", "45-54", "55+"};

template <std::size_t n>
std::uint8_t place_of(const std::array<string_view, n>& names, string_view name) {
  for (std::size_t at = 0; at < n; ++at) {
    if (names[at] == name) return static_cast<std::uint8_t>(at);
  }
  return 255;
}

std::uint32_t scaled(double value, double scale) {
  return static_cast<std::uint32_t>(std::floor(value * scale + 0.5));
}

string_view text_of(ondemand::value& value) {
  return value.get_string();
}

void read_money(ondemand::object object, Money& money, Pool& pool) {
  for (auto field : object) {
    const string_view key = field.unescaped_key();
    ondemand::value value = field.value();
    if (key == "minor") {
      const std::int64_t minor = value.get_int64();
      money.min.set(minor);
      money.max.set(minor);
    } else if (key == "min_minor") {
      money.min.set(value.get_int64());
    } else if (key == "max_minor") {
      money.max.set(value.get_int64());
    } else if (key == "currency") {
      money.currency.set(pool.intern(text_of(value)));
    } else if (key == "kind") {
      money.kind.set(text_of(value) == "direct" ? 1 : 2);
    } else if (key == "settlement") {
      const string_view name = text_of(value);
      money.settlement.set(name == "placed" ? 1 : name == "processing" ? 2 : 3);
    }
  }
}

void read_daily(ondemand::object object, Columns& columns) {
  for (auto field : object) {
    const string_view key = field.unescaped_key();
    ondemand::value value = field.value();
    if (key == "from") {
      columns.daily_from.set(epoch_seconds(text_of(value)));
    } else if (key == "kind") {
      columns.daily_kind.set(text_of(value) == "cumulative" ? 1 : 0);
    } else if (key == "units") {
      for (auto day : value.get_array()) {
        const bool missing = day.is_null();
        columns.units.push_back(missing ? -1 : std::int64_t{day.get_int64()});
      }
      columns.units_end.back() = static_cast<std::uint32_t>(columns.units.size());
    }
  }
}

void read_shares(ondemand::array list, std::uint8_t axis, Columns& columns) {
  for (auto entry : list) {
    ShareOf share{axis, 0, 0};
    for (auto field : entry.get_object()) {
      const string_view key = field.unescaped_key();
      ondemand::value value = field.value();
      if (key == "share") {
        share.parts = scaled(value.get_double(), 1e6);
      } else if (key == "gender" || (key == "key" && axis == 0)) {
        const std::uint8_t gender = place_of(genders, text_of(value));
        share.key = static_cast<std::uint8_t>(share.key + (axis == 2 ? gender * 6 : gender));
      } else {
        share.key = static_cast<std::uint8_t>(share.key + place_of(ages, text_of(value)));
      }
    }
    columns.shares.push_back(share);
  }
  columns.shares_end.back() = static_cast<std::uint32_t>(columns.shares.size());
}

void read_buyers(ondemand::object object, Columns& columns) {
  for (auto field : object) {
    const string_view key = field.unescaped_key();
    ondemand::value value = field.value();
    if (key == "count") columns.people.set(value.get_int64());
    if (key == "gender") read_shares(value.get_array(), 0, columns);
    if (key == "age") read_shares(value.get_array(), 1, columns);
    if (key == "gender_age") read_shares(value.get_array(), 2, columns);
  }
}

void read_category(ondemand::array steps, Columns& columns, std::string& path) {
  path.clear();
  for (auto step : steps) {
    const string_view name = step.get_string();
    if (path.empty()) columns.top_category.set(columns.pool.intern(name));
    if (!path.empty()) path += " > ";
    path += name;
  }
  columns.category.set(columns.pool.intern(path));
}

void read_counts(ondemand::value& value, string_view key, Columns& columns) {
  const std::uint8_t count = place_of(count_names, key);
  if (count < count_columns) columns.counts[count].set(value.get_int64());
}

void read_traffic(ondemand::object object, Columns& columns) {
  for (auto field : object) {
    const string_view key = field.unescaped_key();
    ondemand::value value = field.value();
    if (key == "revenue") {
      read_money(value.get_object(), columns.revenue, columns.pool);
    } else {
      read_counts(value, key, columns);
    }
  }
}

void read_product(ondemand::object product, Columns& columns, std::string& path) {
  columns.add_row();
  for (auto field : product) {
    const string_view key = field.unescaped_key();
    ondemand::value value = field.value();
    if (value.is_null()) continue;
    if (key == "id") {
      const string_view id = text_of(value);
      if (!columns.seen.insert(std::hash<string_view>{}(id)).second) std::exit(1);
      columns.id.back() = columns.pool.put(id);
    } else if (key == "title") {
      columns.title.set(columns.pool.put(text_of(value)));
    } else if (key == "category") {
      read_category(value.get_array(), columns, path);
    } else if (key == "shop") {
      columns.shop.set(columns.pool.intern(text_of(value)));
    } else if (key == "image_url") {
      columns.image_url.set(columns.pool.put(text_of(value)));
    } else if (key == "price") {
      read_money(value.get_object(), columns.price, columns.pool);
    } else if (key == "commission_rate") {
      columns.commission.set(scaled(value.get_double(), 1e6));
    } else if (key == "rating") {
      columns.rating.set(scaled(value.get_double(), 1e3));
    } else if (key == "in_stock") {
      columns.in_stock.set(value.get_bool() ? 1 : 0);
    } else if (key == "launched_at") {
      columns.launched_at.set(epoch_seconds(text_of(value)));
    } else if (key == "daily") {
      read_daily(value.get_object(), columns);
    } else if (key == "traffic") {
      read_traffic(value.get_object(), columns);
    } else if (key == "buyers") {
      read_buyers(value.get_object(), columns);
    } else {
      read_counts(value, key, columns);
    }
  }
}

Columns read_feed(ondemand::parser& parser, const simdjson::padded_string& text) {
  Columns columns;
  std::string path;
  ondemand::document document = parser.iterate(text);
  for (auto product : document["products"].get_array()) {
    read_product(product.get_object(), columns, path);
  }
  return columns;
}

}  // namespace

// bench-simdjson FEED ROUNDS: samples of milliseconds, and sums to compare with the feed
int main(int argc, char** argv) try {
  if (argc != 3) return 2;
  const simdjson::padded_string text(contents_of(argv[1]));
  const int rounds = std::atoi(argv[2]);
  ondemand::parser parser;
  std::vector<double> samples;
  std::int64_t views_sum = 0, units_sum = 0, parts_sum = 0;
  std::size_t rows = 0;
  for (int round = 0; round <= rounds; ++round) {
    Columns columns;
    const double taken = milliseconds([&] { columns = read_feed(parser, text); });
    if (round > 0) samples.push_back(taken);
    views_sum = units_sum = parts_sum = 0;
    rows = columns.id.size();
    for (const std::int64_t value : columns.counts[views].values)
      views_sum += value;
    for (const std::int64_t value : columns.units)
      units_sum += value > 0 ? value : 0;
    for (const ShareOf& share : columns.shares)
      parts_sum += share.parts;
  }
  std::printf("{%s,\"rows\":%zu,\"views\":%lld,\"units\":%lld,\"parts\":%lld}\n",
              list_of("products", samples).c_str(), rows, static_cast<long long>(views_sum),
              static_cast<long long>(units_sum), static_cast<long long>(parts_sum));
  return 0;
} catch (const simdjson::simdjson_error& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
