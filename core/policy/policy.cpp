#include "policy/policy.h"

#include <algorithm>

namespace compass::policy {

namespace {

constexpr std::array<std::string_view, 2> objective_names = {"gmv", "followers"};

}  // namespace

std::string_view name_of(store::Objective objective) {
  return objective_names[static_cast<std::size_t>(objective)];
}

std::optional<store::Objective> objective_named(std::string_view name) {
  const auto found = std::ranges::find(objective_names, name);
  if (found == objective_names.end()) return std::nullopt;
  return static_cast<store::Objective>(found - objective_names.begin());
}

std::int64_t Policy::stale_after_days(Feed feed) const {
  switch (feed) {
    case Feed::products:
      return freshness.products_days;
    case Feed::inspiration:
      return freshness.inspiration_days;
    case Feed::creator:
    case Feed::policy:
    case Feed::none:
      break;
  }
  return freshness.creator_days;
}

feed::LedgerOptions Policy::ledger_of(Feed feed) const {
  feed::LedgerOptions options = ledger;
  options.stale_days = stale_after_days(feed);
  return options;
}

const Action* Policy::action(std::string_view code) const {
  const auto found = std::ranges::find(links.actions, code, &Action::code);
  return found == links.actions.end() ? nullptr : &*found;
}

}  // namespace compass::policy
