#include "view/audit.h"

#include "view/mixture.h"

namespace compass::view {

Json audit(const Context& context) {
  audit::BackTest test;
  if (context.products != nullptr && context.material != nullptr) {
    test = audit::back_test(
        {*context.feeds.products, *context.feeds.inspiration, context.feeds.creator},
        *context.products, context.material->pool, context.policy, context.aim, context.now);
  }
  const bool any = test.gain.n > 0;
  const auto place = [&](double share) { return any ? decimal(share) : Json(nullptr); };
  return object({
      {"contract", "audit@1"},
      {"now", context.now},
      {"objective", policy::name_of(context.objective)},
      {"mixture", mixture(context)},
      {"pairs", test.gain.n},
      {"creators", test.creators},
      {"products", test.products},
      {"place", place(test.place)},
      {"place_most_sold", place(test.place_most_sold)},
      {"gain", place(test.gain.mean)},
      {"interval", test.gain.groups < 2 ? Json(nullptr) : interval(test.interval)},
      {"claim", claim(test.verdict)},
  });
}

}  // namespace compass::view
