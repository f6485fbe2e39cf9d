// The module's face: a table without logic. What could need an `if` is in core/, where a native
// test reaches it. Bytes come in as a Uint8Array, documents go out as text; nothing that is handed
// to JavaScript points into the heap.
#include "compass.h"

#include <emscripten/bind.h>

#include <array>
#include <cstdint>
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

std::string set_policy(Compass& self, const std::string& json) {
  return compass::error_document(self.set_policy(json));
}
std::string status(const Compass& self) {
  return self.status();
}
void abandon(Compass& self, Feed feed) {
  self.abandon(feed);
}
std::string begin(Compass& self, Feed feed) {
  return compass::error_document(self.begin(feed));
}
std::string write(Compass& self, Feed feed, const emscripten::val& bytes) {
  const auto length = bytes["length"].as<std::size_t>();
  emscripten::val(emscripten::typed_memory_view(self.chunk.size(), self.chunk.data()))
      .call<void>("set", bytes);
  return compass::error_document(
      self.write(feed, {reinterpret_cast<const char*>(self.chunk.data()), length}));
}
std::string finish(Compass& self, Feed feed) {
  return compass::error_document(self.finish(feed));
}

std::string insights(Compass& self, const std::string& objective, double now) {
  return self.insights({objective, seconds(now)});
}
std::string posted(Compass& self, const std::string& sort, const std::string& direction,
                   double first, double count, double now) {
  return self.posted({sort, direction, rows(first), rows(count), seconds(now)});
}
std::string inspiration(Compass& self, const std::string& id, const std::string& objective,
                        double now) {
  return self.inspiration(id, {objective, seconds(now)});
}
std::string product(Compass& self, const std::string& id, const std::string& objective,
                    double now) {
  return self.product(id, {objective, seconds(now)});
}
std::string ledger(Compass& self, double first, double count, double now) {
  return self.ledger(rows(first), rows(count), seconds(now));
}

}  // namespace

EMSCRIPTEN_BINDINGS(compass) {
  emscripten::enum_<Feed>("Feed")
      .value("creator", Feed::creator)
      .value("products", Feed::products)
      .value("inspiration", Feed::inspiration);

  emscripten::class_<Compass>("Compass")
      .constructor<>()
      .function("setPolicy", &set_policy)
      .function("begin", &begin)
      .function("write", &write)
      .function("finish", &finish)
      .function("abandon", &abandon)
      .function("insights", &insights)
      .function("posted", &posted)
      .function("inspiration", &inspiration)
      .function("product", &product)
      .function("ledger", &ledger)
      .function("status", &status);
}
