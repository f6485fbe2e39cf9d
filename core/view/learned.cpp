#include "view/learned.h"

#include "math/micro.h"

namespace compass::view {
namespace {

using feedback::Kind;

Json choice_of(const feedback::Choice& choice) {
  return object({
      {"at", choice.event.at},
      {"kind", feedback::name_of(choice.event.kind)},
      {"product", choice.event.product},
      {"category", text(choice.category)},
      {"shop", text(choice.shop)},
  });
}

Json lesson_of(const rank::Lesson& lesson, double opened) {
  const rank::Chosen& chosen = lesson.chosen;
  return object({
      {"by", lesson.by == rank::Lesson::By::category ? "category" : "shop"},
      {"name", text(lesson.name)},
      {"opened", chosen.of(Kind::opened)},
      {"posted", chosen.of(Kind::posted)},
      {"added", chosen.of(Kind::added)},
      {"dismissed", chosen.of(Kind::dismissed)},
      {"liked", decimal(chosen.liked(opened))},
      {"disliked", decimal(chosen.disliked())},
      {"micro_log", lesson.micro_log},
      {"multiplier", decimal(math::from_micro_log(lesson.micro_log))},
  });
}

}  // namespace

Json kept(const feedback::Choices& choices) {
  Json list = Json::array();
  for (const feedback::Choice& choice : choices.all())
    list.push_back(choice_of(choice));
  return object({
      {"contract", "learned@1"},
      {"creator", text(choices.creator())},
      {"choices", std::move(list)},
      {"hash", choices.hash()},
  });
}

Json learned(const feedback::Choices& choices, std::span<const rank::Lesson> lessons,
             const policy::Feedback& rules) {
  Json document = kept(choices);
  Json taught = Json::array();
  for (const rank::Lesson& lesson : lessons)
    taught.push_back(lesson_of(lesson, rules.opened));
  document.append("most", decimal(rules.most));
  document.append("taught", std::move(taught));
  return document;
}

}  // namespace compass::view
