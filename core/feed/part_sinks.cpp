#include "feed/part_sinks.h"

namespace compass::feed {

// --- money -----------------------------------------------------------------------------------

MoneySink& MoneySink::into(store::MoneyColumn& column, std::size_t row) {
  column_ = &column;
  row_ = row;
  minor_ = min_ = max_ = std::nullopt;
  return *this;
}

void MoneySink::number(std::uint8_t field, std::int64_t value) {
  switch (static_cast<MoneyField>(field)) {
    case MoneyField::minor:
      minor_ = value;
      break;
    case MoneyField::min_minor:
      min_ = value;
      break;
    case MoneyField::max_minor:
      max_ = value;
      break;
    case MoneyField::kind:
      // the words begin after `unstated`
      column_->kind.set(row_, static_cast<store::MoneyKind>(value + 1));
      break;
    case MoneyField::settlement:
      column_->settlement.set(row_, static_cast<store::Settlement>(value + 1));
      break;
    case MoneyField::estimated:
      column_->estimated.set(row_, value != 0);
      break;
    case MoneyField::currency:
      break;
  }
}

Code MoneySink::text(std::uint8_t, std::string_view text) {
  if (text.empty()) return Code::ok;
  // mostly the one before
  if (pool_.view(currency_) != text) currency_ = pool_.intern(text);
  column_->currency.set(row_, currency_);
  return Code::ok;
}

Lack MoneySink::leave() {
  const bool reversed = min_ && max_ && *min_ > *max_;
  const bool below = minor_ && min_ && *minor_ < *min_;
  const bool above = minor_ && max_ && *minor_ > *max_;
  if (reversed || below)
    return {Code::out_of_range, static_cast<std::uint8_t>(MoneyField::min_minor)};
  if (above) return {Code::out_of_range, static_cast<std::uint8_t>(MoneyField::max_minor)};
  if (minor_) {
    column_->amount.set(row_, {*minor_, *minor_});
  } else if (min_ && max_) {
    column_->amount.set(row_, {*min_, *max_});
  }
  return {};
}

// --- audiences -------------------------------------------------------------------------------

SegmentSink& SegmentSink::into(store::AudienceColumn& column, store::Axis axis) {
  column_ = &column;
  axis_ = axis;
  key_ = second_key_ = parts_ = std::nullopt;
  name_ = {};
  return *this;
}

void SegmentSink::number(std::uint8_t field, std::int64_t value) {
  const bool cell = axis_ == store::Axis::gender_age;
  const auto share = cell ? static_cast<std::uint8_t>(CellField::share)
                          : static_cast<std::uint8_t>(SegmentField::share);
  if (field == share) {
    parts_ = value;
  } else if (cell && static_cast<CellField>(field) == CellField::age) {
    second_key_ = value;
  } else {
    key_ = value;
  }
}

Code SegmentSink::text(std::uint8_t, std::string_view text) {
  name_ = pool_.intern(text);
  return Code::ok;
}

Lack SegmentSink::leave() {
  const bool named = axis_ == store::Axis::region || axis_ == store::Axis::interest;
  const bool cell = axis_ == store::Axis::gender_age;
  const bool has_key = named ? name_.length != 0 : key_ && (!cell || second_key_);
  if (!has_key || !parts_) return {};
  std::size_t key = 0;
  if (!named) key = static_cast<std::size_t>(*key_);
  if (cell) key = store::cell_of(key, static_cast<std::size_t>(*second_key_));
  column_->shares.append({.axis = axis_,
                          .key = static_cast<std::uint8_t>(key),
                          .parts = static_cast<std::uint32_t>(*parts_),
                          .name = name_});
  return {};
}

AudienceSink& AudienceSink::into(store::AudienceColumn& column) {
  column_ = &column;
  return *this;
}

void AudienceSink::number(std::uint8_t, std::int64_t value) {
  column_->count.set(column_->count.size() - 1, value);
}

Sink& AudienceSink::enter(std::uint8_t field) {
  const auto first_axis = static_cast<std::uint8_t>(AudienceField::gender);
  return segment_.into(*column_, static_cast<store::Axis>(field - first_axis));
}

// --- categories ------------------------------------------------------------------------------

void CategoryPath::clear() {
  path_.clear();
  top_length_ = 0;
}

void CategoryPath::add(std::string_view step) {
  if (step.empty()) return;
  if (path_.empty()) {
    top_length_ = step.size();
  } else {
    path_ += " > ";
  }
  path_ += step;
}

}  // namespace compass::feed
