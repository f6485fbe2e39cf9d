// Creator Compass: feeds in, a ranked and explained view out. The only header that bindings and
// the CLI include.
//
//   Compass compass;
//   compass.begin(Feed::creator);
//   compass.write(Feed::creator, chunk);      // any number, split anywhere
//   compass.finish(Feed::creator);            // the feed replaces the old one here, or not at all
//   std::string view = compass.insights({.now = 1776038400});
//
// A verb that answers returns a JSON document: the view its comment names, or
// {"error": {code, feed, row, field, byte, detail}} (core/contract/error.schema.json); an empty
// text is out_of_memory with no room left to say so. Nothing is thrown but by the constructor,
// which may lack memory; after an error, all that was loaded before is as it was.
#pragma once

#include "outcome.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace compass {

// What a creator asks for. `objective`: "gmv", "followers", or "" for the one in the creator feed
// (gmv if there is none). `now`: epoch seconds in the years 1 to 9999; the core has no clock.
// `followers_part`: a mixture in place of an objective, 0 (gmv alone) to 1 (followers alone), to
// the nearest thousandth; the ends are answered as the objectives are, byte for byte
// (rank/mixture.h). Anything else, or beside an objective: bad_argument.
struct Query {
  std::string_view objective{};
  std::int64_t now = 0;
  std::optional<double> followers_part{};
};

// Which posted videos. `sort`: recency, revenue, views, items_sold; `direction`: descending,
// ascending; rows without the value come last either way.
struct PostedQuery {
  std::string_view sort = "recency";
  std::string_view direction = "descending";
  std::size_t first = 0;
  std::size_t count = 50;  // at most the policy's window
  std::int64_t now = 0;
};

class Compass {
 public:
  Compass();
  ~Compass();
  Compass(Compass&&) noexcept;
  Compass& operator=(Compass&&) noexcept;

  // Another session over the products and inspiration feeds and the policy loaded here, without a
  // creator, for a thread of its own: feeds, and what was made of them alone by an answer before,
  // are shared and never change. Throws as the constructor does.
  [[nodiscard]] Compass fork() const;

  // Replaces the rules (core/contract/policy.schema.json). The shipped ones hold until then.
  Outcome set_policy(std::string_view json);

  // Reading a feed: begin, write…, finish. begin again or abandon drops what was read so far.
  Outcome begin(Feed feed);
  Outcome write(Feed feed, std::span<const char> bytes);
  Outcome finish(Feed feed);
  void abandon(Feed feed);

  // The view document (view.schema.json): what next, what to sell, what to make.
  std::string insights(const Query& query);
  // A page of the creator's own videos (posted.schema.json).
  std::string posted(const PostedQuery& query);
  // One inspiration video, opened (inspiration-detail.schema.json).
  std::string inspiration(std::string_view id, const Query& query);
  // One product, with all of its arithmetic (product-detail.schema.json).
  std::string product(std::string_view id, const Query& query);
  // What would change a product's place (what-if.schema.json): the smallest change of one input,
  // with all else and the pool held fixed, that makes it change places with `other`; "": with the
  // card above, the leader and the list's edge. Units and formulas: rank/what_if.h. unknown_id for
  // either; bad_argument where they are the same.
  std::string what_if(std::string_view id, std::string_view other, const Query& query);
  // What the feeds say that cannot be: a page of the ledger (ledger.schema.json).
  std::string ledger(std::size_t first, std::size_t count, std::int64_t now);
  // Whether the order of products holds on these feeds: a back-test (audit.schema.json).
  std::string audit(const Query& query);
  // The next three videos, made to teach most for the objective, and what the creator's own have
  // shown (plan.schema.json). Needs the inspiration feed.
  std::string plan(const Query& query);
  // Learning on the device: `events` (feedback.schema.json) are kept with those told before, and
  // move the factor `learned` from the next answer on. Answers with what is kept
  // (learned.schema.json), for the host to keep and give back to set_learned. Needs the products
  // feed. Nothing is taken of events that have a problem: unknown_id, out_of_range (later than
  // now), too_many_rows, and what read.h in feedback/ names; `row` is the event.
  std::string feedback(std::string_view events, std::int64_t now);
  // The same document, without telling anything.
  std::string learned(std::int64_t now);
  // Gives back what an earlier session kept, in place of what is kept now; "": forgets all of it,
  // as if it had never been. Choices count while the creator loaded is whose they are.
  // bad_argument: of another creator, or changed since it was written.
  Outcome set_learned(std::string_view document);
  // Answers `question`, a part of record.schema.json: a verb above with all that it is given.
  std::string ask(std::string_view question);
  // What the answer to it is made from (record.schema.json): hashes of feeds, policy and answer,
  // version, seed, what was learned. What the verb itself refuses is refused the same way.
  std::string record(std::string_view question);
  // Asks a recorded question again and says whether the answer is the same, to the byte, and what
  // else differs (replay.schema.json). With what was learned then; nothing of it stays.
  std::string replay(std::string_view record);
  // What is loaded: rows, bytes and content hash of each feed, versions (status.schema.json).
  std::string status() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// {"error": …} for an outcome that is not ok; "{}" for one that is; empty where memory lacks.
std::string error_document(const Outcome& problem);

}  // namespace compass
