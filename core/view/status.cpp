#include "view/status.h"

#include <array>

namespace compass::view {
namespace {

constexpr std::string_view core_version = "0.1.0";

// 16 hexadecimal digits: a 64-bit number does not fit a double
std::string hexadecimal(std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::array<char, 16> text{};
  for (std::size_t at = text.size(); at-- > 0; value >>= 4)
    text[at] = digits[value & 0xF];
  return {text.data(), text.size()};
}

std::size_t row_count(const store::CreatorFeed& feed) {
  return feed.videos.rows();
}
std::size_t row_count(const store::ProductsFeed& feed) {
  return feed.products.rows();
}
std::size_t row_count(const store::InspirationFeed& feed) {
  return feed.videos.rows();
}

template <class Table>
Json feed_status(Feed kind, const feed::Taken<Table>* taken) {
  const bool loaded = taken != nullptr;
  return object({
      {"feed", name_of(kind)},
      {"loaded", loaded},
      {"rows", loaded ? row_count(taken->feed) : 0},
      {"bytes", loaded ? taken->bytes : 0},
      {"hash", loaded ? Json(hexadecimal(taken->hash)) : Json(nullptr)},
      {"as_of", loaded ? integer(taken->feed.as_of) : Json(nullptr)},
  });
}

Json place(std::int64_t position) {
  return position < 0 ? Json(nullptr) : Json(position);
}

}  // namespace

Json status(std::uint64_t policy_hash, const policy::Patience& patience,
            const feed::Taken<store::CreatorFeed>* creator,
            const feed::Taken<store::ProductsFeed>* products,
            const feed::Taken<store::InspirationFeed>* inspiration) {
  return object({
      {"contract", "status@1"},
      {"version", core_version},
      {"policy", hexadecimal(policy_hash)},
      {"limits", object({
                     {"answer_milliseconds", patience.answer},
                     {"chunk_milliseconds", patience.chunk},
                 })},
      {"feeds",
       Json::array(feed_status(Feed::creator, creator), feed_status(Feed::products, products),
                   feed_status(Feed::inspiration, inspiration))},
  });
}

Json error(const Outcome& problem) {
  return object({{"error", object({
                               {"code", name_of(problem.code)},
                               {"feed", name_of(problem.feed)},
                               {"row", place(problem.row)},
                               {"field", problem.field},
                               {"byte", place(problem.byte)},
                               {"detail", problem.detail},
                           })}});
}

}  // namespace compass::view
