#include "feed/events.h"

#include "feed/key.h"

#include <boost/json/error.hpp>

#include <algorithm>

namespace compass::feed {
namespace {

// no key of the contract is longer; what comes in parts is kept up to here
constexpr std::size_t longest_key = 64;

constexpr std::string_view expected_by(Kind kind) {
  switch (kind) {
    case Kind::whole:
    case Kind::day:
      return "integer";
    case Kind::scaled:
      return "number";
    case Kind::time:
      return "RFC 3339 text or integer";
    case Kind::flag:
      return "true or false";
    case Kind::object:
    case Kind::row:
      return "object";
    case Kind::objects:
    case Kind::rows:
    case Kind::texts:
    case Kind::ids:
    case Kind::days:
      return "array";
    default:
      return "text";
  }
}

}  // namespace

Events::Events(const Document& document, Sink& root, const Limits& limits)
    : document_(document),
      root_(root),
      limits_(limits),
      root_field_{.kind = Kind::object, .child = &document.root} {
  // the contract's own order, until a row shows another
  for (auto& next : next_) {
    for (std::size_t i = 0; i < next.size(); ++i)
      next[i] = static_cast<std::uint8_t>(i);
  }
  // the document is the one element of a list
  *top_ = {.kind = Kind::object, .list = true, .field = &root_field_, .left = 1};
}

// --- objects and lists -----------------------------------------------------------------------

bool Events::on_object_begin(Error& error) {
  Level& level = *top_;
  if (level.kind == Kind::ignored) {
    ++skipped_;
    return true;
  }
  if (level.kind != Kind::object && level.kind != Kind::row) return wrong_type(error);
  if (level.list && !element(error)) return false;
  if (level.kind == Kind::row) ++rows_;
  Sink& sink = level.field == &root_field_ ? root_ : level.sink->enter(level.field->id);
  *++top_ = {.object = level.field->child, .sink = &sink};
  return true;
}

bool Events::on_object_end(std::size_t, Error& error) {
  if (skipped_ != 0) {
    --skipped_;
    return true;
  }
  Level& level = *top_;
  if (level.object == &document_.root && !contract_seen_) {
    return refuse(error, Code::missing_contract);
  }
  if (const Lack lack = level.sink->leave(); lack.code != Code::ok) {
    level.field = &level.object->fields[lack.field];
    return refuse(error, lack.code);
  }
  --top_;
  return true;
}

bool Events::on_array_begin(Error& error) {
  const Level& level = *top_;
  if (level.kind == Kind::ignored) {
    ++skipped_;
    return true;
  }
  const Kind element_kind = element_of(level.kind);
  if (element_kind == Kind::ignored) return wrong_type(error);
  const bool rows = level.kind == Kind::rows;
  if (rows && !contract_seen_) return refuse(error, Code::missing_contract);
  *++top_ = {.kind = element_kind,
             .list = true,
             .field = level.field,
             .object = level.object,
             .sink = level.sink,
             .left = rows ? limits_.rows : limits_.entries};
  return true;
}

bool Events::on_array_end(std::size_t, Error&) {
  if (skipped_ != 0) {
    --skipped_;
  } else {
    --top_;
  }
  return true;
}

bool Events::element(Error& error) {
  if (top_->left == 0) return refuse(error, Code::too_many_rows);
  --top_->left;
  return true;
}

// --- keys ------------------------------------------------------------------------------------

bool Events::on_key_part(Text text, std::size_t, Error&) {
  if (skipped_ == 0 && joined_.size() < longest_key) joined_.append(text.data(), text.size());
  return true;
}

bool Events::on_key(Text text, std::size_t size, Error& error) {
  last_key_ = text.data();
  if (skipped_ != 0) return true;
  Level& level = *top_;
  const Field* field = find(level, joined(text, size));
  joined_.clear();
  level.field = field;
  if (field == nullptr) {
    level.kind = Kind::ignored;
    return true;
  }
  const std::uint64_t bit = std::uint64_t{1} << field->id;
  if ((level.seen & bit) != 0) return refuse(error, Code::duplicate_field);
  level.seen |= bit;
  level.previous = static_cast<std::uint8_t>(field->id + 1);
  level.kind = field->kind;
  return true;
}

// the last time's successor first, then all
const Field* Events::find(Level& level, std::string_view key) {
  const std::span<const Field> fields = level.object->fields;
  std::uint8_t& guess = next_[level.object->number][level.previous];
  if (guess < fields.size() && same_key(fields[guess].key, key)) return &fields[guess];
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [key](const Field& field) { return same_key(field.key, key); });
  if (found == fields.end()) return nullptr;
  guess = found->id;
  return &*found;
}

// the whole of what may have come in parts before `last`; `size` is that of all
std::string_view Events::joined(Text last, std::size_t size) {
  if (last.size() == size) return last;
  joined_.append(last.data(), last.size());
  return joined_;
}

// --- refusals --------------------------------------------------------------------------------

bool Events::refuse(Error& error, Code code) {
  refused_ = code;
  if (code == Code::unknown_contract) expected_ = document_.contract;
  // any code stops the parser; ours is kept here
  error = boost::json::make_error_code(boost::json::error::exception);
  return false;
}

bool Events::wrong_type(Error& error) {
  expected_ = expected_by(top_->kind);
  return refuse(error, Code::wrong_type);
}

std::int64_t Events::row() const {
  for (const Level* level = levels_.data(); level <= top_; ++level) {
    const bool rows = level->list && level->kind == Kind::row;
    // between two rows it is about the next
    if (rows) return level == top_ ? rows_ : rows_ - 1;
  }
  return -1;
}

std::string Events::path() const {
  if (refused_ == Code::missing_contract) return "contract";
  std::string path;
  for (const Level* level = levels_.data(); level <= top_; ++level) {
    if (level->list) {
      // within a row, paths begin at the row
      if (level->kind == Kind::row) path.clear();
    } else if (level->field != nullptr) {
      if (!path.empty()) path += '.';
      path += level->field->key;
    }
  }
  return path;
}

}  // namespace compass::feed
