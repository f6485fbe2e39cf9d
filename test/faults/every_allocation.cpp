#include "faults/every_allocation.h"

#include "faults/allocations.h"
#include "session/documents.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>

namespace compass::faults {
namespace {

using test::now;

// small, so that a view is made in a millisecond: each allocation costs two
constexpr int videos = 3;
constexpr int products = 12;
constexpr int inspirations = 18;

// the first so many are all tried; after them every one that is a share further on. Sanitizers take
// ten times as long and look at each try more closely.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t all_up_to = 60;
constexpr std::uint64_t step_share = 3;
#else
constexpr std::uint64_t all_up_to = 200;
constexpr std::uint64_t step_share = 8;
#endif

std::uint64_t after(std::uint64_t nth) {
  return nth < all_up_to ? nth + 1 : nth + nth / step_share;
}

}  // namespace

Session::Session() {
  test::read(compass_, Feed::creator, test::creator_document(1, videos).dump());
  test::read(compass_, Feed::products, test::products_document(2, products).dump());
  test::read(compass_, Feed::inspiration, test::inspiration_document(3, inspirations).dump());
}

std::string Session::views() {
  std::string all;
  const Query query{"gmv", now};
  all += compass_.insights(query);
  all += compass_.product("p1", query);
  all += compass_.what_if("p2", "", query);
  all += compass_.insights({"", now, 0.4});
  all += compass_.inspiration("v1", query);
  all += compass_.posted({.sort = "views", .now = now});
  all += compass_.ledger(0, 50, now);
  all += compass_.audit(query);
  all += compass_.plan(query);
  all += compass_.learned(now);
  all += compass_.status();
  return all;
}

Code code_of(std::string_view document) {
  if (document.empty()) return Code::out_of_memory;
  if (!document.starts_with(R"({"error":)")) return Code::ok;
  const bool memory = document.find(name_of(Code::out_of_memory)) != document.npos;
  return memory ? Code::out_of_memory : Code::bad_argument;
}

void every_allocation(const Verb& verb) {
  CAPTURE(verb.name);
  const std::int64_t at_first = live();
  std::uint64_t tried = 0;
  for (const Fault fault : {Fault::once, Fault::for_good}) {
    Session session;
    const std::string before = session.views();
    const std::int64_t alive = live();
    std::uint64_t nth = 1;
    for (bool failed = true; failed; nth = after(nth)) {
      CAPTURE(nth);
      verb.prepare(session.compass());
      arm(nth, fault);
      const Code code = verb.act(session.compass());
      failed = disarm();
      ++tried;
      REQUIRE(name_of(code) == name_of(failed ? Code::out_of_memory : Code::ok));
      if (!failed) break;
      verb.undo(session.compass());
      REQUIRE((session.views() == before));
      REQUIRE(live() == alive);
    }
    if (fault == Fault::once)
      std::printf("%s: succeeds by the %llu", verb.name.data(),
                  static_cast<unsigned long long>(nth));
  }
  std::printf("th allocation, %llu tries\n", static_cast<unsigned long long>(tried));
  CHECK(live() == at_first);
}

}  // namespace compass::faults
