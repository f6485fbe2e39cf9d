#include "feed/creator_reader.h"

#include "feed/part_sinks.h"
#include "feed/reader_impl.h"
#include "feed/video_sink.h"

namespace compass::feed {
namespace {

class GoalsSink final : public Sink {
 public:
  explicit GoalsSink(store::Goals& goals) : goals_(goals) {}

  void number(std::uint8_t field, std::int64_t value) override {
    switch (static_cast<GoalsField>(field)) {
      case GoalsField::gmv_minor:
        goals_.gmv_minor = value;
        break;
      case GoalsField::new_followers:
        goals_.new_followers = value;
        break;
      case GoalsField::videos_per_week:
        goals_.videos_per_week = value;
        break;
    }
  }

 private:
  store::Goals& goals_;
};

class CreatorSink final : public Sink {
 public:
  explicit CreatorSink(store::CreatorFeed& feed)
      : feed_(feed), goals_(feed.goals), audience_(feed.text), video_(feed.videos, feed.text) {}

  void number(std::uint8_t field, std::int64_t value) override {
    switch (static_cast<CreatorField>(field)) {
      case CreatorField::utc_offset_minutes:
        feed_.utc_offset_minutes = static_cast<std::int32_t>(value);
        break;
      case CreatorField::followers:
        feed_.followers = value;
        break;
      case CreatorField::objective:
        feed_.objective = static_cast<store::Objective>(value);
        break;
      case CreatorField::weekly_video_limit:
        feed_.weekly_video_limit = value;
        break;
      case CreatorField::ec_videos_total:
        feed_.stated_ec_videos_total = value;
        break;
      case CreatorField::ec_videos_30d:
        feed_.stated_ec_videos_30d = value;
        break;
      default:
        break;
    }
  }

  Code text(std::uint8_t field, std::string_view text) override {
    if (text.empty()) return Code::ok;
    switch (static_cast<CreatorField>(field)) {
      case CreatorField::id:
        feed_.id = feed_.text.put(text);
        break;
      case CreatorField::name:
        feed_.name = feed_.text.put(text);
        break;
      case CreatorField::market:
        feed_.market = feed_.text.put(text);
        break;
      case CreatorField::currency:
        feed_.currency = feed_.text.intern(text);
        break;
      case CreatorField::time_zone:
        feed_.time_zone = feed_.text.put(text);
        break;
      case CreatorField::niches:
        feed_.niches.push_back(feed_.text.intern(text));
        break;
      case CreatorField::showcase:
        feed_.showcase.push_back(feed_.text.put(text));
        break;
      case CreatorField::dismissed:
        feed_.dismissed.push_back(feed_.text.put(text));
        break;
      default:
        break;
    }
    return Code::ok;
  }

  Sink& enter(std::uint8_t field) override {
    switch (static_cast<CreatorField>(field)) {
      case CreatorField::goals:
        return goals_;
      case CreatorField::audience:
        return audience_.into(feed_.audience);
      default:
        feed_.videos.add_row();
        return video_;
    }
  }

  Lack leave() override {
    if (feed_.id.length != 0) return {};
    return {Code::missing_id, static_cast<std::uint8_t>(CreatorField::id)};
  }

 private:
  store::CreatorFeed& feed_;
  GoalsSink goals_;
  AudienceSink audience_;
  VideoSink video_;
};

class CreatorRoot final : public Sink {
 public:
  explicit CreatorRoot(store::CreatorFeed& feed) : feed_(feed), creator_(feed) {
    feed.audience.add_row();
  }

  void number(std::uint8_t, std::int64_t value) override { feed_.as_of = value; }
  Sink& enter(std::uint8_t) override { return creator_; }

  Lack leave() override {
    if (feed_.id.length != 0) return {};
    return {Code::missing_id, static_cast<std::uint8_t>(RootField::body)};
  }

 private:
  store::CreatorFeed& feed_;
  CreatorSink creator_;
};

}  // namespace

template <>
struct Building<store::CreatorFeed> {
  static constexpr const Document& document = creator_document;
  store::CreatorFeed table{};
  CreatorRoot root{table};
};

template class Reader<store::CreatorFeed>;

}  // namespace compass::feed
