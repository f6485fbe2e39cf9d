// What Boost.JSON's basic_parser calls while it reads: the walker's side of it. Included by
// walker.cpp alone, so that the parser is instantiated once, with these functions inside it.
//
// Where we are is a stack of levels, one for each known object or list that is open; what a value
// there must be is its `kind`. Inside a field that is not of the contract, `skipped_` counts open
// brackets and the level's kind is `ignored`.
#pragma once

#include "feed/documents.h"
#include "feed/limits.h"
#include "feed/sink.h"
#include "outcome.h"

#include <boost/json/basic_parser.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace compass::feed {

class Events {
 public:
  using Error = boost::system::error_code;
  using Text = boost::json::string_view;

  // the parser's own limits are off: ours count what is meant
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);

  Events(const Document& document, Sink& root, const Limits& limits);

  bool on_document_begin(Error&) { return true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error& error);
  bool on_object_end(std::size_t, Error& error);
  bool on_array_begin(Error& error);
  bool on_array_end(std::size_t, Error& error);
  bool on_key_part(Text text, std::size_t, Error&);
  bool on_key(Text text, std::size_t size, Error& error);
  bool on_string_part(Text text, std::size_t size, Error&);
  bool on_string(Text text, std::size_t size, Error& error);
  bool on_number_part(Text text, Error&);
  bool on_int64(std::int64_t value, Text, Error& error);
  bool on_uint64(std::uint64_t value, Text, Error& error);
  bool on_double(double value, Text text, Error& error);
  bool on_bool(bool value, Error& error);
  bool on_null(Error& error);
  bool on_comment_part(Text, Error&) { return true; }
  bool on_comment(Text, Error&) { return true; }

  // a new chunk: the last key of the one before is out of sight
  void begin_chunk() { last_key_ = nullptr; }
  // where the last key's text begins; in the chunk only if it stood there in one piece
  [[nodiscard]] const char* last_key() const { return last_key_; }

  // what an event refused, and whether that was a number (the parser then stands behind it)
  [[nodiscard]] Code refused() const { return refused_; }
  [[nodiscard]] bool refused_number() const { return refused_number_; }
  [[nodiscard]] std::string_view expected() const { return expected_; }
  [[nodiscard]] std::int64_t row() const;
  [[nodiscard]] std::string path() const;

 private:
  // `field` is the one whose value is next or being read, in a list the list's own
  struct Level {
    Kind kind = Kind::ignored;  // what the next value must be
    bool list = false;
    std::uint8_t previous = 0;  // place after the last known field; 0 at the beginning
    const Field* field = nullptr;
    const Object* object = nullptr;
    Sink* sink = nullptr;
    std::uint64_t seen = 0;  // fields of this object so far, a bit each
    std::uint64_t left = 0;  // elements the list may still have
  };

  const Field* find(Level& level, std::string_view key);
  std::string_view joined(Text last, std::size_t size);
  bool element(Error& error);
  bool text(std::string_view text, Error& error);
  bool word(std::string_view text, Error& error);
  bool number(std::int64_t value, Error& error);
  bool moment(std::int64_t value, Error& error);
  bool real(double value, Error& error);
  bool after_number(bool taken);
  bool refuse(Error& error, Code code);
  bool wrong_type(Error& error);

  std::array<Level, deepest_known + 1> levels_{};
  Level* top_ = levels_.data();
  std::size_t skipped_ = 0;
  const char* last_key_ = nullptr;
  bool contract_seen_ = false;
  bool refused_number_ = false;
  Code refused_ = Code::ok;
  std::int64_t rows_ = 0;
  std::string_view expected_{};
  std::string joined_;  // a text, number or key that came in parts
  // which field came after which the last time, by object: rows are mostly written alike
  std::array<std::array<std::uint8_t, most_fields + 1>, object_count> next_{};

  const Document& document_;
  Sink& root_;
  const Limits limits_;
  const Field root_field_;
};

}  // namespace compass::feed
