// Sinks of the parts that feeds share: money, audiences, category paths.
#pragma once

#include "feed/fields.h"
#include "feed/sink.h"
#include "store/audience.h"
#include "store/money.h"
#include "store/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace compass::feed {

// One amount of money, into a column's row. An exact amount must lie in the range given with it;
// half a range is no amount.
class MoneySink final : public Sink {
 public:
  explicit MoneySink(store::TextPool& pool) : pool_(pool) {}

  MoneySink& into(store::MoneyColumn& column, std::size_t row);

  void number(std::uint8_t field, std::int64_t value) override;
  Code text(std::uint8_t field, std::string_view text) override;
  Lack leave() override;

 private:
  store::TextPool& pool_;
  store::MoneyColumn* column_ = nullptr;
  std::size_t row_ = 0;
  std::optional<std::int64_t> minor_, min_, max_;
  store::TextRef currency_{};
};

// One segment's share. Without its key or its share it says nothing.
class SegmentSink final : public Sink {
 public:
  explicit SegmentSink(store::TextPool& pool) : pool_(pool) {}

  SegmentSink& into(store::AudienceColumn& column, store::Axis axis);

  void number(std::uint8_t field, std::int64_t value) override;
  Code text(std::uint8_t field, std::string_view text) override;
  Lack leave() override;

 private:
  store::TextPool& pool_;
  store::AudienceColumn* column_ = nullptr;
  store::Axis axis_ = store::Axis::gender;
  std::optional<std::int64_t> key_, second_key_, parts_;
  store::TextRef name_{};
};

// An audience, into the last row of a column.
class AudienceSink final : public Sink {
 public:
  explicit AudienceSink(store::TextPool& pool) : segment_(pool) {}

  AudienceSink& into(store::AudienceColumn& column);

  void number(std::uint8_t field, std::int64_t value) override;
  Sink& enter(std::uint8_t field) override;

 private:
  SegmentSink segment_;
  store::AudienceColumn* column_ = nullptr;
};

// The steps of a category path, as they come.
class CategoryPath {
 public:
  void clear();
  void add(std::string_view step);

  [[nodiscard]] bool empty() const { return path_.empty(); }
  // the steps joined with " > "
  [[nodiscard]] std::string_view path() const { return path_; }
  // the first step
  [[nodiscard]] std::string_view top() const { return path().substr(0, top_length_); }

 private:
  std::string path_;
  std::size_t top_length_ = 0;
};

}  // namespace compass::feed
