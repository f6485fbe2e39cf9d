// Who takes what the walker reads of one object. Fields are named by their enum in fields.h and
// documents.h; values come checked and converted as field.h says.
#pragma once

#include "outcome.h"
#include "store/series.h"

#include <cstdint>
#include <string_view>

namespace compass::feed {

// What an object lacks or contradicts when it ends; `field` is the one to name.
struct Lack {
  Code code = Code::ok;
  std::uint8_t field = 0;
};

class Sink {
 public:
  // an integer, a scaled number, a flag, or the index of a word
  virtual void number(std::uint8_t, std::int64_t) {}
  // a text, or one of a list; anything but ok refuses it (duplicate_id). The text is gone after.
  virtual Code text(std::uint8_t, std::string_view) { return Code::ok; }
  // the next day of a series
  virtual void day(std::uint8_t, store::Day) {}
  // an object begins, a field or one of a list: who takes it
  virtual Sink& enter(std::uint8_t) { return *this; }
  // this object is whole
  virtual Lack leave() { return {}; }

 protected:
  Sink() = default;
  Sink(const Sink&) = default;
  Sink& operator=(const Sink&) = default;
  ~Sink() = default;
};

}  // namespace compass::feed
