#include "feed/inspiration_reader.h"

#include "feed/part_sinks.h"
#include "feed/reader_impl.h"
#include "feed/video_sink.h"

namespace compass::feed {
namespace {

// Who made the video of the last row.
class MakerSink final : public Sink {
 public:
  explicit MakerSink(store::InspirationFeed& feed) : feed_(feed), audience_(feed.text) {}

  MakerSink& begin() {
    has_id_ = false;
    return *this;
  }

  void number(std::uint8_t field, std::int64_t value) override {
    auto& column = static_cast<MakerField>(field) == MakerField::followers
                       ? feed_.creator_followers
                       : feed_.creator_ec_videos;
    column.set(column.size() - 1, value);
  }

  Code text(std::uint8_t field, std::string_view text) override {
    if (text.empty()) return Code::ok;
    const std::size_t row = feed_.creator_id.size() - 1;
    const store::TextRef ref = feed_.text.intern(text);
    switch (static_cast<MakerField>(field)) {
      case MakerField::id:
        feed_.creator_id.set(row, ref);
        has_id_ = true;
        break;
      case MakerField::name:
        feed_.creator_name.set(row, ref);
        break;
      default:
        feed_.creator_niches.append(ref);
    }
    return Code::ok;
  }

  Sink& enter(std::uint8_t) override { return audience_.into(feed_.creator_audience); }

  Lack leave() override {
    if (has_id_) return {};
    return {Code::missing_id, static_cast<std::uint8_t>(MakerField::id)};
  }

 private:
  store::InspirationFeed& feed_;
  AudienceSink audience_;
  bool has_id_ = false;
};

class InspirationVideoSink final : public VideoSink {
 public:
  explicit InspirationVideoSink(store::InspirationFeed& feed)
      : VideoSink(feed.videos, feed.text), feed_(feed), maker_(feed) {}

  void number(std::uint8_t field, std::int64_t value) override {
    if (static_cast<VideoField>(field) != VideoField::nth_video) {
      return VideoSink::number(field, value);
    }
    feed_.nth_video.set(row(), value);
  }

  Sink& enter(std::uint8_t field) override {
    if (static_cast<VideoField>(field) != VideoField::creator) return VideoSink::enter(field);
    return maker_.begin();
  }

 private:
  store::InspirationFeed& feed_;
  MakerSink maker_;
};

class InspirationRoot final : public Sink {
 public:
  explicit InspirationRoot(store::InspirationFeed& feed) : feed_(feed), video_(feed) {}

  void number(std::uint8_t, std::int64_t value) override { feed_.as_of = value; }
  Sink& enter(std::uint8_t) override {
    feed_.add_row();
    return video_;
  }

 private:
  store::InspirationFeed& feed_;
  InspirationVideoSink video_;
};

}  // namespace

template <>
struct Building<store::InspirationFeed> {
  static constexpr const Document& document = inspiration_document;
  store::InspirationFeed table{};
  InspirationRoot root{table};
};

template class Reader<store::InspirationFeed>;

}  // namespace compass::feed
