// The part of a reader that is the same for each feed. Each …_reader.cpp describes what it builds:
//
//   template <> struct Building<Table> {       // the table, aside, and who fills it
//     static constexpr const Document& document = …;
//     Table table;
//     … root;                                  // a Sink for the document's own fields
//   };
#pragma once

#include "feed/reader.h"
#include "feed/walker.h"

#include <memory>
#include <utility>

namespace compass::feed {

template <class Table>
struct Building;

template <class Table>
struct Reader<Table>::State {
  explicit State(const Limits& limits) : walker(building.document, building.root, limits) {}

  Building<Table> building;
  Walker walker;
};

template <class Table>
Reader<Table>::Reader(const Limits& limits) : state_(std::make_unique<State>(limits)) {}

template <class Table>
Reader<Table>::~Reader() = default;

template <class Table>
Reader<Table>::Reader(Reader&&) noexcept = default;

template <class Table>
Reader<Table>& Reader<Table>::operator=(Reader&&) noexcept = default;

template <class Table>
Outcome Reader<Table>::write(std::span<const char> bytes) {
  if (!state_) return {.code = Code::feed_not_begun, .feed = Building<Table>::document.feed};
  return state_->walker.write(bytes);
}

template <class Table>
Result<Taken<Table>> Reader<Table>::finish() {
  if (!state_) return Outcome{.code = Code::feed_not_begun, .feed = Building<Table>::document.feed};
  if (Outcome problem = state_->walker.finish(); !problem.ok()) return problem;
  Taken<Table> taken{.feed = std::move(state_->building.table),
                     .bytes = state_->walker.bytes(),
                     .hash = state_->walker.hash()};
  state_.reset();
  return taken;
}

}  // namespace compass::feed
