// Verbs that answer, the first time, when all is made that the answer needs, and again.
#include "faults/allocations.h"
#include "faults/every_allocation.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <string>

using namespace compass;
using namespace compass::faults;
using test::now;

namespace {

using Ask = std::function<std::string(Compass&)>;

// `now` a day later is the first time: rankings, orders and what is one's own are made anew
void first_and_again(const std::string& name, const Ask& first, const Ask& again) {
  every_allocation(
      {.name = name + ", first", .act = [&](Compass& compass) { return code_of(first(compass)); }});
  every_allocation(
      {.name = name + ", again", .act = [&](Compass& compass) { return code_of(again(compass)); }});
}

constexpr std::int64_t tomorrow = now + 86'400;

}  // namespace

TEST_CASE("insights") {
  for (const char* objective : {"gmv", "followers"}) {
    const auto at = [objective](std::int64_t when) {
      return [objective, when](Compass& compass) { return compass.insights({objective, when}); };
    };
    first_and_again(std::string("insights ") + objective, at(tomorrow), at(now));
  }
}

TEST_CASE("a mixture") {
  const auto at = [](std::int64_t when, double followers) {
    return [when, followers](Compass& compass) { return compass.insights({"", when, followers}); };
  };
  first_and_again("mixture", at(tomorrow, 0.4), at(now, 0.6));
}

TEST_CASE("what would change a place") {
  const auto at = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.what_if("p2", "", {"gmv", when}); };
  };
  first_and_again("what if", at(tomorrow), at(now));
}

TEST_CASE("the posted list") {
  for (const char* sort : {"recency", "revenue"}) {
    const auto at = [sort](std::int64_t when) {
      return [sort, when](Compass& compass) { return compass.posted({.sort = sort, .now = when}); };
    };
    first_and_again(std::string("posted ") + sort, at(tomorrow), at(now));
  }
}

TEST_CASE("a product, an inspiration video") {
  const auto product = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.product("p1", {"gmv", when}); };
  };
  first_and_again("product", product(tomorrow), product(now));
  const auto video = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.inspiration("v1", {"gmv", when}); };
  };
  first_and_again("inspiration", video(tomorrow), video(now));
}

TEST_CASE("the audit") {
  const auto audit = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.audit({"gmv", when}); };
  };
  first_and_again("audit", audit(tomorrow), audit(now));
}

TEST_CASE("the ledger and the status") {
  const auto ledger = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.ledger(0, 20, when); };
  };
  first_and_again("ledger", ledger(tomorrow), ledger(now));
  every_allocation(
      {.name = "status", .act = [](Compass& compass) { return code_of(compass.status()); }});
}

TEST_CASE("an engine is made, or tells that it cannot be") {
  for (const Fault fault : {Fault::once, Fault::for_good}) {
    const std::int64_t before = live();
    bool made = false;
    for (std::uint64_t nth = 1; !made; nth += 1 + nth / 12) {
      arm(nth, fault);
      try {
        const Compass compass;
        made = !disarm();
      } catch (const std::bad_alloc&) {
        disarm();
      }
      REQUIRE(live() == before);
    }
  }
}

TEST_CASE("an error in words") {
  every_allocation({.name = "error", .act = [](Compass&) {
                      return code_of(error_document({.code = Code::unknown_id, .detail = "x"})) ==
                                     Code::out_of_memory
                                 ? Code::out_of_memory
                                 : Code::ok;
                    }});
}
