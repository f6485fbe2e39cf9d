#include "rank/left_out.h"

#include <span>

namespace compass::rank {

namespace {

constexpr std::uint8_t code_of(LeftOut reason) {
  return static_cast<std::uint8_t>(reason);
}

bool is_out_of_stock(const store::ProductTable& products, std::size_t row) {
  return !products.in_stock.value_or(row, true) || products.stock.value_or(row, 1) == 0;
}

bool is_of_other_currency(const store::ProductsFeed& feed, std::size_t row,
                          std::string_view currency) {
  const auto stated = feed.products.price.currency.at(row);
  return stated && stated->length != 0 && !currency.empty() && feed.text.view(*stated) != currency;
}

}  // namespace

std::vector<std::uint8_t> left_out_of(const store::ProductsFeed& feed,
                                      const store::CreatorFeed* creator,
                                      std::string_view currency) {
  const store::ProductTable& products = feed.products;
  std::vector<std::uint8_t> reasons(products.rows(), code_of(LeftOut::none));
  // from the last reason to the first, so that the first stays
  for (std::size_t row = 0; row < reasons.size(); ++row) {
    if (is_out_of_stock(products, row)) reasons[row] = code_of(LeftOut::out_of_stock);
    if (is_of_other_currency(feed, row, currency)) {
      reasons[row] = code_of(LeftOut::other_currency);
    }
  }
  if (creator == nullptr) return reasons;
  const auto mark = [&](std::span<const store::TextRef> ids, LeftOut reason) {
    for (const store::TextRef id : ids) {
      const auto row = products.by_id.find(creator->text.view(id), products.id, feed.text);
      if (row) reasons[*row] = code_of(reason);
    }
  };
  mark(creator->dismissed, LeftOut::dismissed);
  mark(creator->showcase, LeftOut::in_showcase);
  return reasons;
}

}  // namespace compass::rank
