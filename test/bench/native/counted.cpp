#include "allocations.h"
#include "verbs.h"

#include <cstdio>
#include <string>

// callgrind names its dumps by these functions (test/bench/quick/callgrind.mjs): not inlined, not
// mangled
extern "C" {

[[gnu::noinline]] void counted_reading(compass::Compass* compass,
                                       const compass::bench::Texts* texts) {
  compass::bench::read_all(*compass, *texts);
}

[[gnu::noinline]] void counted_view(compass::Compass* compass, const char* objective,
                                    std::int64_t now, std::string* view) {
  *view = compass->insights({objective, now});
}

[[gnu::noinline]] void counted_posted(compass::Compass* compass, std::int64_t now,
                                      std::string* view) {
  *view = compass->posted({.sort = "revenue", .now = now});
}

// the same question a second later, as of a page that asks by its own clock
[[gnu::noinline]] void counted_later(compass::Compass* compass, std::int64_t now,
                                     std::string* view) {
  *view = compass->insights({"followers", now + 1});
}

// one product added to the showcase, and what is listed then
[[gnu::noinline]] void counted_feedback(compass::Compass* compass, const std::string* events,
                                        std::int64_t now, std::string* view) {
  compass->feedback(*events, now);
  *view = compass->insights({"followers", now});
}

// one of the slider's steps that was not asked for before
[[gnu::noinline]] void counted_mixture(compass::Compass* compass, std::int64_t now,
                                       std::string* view) {
  *view = compass->insights({"", now, 0.35});
}

// what would change the place of a product, as when it is opened
[[gnu::noinline]] void counted_what_if(compass::Compass* compass, const std::string* id,
                                       std::int64_t now, std::string* view) {
  *view = compass->what_if(*id, "", {"gmv", now});
}

}  // extern "C"

namespace compass::bench {

namespace {

// of the last product in the view's list
std::string last_product(const std::string& view) {
  constexpr std::string_view before = "{\"id\":\"";
  const std::size_t list = view.find("\"inspiration\":{\"considered\"");
  // products of the list stand before the videos; a card begins with its id
  std::size_t at = view.rfind("\",\"title\":", list);
  at = view.rfind(before, at) + before.size();
  return view.substr(at, view.find('"', at) - at);
}

std::string added(const std::string& product, std::int64_t now) {
  return R"({"contract":"feedback@1","events":[{"at":)" + std::to_string(now) +
         R"(,"kind":"added","product":")" + product + "\"}]}";
}

}  // namespace

// nothing of weight happens between the steps: callgrind's dump of one begins where the one before
// ends
int run_counted(const Texts& texts, std::int64_t now) {
  Compass compass;
  std::string view;
  const auto allocated_by = [](auto act) {
    const std::uint64_t before = allocations();
    act();
    return static_cast<unsigned long long>(allocations() - before);
  };
  const auto objective = [&](const char* name) { counted_view(&compass, name, now, &view); };
  const auto posted = [&] { counted_posted(&compass, now, &view); };

  counted_reading(&compass, &texts);
  objective("gmv");
  objective("followers");
  posted();
  // what is made on first asking is there now: from here on it is the path that is gone again and
  // again
  objective("gmv");
  const unsigned long long switched = allocated_by([&] { objective("followers"); });
  const unsigned long long paged = allocated_by(posted);
  counted_later(&compass, now, &view);
  // the first event that is told: what it is learned with is made
  const std::string events = added(last_product(view), now + 1);
  counted_feedback(&compass, &events, now + 1, &view);
  counted_mixture(&compass, now + 1, &view);
  const std::string id = last_product(view);
  counted_what_if(&compass, &id, now + 1, &view);
  // the same feed again, into tables that are built aside
  const unsigned long long reread =
      allocated_by([&] { read(compass, Feed::products, texts.products); });
  std::printf("{\"objective\":%llu,\"posted\":%llu,\"products_read_again\":%llu}\n", switched,
              paged, reread);
  return 0;
}

}  // namespace compass::bench
