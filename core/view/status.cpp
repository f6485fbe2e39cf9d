#include "view/status.h"

#include "store/hexadecimal.h"

namespace compass::view {
namespace {

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
      {"hash", loaded ? Json(store::hexadecimal(taken->hash)) : Json(nullptr)},
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
      {"policy", store::hexadecimal(policy_hash)},
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
