// The module's face: a table without logic. What could need an `if` is in core/, where a native
// test reaches it. Bytes come in as a Uint8Array, documents go out as text; nothing that is handed
// to JavaScript points into the heap.
#include "compass.h"

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
#include <new>
#include <optional>
#include <span>
#include <string>

namespace {

using compass::Feed;

// The engine and the room into which a chunk is copied: one call of TypedArray.set, where embind's
// std::string would copy byte by byte. The face cuts its chunks to this size.
struct Compass : compass::Compass {
  static constexpr std::size_t chunk_bytes = 256 * 1024;
  std::array<unsigned char, chunk_bytes> chunk{};
};

// JavaScript numbers are doubles; epoch seconds and row numbers fit them exactly
std::int64_t seconds(double now) {
  return static_cast<std::int64_t>(now);
}
std::size_t rows(double count) {
  return count > 0 ? static_cast<std::size_t>(count) : 0;
}
// undefined: none was given
std::optional<double> part(const emscripten::val& followers) {
  return followers.isUndefined() ? std::nullopt : std::optional(followers.as<double>());
}

// An answer, read by JavaScript where it lies: embind would copy a std::string into memory that it
// asks malloc for, and write there whether it got any or not.
EMSCRIPTEN_DECLARE_VAL_TYPE(Document)
Document document(const std::string& text) {
  return Document(emscripten::val::u8string(text.c_str()));
}
Document document(const compass::Outcome& outcome) {
  return document(compass::error_document(outcome));
}

// Whether texts of so many bytes can be passed: embind copies them in twice, the same way. The face
// asks before it does.
bool has_room(const Compass&, double bytes) {
  void* const room = ::operator new(2 * rows(bytes) + 1'024, std::nothrow);
  ::operator delete(room);
  return room != nullptr;
}

Document set_policy(Compass& self, const std::string& json) {
  return document(self.set_policy(json));
}
Document status(const Compass& self) {
  return document(self.status());
}
void abandon(Compass& self, Feed feed) {
  self.abandon(feed);
}
Document begin(Compass& self, Feed feed) {
  return document(self.begin(feed));
}
Document write(Compass& self, Feed feed, const emscripten::val& bytes) {
  const auto length = bytes["length"].as<std::size_t>();
  emscripten::val(emscripten::typed_memory_view(self.chunk.size(), self.chunk.data()))
      .call<void>("set", bytes);
  return document(self.write(feed, {reinterpret_cast<const char*>(self.chunk.data()), length}));
}
Document finish(Compass& self, Feed feed) {
  return document(self.finish(feed));
}

Document insights(Compass& self, const std::string& objective, const emscripten::val& followers,
                  double now) {
  return document(self.insights({objective, seconds(now), part(followers)}));
}
Document posted(Compass& self, const std::string& sort, const std::string& direction, double first,
                double count, double now) {
  return document(self.posted({sort, direction, rows(first), rows(count), seconds(now)}));
}
Document inspiration(Compass& self, const std::string& id, const std::string& objective,
                     const emscripten::val& followers, double now) {
  return document(self.inspiration(id, {objective, seconds(now), part(followers)}));
}
Document product(Compass& self, const std::string& id, const std::string& objective,
                 const emscripten::val& followers, double now) {
  return document(self.product(id, {objective, seconds(now), part(followers)}));
}
Document what_if(Compass& self, const std::string& id, const std::string& other,
                 const std::string& objective, const emscripten::val& followers, double now) {
  return document(self.what_if(id, other, {objective, seconds(now), part(followers)}));
}
Document audit(Compass& self, const std::string& objective, const emscripten::val& followers,
               double now) {
  return document(self.audit({objective, seconds(now), part(followers)}));
}
Document plan(Compass& self, const std::string& objective, const emscripten::val& followers,
              double now) {
  return document(self.plan({objective, seconds(now), part(followers)}));
}
Document feedback(Compass& self, const std::string& events, double now) {
  return document(self.feedback(events, seconds(now)));
}
Document learned(Compass& self, double now) {
  return document(self.learned(seconds(now)));
}
Document set_learned(Compass& self, const std::string& kept) {
  return document(self.set_learned(kept));
}
Document ask(Compass& self, const std::string& question) {
  return document(self.ask(question));
}
Document record(Compass& self, const std::string& question) {
  return document(self.record(question));
}
Document replay(Compass& self, const std::string& recorded) {
  return document(self.replay(recorded));
}
Document ledger(Compass& self, double first, double count, double now) {
  return document(self.ledger(rows(first), rows(count), seconds(now)));
}

}  // namespace

EMSCRIPTEN_BINDINGS(compass) {
  emscripten::enum_<Feed>("Feed")
      .value("creator", Feed::creator)
      .value("products", Feed::products)
      .value("inspiration", Feed::inspiration);

  emscripten::register_type<Document>("string");

  emscripten::class_<Compass>("Compass")
      .constructor<>()
      .function("hasRoom", &has_room)
      .function("setPolicy", &set_policy)
      .function("begin", &begin)
      .function("write", &write)
      .function("finish", &finish)
      .function("abandon", &abandon)
      .function("insights", &insights)
      .function("posted", &posted)
      .function("inspiration", &inspiration)
      .function("product", &product)
      .function("whatIf", &what_if)
      .function("ledger", &ledger)
      .function("audit", &audit)
      .function("plan", &plan)
      .function("feedback", &feedback)
      .function("learned", &learned)
      .function("setLearned", &set_learned)
      .function("ask", &ask)
      .function("record", &record)
      .function("replay", &replay)
      .function("status", &status);
}
