#include "rank/left_out.h"

#include <optional>
#include <span>

namespace compass::rank {

namespace {

constexpr std::uint8_t code_of(LeftOut reason) {
  return static_cast<std::uint8_t>(reason);
}

bool is_of_other_currency(const store::ProductsFeed& feed, std::size_t row,
                          std::string_view currency) {
  const auto stated = feed.products.price.currency.at(row);
  return stated && stated->length != 0 && !currency.empty() && feed.text.view(*stated) != currency;
}

// by itself, whoever looks
LeftOut reason_of(const store::ProductsFeed& feed, std::size_t row, std::string_view currency) {
  if (is_of_other_currency(feed, row, currency)) return LeftOut::other_currency;
  return is_out_of_stock(feed.products, row) ? LeftOut::out_of_stock : LeftOut::none;
}

// what the creator's choice makes of a row; none: nothing
std::optional<LeftOut> chosen(const feedback::Event& choice, std::int64_t news_from) {
  const bool is_news = choice.at >= news_from;
  switch (choice.kind) {
    case feedback::Kind::dismissed:
      return LeftOut::dismissed;
    case feedback::Kind::added:
      return is_news ? std::optional(LeftOut::in_showcase) : std::nullopt;
    case feedback::Kind::taken_back:
      return is_news ? std::optional(LeftOut::none) : std::nullopt;
    case feedback::Kind::opened:
    case feedback::Kind::posted:
      break;
  }
  return std::nullopt;
}

}  // namespace

bool is_out_of_stock(const store::ProductTable& products, std::size_t row) {
  return !products.in_stock.value_or(row, true) || products.stock.value_or(row, 1) == 0;
}

std::vector<std::uint8_t> left_out_of(const store::ProductsFeed& feed,
                                      const store::CreatorFeed* creator,
                                      const feedback::Choices* choices, std::string_view currency) {
  const store::ProductTable& products = feed.products;
  std::vector<std::uint8_t> reasons(products.rows());
  for (std::size_t row = 0; row < reasons.size(); ++row)
    reasons[row] = code_of(reason_of(feed, row, currency));
  const auto row_of = [&](std::string_view id) {
    return products.by_id.find(id, products.id, feed.text);
  };
  // from the last reason to the first, so that the first stays
  const auto mark = [&](std::span<const store::TextRef> ids, LeftOut reason) {
    for (const store::TextRef id : ids) {
      if (const auto row = row_of(creator->text.view(id))) reasons[*row] = code_of(reason);
    }
  };
  if (creator != nullptr) {
    mark(creator->dismissed, LeftOut::dismissed);
    mark(creator->showcase, LeftOut::in_showcase);
  }
  if (choices == nullptr) return reasons;
  // without a date the feed is older than any choice
  const std::int64_t news_from =
      creator == nullptr ? INT64_MIN : creator->as_of.value_or(INT64_MIN);
  for (const feedback::Choice& choice : choices->all()) {
    const auto row = row_of(choice.event.product);
    const auto reason = chosen(choice.event, news_from);
    if (!row || !reason) continue;
    const bool is_offered = reasons[*row] == code_of(LeftOut::in_showcase);
    if (*reason == LeftOut::dismissed && is_offered) continue;  // the first reason stays
    reasons[*row] = code_of(*reason == LeftOut::none ? reason_of(feed, *row, currency) : *reason);
  }
  return reasons;
}

}  // namespace compass::rank
