// The feeds of a session: read aside, then put in the old one's place in one move.
#pragma once

#include "feed/creator_reader.h"
#include "feed/inspiration_reader.h"
#include "feed/limits.h"
#include "feed/products_reader.h"
#include "outcome.h"
#include "store/tables.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <utility>

namespace compass::session {

// One kind of feed: the one that is read, and the one that is being read.
template <class Table>
class Slot {
 public:
  void begin(const feed::Limits& limits) { reader_.emplace(limits); }
  void abandon() { reader_.reset(); }
  // the same feed as another slot's, not a copy
  void share(const Slot& other) { loaded_ = other.loaded_; }

  Outcome write(std::span<const char> bytes, Feed kind) {
    if (!reader_) return {.code = Code::feed_not_begun, .feed = kind};
    return reader_->write(bytes);
  }

  // On any problem the earlier feed stays. `forget` is called before it goes, when nothing can fail
  // any more.
  template <class Forget>
  Outcome finish(Feed kind, Forget forget) {
    if (!reader_) return {.code = Code::feed_not_begun, .feed = kind};
    Result<feed::Taken<Table>> taken = reader_->finish();
    reader_.reset();
    if (!taken.ok()) return taken.problem();
    auto next = std::make_shared<const feed::Taken<Table>>(std::move(taken.value()));
    forget();
    loaded_ = std::move(next);
    return {};
  }

  [[nodiscard]] const feed::Taken<Table>* loaded() const { return loaded_.get(); }
  [[nodiscard]] const Table* table() const { return loaded_ == nullptr ? nullptr : &loaded_->feed; }

 private:
  std::optional<feed::Reader<Table>> reader_;
  // behind a pointer: what was made of a feed refers to it, and it must not move; shared by the
  // sessions that were forked from one
  std::shared_ptr<const feed::Taken<Table>> loaded_;
};

struct Feeds {
  Slot<store::CreatorFeed> creator;
  Slot<store::ProductsFeed> products;
  Slot<store::InspirationFeed> inspiration;

  // calls `use(slot)` for the feed's slot; bad_argument for what is no feed
  template <class Use>
  Outcome with(Feed kind, Use use) {
    switch (kind) {
      case Feed::creator:
        return use(creator);
      case Feed::products:
        return use(products);
      case Feed::inspiration:
        return use(inspiration);
      case Feed::none:
      case Feed::policy:
        break;
    }
    return {.code = Code::bad_argument, .feed = kind, .field = "feed"};
  }
};

}  // namespace compass::session
