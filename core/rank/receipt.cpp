#include "rank/receipt.h"

#include <array>

namespace compass::rank {

namespace {

constexpr std::array<std::string_view, 6> unit_names = {
    "minor", "orders_per_view", "views_per_video", "followers_per_view", "cosine", "ratio"};
constexpr std::array<std::string_view, 8> observed_names = {
    "", "views", "videos", "units", "buyers", "products", "creators", "choices"};
constexpr std::array<std::string_view, 6> note_names = {"",           "missing",    "of_range",
                                                        "from_units", "no_creator", "not_in_feed"};

std::string pointer(std::string_view list, std::size_t row, std::string_view field) {
  std::string text(list);
  text += '/';
  text += std::to_string(row);
  if (!field.empty()) {
    text += '/';
    text += field;
  }
  return text;
}

}  // namespace

std::string_view name_of(Unit unit) {
  return unit_names[static_cast<std::size_t>(unit)];
}
std::string_view name_of(Observed observed) {
  return observed_names[static_cast<std::size_t>(observed)];
}
std::string_view name_of(Note note) {
  return note_names[static_cast<std::size_t>(note)];
}

std::int64_t sum_of(std::span<const Receipt> receipts) {
  std::int64_t sum = 0;
  for (const Receipt& receipt : receipts)
    sum += receipt.micro_log;
  return sum;
}

std::string product_pointer(std::size_t row, std::string_view field) {
  return pointer(products_pool, row, field);
}

std::string inspiration_pointer(std::size_t row, std::string_view field) {
  return pointer(inspiration_pool, row, field);
}

bool covers(std::string_view pointer, std::string_view place) {
  if (!place.starts_with(pointer)) return false;
  return place.size() == pointer.size() || place[pointer.size()] == '/';
}

}  // namespace compass::rank
