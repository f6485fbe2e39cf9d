#include "compass_state.h"

namespace compass {

Compass::Compass() : state_(std::make_unique<State>()) {}
Compass::~Compass() = default;
Compass::Compass(Compass&&) noexcept = default;
Compass& Compass::operator=(Compass&&) noexcept = default;

Compass Compass::fork() const {
  Compass other;
  other.state_->feeds.products.share(state_->feeds.products);
  other.state_->feeds.inspiration.share(state_->feeds.inspiration);
  other.state_->policy = state_->policy;
  other.state_->policy_hash = state_->policy_hash;
  other.state_->models = state_->models.fork();
  return other;
}

Outcome Compass::set_policy(std::string_view json) {
  return guarded([&] {
    Result<policy::Policy> read = policy::read_policy(json);
    if (!read.ok()) return read.problem();
    state_->models.forget(Feed::policy);
    state_->policy = std::move(read.value());
    state_->policy_hash = store::hash_of(json);
    return Outcome{};
  });
}

Outcome Compass::begin(Feed feed) {
  return guarded([&] {
    return state_->feeds.with(feed, [&](auto& slot) {
      slot.begin(state_->policy.limits);
      return Outcome{};
    });
  });
}

Outcome Compass::write(Feed feed, std::span<const char> bytes) {
  return guarded([&] {
    return state_->feeds.with(feed, [&](auto& slot) { return slot.write(bytes, feed); });
  });
}

Outcome Compass::finish(Feed feed) {
  return guarded([&] {
    return state_->feeds.with(
        feed, [&](auto& slot) { return slot.finish(feed, [&] { state_->models.forget(feed); }); });
  });
}

void Compass::abandon(Feed feed) {
  state_->feeds.with(feed, [](auto& slot) {
    slot.abandon();
    return Outcome{};
  });
}

std::string error_document(const Outcome& problem) {
  if (problem.ok()) return "{}";
  std::string document;
  guarded([&] {
    document = view::to_text(view::error(problem));
    return Outcome{};
  });
  return document;
}

}  // namespace compass
