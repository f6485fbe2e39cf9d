#include "feed/walker.h"

#include "feed/content_hash.h"
#include "feed/events.h"
#include "feed/trace.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <new>
#include <stdexcept>
#include <string>

namespace compass::feed {
namespace {

constexpr std::array<char, 3> byte_order_mark = {'\xef', '\xbb', '\xbf'};

Limits bounded(Limits limits) {
  limits.bytes = std::min(limits.bytes, most_bytes);
  limits.depth = std::min(limits.depth, most_depth);
  return limits;
}

boost::json::parse_options options(const Limits& limits) {
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  // values with few digits are exact this way; decimal.cpp sees to the others and says why
  options.numbers = boost::json::number_precision::imprecise;
  return options;
}

}  // namespace

struct Walker::State {
  State(const Document& of, Sink& root, const Limits& given)
      : document(of), limits(bounded(given)), parser(options(limits), of, root, limits) {}

  template <class Step>
  Outcome guarded(Step step);
  void take(std::span<const char> bytes);
  void end();
  void parse(std::span<const char> bytes);
  std::span<const char> after_mark(std::span<const char> bytes);
  const char* retrace_from(std::span<const char> bytes);
  void explain(std::span<const char> bytes, std::size_t parsed, bool too_deep);
  void fail(Code code, std::uint64_t byte);

  const Document& document;
  Limits limits;
  boost::json::basic_parser<Events> parser;
  ContentHash hash;
  Trace trace;
  std::uint64_t offset = 0;  // of the next byte to parse
  bool begun = false;        // past the byte order mark, or there is none
  Outcome problem;
};

// Does what may fail; an allocation that does is a problem like any other.
template <class Step>
Outcome Walker::State::guarded(Step step) {
  if (!problem.ok()) return problem;
  try {
    step(*this);
  } catch (const std::bad_alloc&) {
    problem = {.code = Code::out_of_memory, .feed = document.feed};
  } catch (const std::length_error&) {  // what a container says instead when it is very large
    problem = {.code = Code::out_of_memory, .feed = document.feed};
  }
  return problem;
}

Walker::Walker(const Document& document, Sink& root, const Limits& limits)
    : state_(std::make_unique<State>(document, root, limits)) {}

Walker::~Walker() = default;

std::uint64_t Walker::bytes() const {
  return state_->hash.bytes();
}

std::uint64_t Walker::hash() const {
  return state_->hash.value();
}

Outcome Walker::write(std::span<const char> bytes) {
  return state_->guarded([&](State& state) { state.take(bytes); });
}

Outcome Walker::finish() {
  return state_->guarded([](State& state) { state.end(); });
}

void Walker::State::end() {
  boost::system::error_code error;
  parser.handler().begin_chunk();
  parser.write_some(/*more=*/false, "", 0, error);
  if (parser.handler().refused() != Code::ok) {
    explain({}, 0, /*too_deep=*/false);
  } else if (!parser.done()) {
    fail(Code::truncated, offset);
  }
}

void Walker::State::take(std::span<const char> bytes) {
  hash.add(bytes);
  const bool too_many = bytes.size() > limits.bytes - offset;
  if (too_many) bytes = bytes.first(static_cast<std::size_t>(limits.bytes - offset));
  bytes = after_mark(bytes);
  if (problem.ok() && !bytes.empty()) parse(bytes);
  if (problem.ok() && too_many) fail(Code::too_many_bytes, limits.bytes);
}

// what follows the byte order mark, which may come in parts itself
std::span<const char> Walker::State::after_mark(std::span<const char> bytes) {
  while (!begun && !bytes.empty()) {
    if (bytes.front() == byte_order_mark[static_cast<std::size_t>(offset)]) {
      bytes = bytes.subspan(1);
      begun = ++offset == byte_order_mark.size();
    } else {
      begun = true;
      // no JSON text begins with a part of the mark
      if (offset != 0) fail(Code::not_json, 0);
    }
  }
  return bytes;
}

void Walker::State::parse(std::span<const char> bytes) {
  boost::system::error_code error;
  parser.handler().begin_chunk();
  const std::size_t parsed = parser.write_some(/*more=*/true, bytes.data(), bytes.size(), error);
  if (error) {
    explain(bytes, parsed, error == boost::json::error::too_deep);
  } else if (parsed < bytes.size()) {
    fail(Code::not_json, offset + parsed);  // something after the document
  } else {
    const char* from = retrace_from(bytes);
    trace.follow(from, bytes.data() + bytes.size(),
                 offset + static_cast<std::size_t>(from - bytes.data()));
    offset += bytes.size();
  }
}

// The last place in the chunk known to be between two tokens: before its last key, else where the
// trace came to by the end of the chunk before.
const char* Walker::State::retrace_from(std::span<const char> bytes) {
  const char* key = parser.handler().last_key();
  const std::less<const char*> before;  // also orders pointers that are not into the chunk
  const bool in_chunk =
      key != nullptr && before(bytes.data(), key) && before(key, bytes.data() + bytes.size());
  if (!in_chunk) return bytes.data();
  trace.restart();
  return key - 1;  // its quote
}

// The parser stopped after `parsed` of these bytes: say where and why. It stands behind a number,
// before a string's last quote, a bracket, or what it did not expect, and before a literal, or the
// part of it that lies in this chunk.
void Walker::State::explain(std::span<const char> bytes, std::size_t parsed, bool too_deep) {
  const Events& events = parser.handler();
  const char* from = retrace_from(bytes);
  const char* begin = bytes.data();
  const char* stop = begin + parsed;
  const auto place = [&](const char* at) { return offset + static_cast<std::size_t>(at - begin); };
  trace.follow(from, stop, place(from));
  const bool refused = events.refused() != Code::ok;
  if (!refused && trace.in_string()) {
    // the parser may notice earlier than where the fault is
    trace.follow(stop, begin + bytes.size(), place(stop));
    if (trace.fault() != Code::ok) return fail(trace.fault(), trace.fault_at());
  }
  const bool within = trace.in_string() || trace.in_literal() || events.refused_number();
  const Code code = refused ? events.refused() : too_deep ? Code::too_deep : Code::not_json;
  fail(code, within ? trace.token() : place(stop));
  problem.detail = events.expected();
}

void Walker::State::fail(Code code, std::uint64_t byte) {
  problem = {.code = code,
             .feed = document.feed,
             .row = parser.handler().row(),
             .field = parser.handler().path(),
             .byte = static_cast<std::int64_t>(byte)};
}

}  // namespace compass::feed
