// The verbs that learn what the creator chooses.
#include "compass_state.h"
#include "feedback/read.h"
#include "view/learned.h"

#include <vector>

namespace compass {

namespace {

// the events as choices, in the words of the products feed
Outcome add_choices(const std::vector<feedback::Event>& events, const store::ProductsFeed& feed,
                    feedback::Choices& choices) {
  const store::ProductTable& products = feed.products;
  const auto text = [&](const store::Column<store::TextRef>& column, std::size_t row) {
    const auto stated = column.at(row);
    return stated ? std::string(feed.text.view(*stated)) : std::string();
  };
  for (std::size_t at = 0; at < events.size(); ++at) {
    const feedback::Event& event = events[at];
    const auto row = products.by_id.find(event.product, products.id, feed.text);
    if (!row) {
      return {.code = Code::unknown_id,
              .row = static_cast<std::int64_t>(at),
              .field = "product",
              .detail = event.product};
    }
    choices.add({event, text(products.category, *row), text(products.shop, *row)});
  }
  return {};
}

}  // namespace

std::string Compass::feedback(std::string_view events, std::int64_t now) {
  feedback::Choices next;
  const auto take = [&]() -> Result<view::Json> {
    if (Outcome moment = session::moment_asked(now); !moment.ok()) return moment;
    const store::ProductsFeed* products = state_->feeds.products.table();
    if (products == nullptr) return Outcome{.code = Code::feed_missing, .feed = Feed::products};
    const policy::Policy& policy = state_->policy;
    const auto read = feedback::read_events(events, now + policy.ledger.clock_slack_seconds);
    if (!read.ok()) return read.problem();
    next = state_->own_or_none();
    Outcome added = add_choices(read.value(), *products, next);
    if (!added.ok()) return added;
    next.keep(policy.feedback.kept);
    return state_->learned(next, now);
  };
  return state_->answer(take, [&] {
    state_->models.forget_choices();
    state_->choices = std::move(next);
  });
}

std::string Compass::learned(std::int64_t now) {
  return state_->answer(
      [&]() -> Result<view::Json> { return state_->learned(state_->own_or_none(), now); });
}

Outcome Compass::set_learned(std::string_view document) {
  return guarded([&] {
    feedback::Choices next;
    if (!document.empty()) {
      Result<feedback::Choices> read = feedback::read_choices(document);
      if (!read.ok()) return read.problem();
      next = std::move(read.value());
      next.keep(state_->policy.feedback.kept);
      const bool is_loaded = state_->feeds.creator.table() != nullptr;
      if (is_loaded && next.creator() != state_->creator_id()) {
        return session::bad_argument("creator", next.creator());
      }
    }
    state_->models.forget_choices();
    state_->choices = std::move(next);
    return Outcome{};
  });
}

}  // namespace compass
