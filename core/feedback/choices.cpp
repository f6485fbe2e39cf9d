#include "feedback/choices.h"

#include "store/hexadecimal.h"
#include "store/text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace compass::feedback {

namespace {

// what a choice is one of: a newer one of the same takes its place
auto slot_of(const Choice& choice) {
  const Kind kind = choice.event.kind;
  return std::tuple(std::string_view(choice.event.product),
                    is_verdict(kind) ? Kind::taken_back : kind);
}

// total, so that of two at once the same one stays whichever was told first
auto age_of(const Choice& choice) {
  return std::tuple(choice.event.at, choice.event.kind, std::string_view(choice.event.product),
                    std::string_view(choice.category), std::string_view(choice.shop));
}

// ended by what no text contains: "ab", "c" is another list than "a", "bc"
void put(std::string& text, std::string_view part) {
  text += part;
  text += '\0';
}

}  // namespace

std::optional<Choices> Choices::of(std::string creator, std::vector<Choice> all) {
  const auto does_not_rise = [](const Choice& a, const Choice& b) {
    return slot_of(a) >= slot_of(b);
  };
  if (std::ranges::adjacent_find(all, does_not_rise) != all.end()) return std::nullopt;
  Choices choices(std::move(creator));
  choices.all_ = std::move(all);
  return choices;
}

void Choices::add(Choice choice) {
  const auto place = std::ranges::lower_bound(all_, slot_of(choice), {}, slot_of);
  if (place != all_.end() && slot_of(*place) == slot_of(choice)) {
    if (age_of(*place) < age_of(choice)) *place = std::move(choice);
    return;
  }
  all_.insert(place, std::move(choice));
}

void Choices::keep(std::size_t most) {
  while (all_.size() > most)
    all_.erase(std::ranges::min_element(all_, {}, age_of));
}

std::string Choices::hash() const {
  std::string text;
  put(text, creator_);
  for (const Choice& choice : all_) {
    put(text, std::to_string(choice.event.at));
    put(text, name_of(choice.event.kind));
    put(text, choice.event.product);
    put(text, choice.category);
    put(text, choice.shop);
  }
  return store::hexadecimal(store::hash_of(text));
}

}  // namespace compass::feedback
