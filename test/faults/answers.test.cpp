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

TEST_CASE("the plan") {
  const auto plan = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.plan({"gmv", when}); };
  };
  first_and_again("plan", plan(tomorrow), plan(now));
}

TEST_CASE("the audit") {
  const auto audit = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.audit({"gmv", when}); };
  };
  first_and_again("audit", audit(tomorrow), audit(now));
}

TEST_CASE("what the creator chose") {
  const std::string events = R"({"contract":"feedback@1","events":[)"
                             R"({"at":1,"kind":"added","product":"p2"},)"
                             R"({"at":2,"kind":"dismissed","product":"p3"}]})";
  const auto feedback = [&events](std::int64_t when) {
    return [&events, when](Compass& compass) { return compass.feedback(events, when); };
  };
  first_and_again("feedback", feedback(tomorrow), feedback(now));
  const auto learned = [](std::int64_t when) {
    return [when](Compass& compass) { return compass.learned(when); };
  };
  first_and_again("learned", learned(tomorrow), learned(now));
  every_allocation(
      {.name = "insights after feedback",
       .prepare = [&events](Compass& compass) { compass.feedback(events, now); },
       .undo = [](Compass& compass) { compass.set_learned(""); },
       .act = [](Compass& compass) { return code_of(compass.insights({"followers", now})); }});
  Session source;
  const std::string kept = source.compass().feedback(events, now);
  every_allocation({.name = "set_learned",
                    .act = [&kept](Compass& compass) { return compass.set_learned(kept).code; }});
}

TEST_CASE("what an answer was made from") {
  const std::string question = R"({"verb":"product","id":"p1","now":1776038400})";
  every_allocation({.name = "ask", .act = [&question](Compass& compass) {
                      return code_of(compass.ask(question));
                    }});
  every_allocation({.name = "record", .act = [&question](Compass& compass) {
                      return code_of(compass.record(question));
                    }});
  Session source;
  source.compass().feedback(
      R"({"contract":"feedback@1","events":[{"at":1,"kind":"added","product":"p2"}]})", now);
  const std::string recorded = source.compass().record(question);
  every_allocation({.name = "replay", .act = [&recorded](Compass& compass) {
                      return code_of(compass.replay(recorded));
                    }});
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
