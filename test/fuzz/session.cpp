// A whole session: any verbs in any order, with documents that the input brings along. Every answer
// is JSON, an error leaves what was loaded, and the same verbs give the same answers again.
#include "compass.h"
#include "fuzz/input.h"

#include <nlohmann/json.hpp>

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace compass::fuzz {
namespace {

constexpr std::array feeds = {Feed::creator, Feed::products, Feed::inspiration, Feed::policy,
                              Feed::none};
constexpr std::array<std::string_view, 4> objectives = {"", "gmv", "followers", "fame"};
constexpr std::array<std::string_view, 5> sorts = {"recency", "revenue", "views", "items_sold",
                                                   "x"};
constexpr std::array<std::string_view, 3> directions = {"descending", "ascending", "sideways"};
constexpr std::array<std::int64_t, 6> moments = {1'776'038'400,   0,         -62'135'596'800,
                                                 253'402'300'799, INT64_MAX, INT64_MIN};
constexpr std::size_t most_verbs = 40;

template <class List>
auto any_of(Input& input, const List& list) {
  return list[input.below(list.size())];
}

std::string loaded(const Compass& compass) {
  return nlohmann::json::parse(compass.status())["feeds"].dump();
}

// an objective, or a mixture in thirds, beyond its ends too
Query query_of(Input& input, std::int64_t now) {
  const std::size_t which = input.below(objectives.size() + 6);
  if (which < objectives.size()) return {objectives[which], now};
  return {{}, now, (static_cast<double>(which - objectives.size()) - 1) / 3};
}

// one verb; its answer, or its outcome in words
std::string act(Compass& compass, Input& input) {
  const Feed feed = any_of(input, feeds);
  const std::int64_t now = any_of(input, moments);
  const Query query = query_of(input, now);
  switch (input.below(21)) {
    case 0:
      return error_document(compass.begin(feed));
    case 1:
    case 2: {
      const std::string_view text = input.take_text();
      return error_document(compass.write(feed, std::span(text.data(), text.size())));
    }
    case 3:
    case 4: {
      const std::string before = loaded(compass);
      const Outcome outcome = compass.finish(feed);
      if (!outcome.ok()) expect(loaded(compass) == before, "a refused feed changed what is loaded");
      return error_document(outcome);
    }
    case 5:
      compass.abandon(feed);
      return "{}";
    case 6:
      return compass.insights(query);
    case 7:
      return compass.posted({.sort = any_of(input, sorts),
                             .direction = any_of(input, directions),
                             .first = input.below(256) * 7,
                             .count = input.below(256),
                             .now = now});
    case 8:
      return compass.inspiration(input.take_text().substr(0, 30), query);
    case 9:
      return compass.product(input.take_text().substr(0, 30), query);
    case 10:
      return compass.ledger(input.below(256), input.below(256), now);
    case 11:
      return compass.audit(query);
    case 12: {
      const std::string_view id = input.take_text().substr(0, 30);
      return compass.what_if(id, input.take_text().substr(0, 30), query);
    }
    case 13:
      return compass.feedback(input.take_text(), now);
    case 14: {
      // what is kept can be given back
      const std::string kept = compass.learned(now);
      if (kept.starts_with("{\"error\":")) return kept;
      expect(compass.set_learned(kept).ok(), "its own document is refused", kept);
      expect(compass.learned(now) == kept, "given back, it is another", kept);
      return kept;
    }
    case 15: {
      const std::string before = compass.learned(1);
      const Outcome outcome = compass.set_learned(input.take_text());
      if (!outcome.ok()) expect(compass.learned(1) == before, "a refused document was learned");
      return error_document(outcome);
    }
    case 16:
      return compass.ask(input.take_text());
    case 17: {
      // what can be recorded is the same again
      const std::string record = compass.record(input.take_text());
      if (record.starts_with("{\"error\":")) return record;
      const std::string replay = compass.replay(record);
      expect(replay.find("\"same\":true") != replay.npos, "a replay that differs", replay);
      return "[" + record + "," + replay + "]";
    }
    case 18:
      return compass.replay(input.take_text());
    case 19:
      return compass.plan(query);
    default:
      return error_document(compass.set_policy(input.take_text()));
  }
}

std::string run(Input input) {
  Compass compass;
  std::string said;
  for (std::size_t verb = 0; verb < most_verbs && !input.empty(); ++verb) {
    const std::string answer = act(compass, input);
    expect(nlohmann::json::accept(answer), "an answer is JSON", answer);
    said += answer;
  }
  return said;
}

}  // namespace
}  // namespace compass::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using compass::fuzz::Input;
  const std::string once = compass::fuzz::run(Input{bytes, size});
  compass::fuzz::expect(once == compass::fuzz::run(Input{bytes, size}), "not the same again");
  return 0;
}
