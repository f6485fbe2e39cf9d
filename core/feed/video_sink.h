// Sinks of one video, posted or for inspiration.
#pragma once

#include "feed/fields.h"
#include "feed/part_sinks.h"
#include "feed/sink.h"
#include "store/text.h"
#include "store/video_table.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace compass::feed {

class RefSink final : public Sink {
 public:
  RefSink(store::VideoTable& table, store::TextPool& pool) : table_(table), pool_(pool) {}

  RefSink& begin();
  Code text(std::uint8_t field, std::string_view text) override;
  Lack leave() override;

 private:
  store::VideoTable& table_;
  store::TextPool& pool_;
  store::ProductRef ref_{};
  CategoryPath category_;
};

class DailySink final : public Sink {
 public:
  explicit DailySink(store::VideoTable& table) : table_(table) {}

  void number(std::uint8_t field, std::int64_t value) override;
  void day(std::uint8_t field, store::Day day) override;

 private:
  store::VideoTable& table_;
};

// A line without text says nothing.
class LineSink final : public Sink {
 public:
  LineSink(store::VideoTable& table, store::TextPool& pool) : table_(table), pool_(pool) {}

  LineSink& begin();
  void number(std::uint8_t field, std::int64_t value) override;
  Code text(std::uint8_t field, std::string_view text) override;
  Lack leave() override;

 private:
  store::VideoTable& table_;
  store::TextPool& pool_;
  store::Line line_{};
};

// A facet without its kind says nothing; without text it still says that there is one.
class FacetSink final : public Sink {
 public:
  FacetSink(store::VideoTable& table, store::TextPool& pool) : table_(table), pool_(pool) {}

  FacetSink& begin();
  void number(std::uint8_t field, std::int64_t value) override;
  Code text(std::uint8_t field, std::string_view text) override;
  Lack leave() override;

 private:
  store::VideoTable& table_;
  store::TextPool& pool_;
  store::Facet facet_{};
  bool has_kind_ = false;
};

// The last row of a video table.
class VideoSink : public Sink {
 public:
  VideoSink(store::VideoTable& table, store::TextPool& pool);

  void number(std::uint8_t field, std::int64_t value) override;
  Code text(std::uint8_t field, std::string_view text) override;
  Sink& enter(std::uint8_t field) override;
  Lack leave() override;

 protected:
  [[nodiscard]] std::size_t row() const { return table_.rows() - 1; }

 private:
  store::VideoTable& table_;
  store::TextPool& pool_;
  RefSink ref_;
  MoneySink money_;
  DailySink daily_;
  LineSink line_;
  FacetSink facet_;
};

}  // namespace compass::feed
