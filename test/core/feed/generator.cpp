#include "feed/generator.h"

#include "feed/writer.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

namespace compass::feed {
namespace {

class Document {
 public:
  explicit Document(std::uint64_t seed) : w_(seed) {}

  std::string creator() {
    static constexpr std::array<std::string_view, 2> objectives = {"gmv", "followers"};
    const auto texts = [this] { return w_.list(3, [this] { return w_.quoted("t"); }); };
    const auto ids = [this] { return w_.list(4, [this] { return id("s"); }); };
    const auto count = [this] { return w_.count(); };
    const auto goals = [=, this] {
      return w_.object(
          {{"gmv_minor", count}, {"new_followers", count}, {"videos_per_week", count}});
    };
    const auto body = [=, this] {
      return w_.object({{"id", [this] { return id("c"); }, true},
                        {"name", [this] { return w_.text(); }},
                        {"market", [this] { return w_.text(); }},
                        {"currency", [this] { return w_.text(); }},
                        {"time_zone", [this] { return w_.text(); }},
                        {"utc_offset_minutes", [] { return "-90"; }},
                        {"followers", count},
                        {"niches", texts},
                        {"showcase", ids},
                        {"dismissed", ids},
                        {"objective", [this] { return w_.word(objectives); }},
                        {"goals", goals},
                        {"weekly_video_limit", count},
                        {"ec_videos_total", count},
                        {"ec_videos_30d", count},
                        {"audience", [this] { return audience(); }},
                        {"videos", [this] { return w_.list(4, [this] { return video({}); }); }}});
    };
    return root("creator@1", "creator", body);
  }

  std::string products() {
    return root("products@1", "products",
                [this] { return w_.list(5, [this] { return product(); }); });
  }

  std::string inspiration() {
    const auto row = [this] {
      return video({{"nth_video", [this] { return std::to_string(1 + w_.below(9)); }},
                    {"creator", [this] { return maker(); }}});
    };
    return root("inspiration@1", "videos", [=, this] { return w_.list(4, row); });
  }

  std::vector<std::size_t> cuts(std::size_t size) {
    std::vector<std::size_t> cuts;
    const std::size_t number = w_.below(12);
    for (std::size_t i = 0; i < number; ++i)
      cuts.push_back(w_.below(size + 1));
    std::sort(cuts.begin(), cuts.end());
    return cuts;
  }

 private:
  std::string id(std::string_view prefix) {
    return w_.quoted(std::string(prefix) + std::to_string(++ids_));
  }

  // not shuffled: the contract stands before the rows
  std::string root(std::string_view contract, std::string_view key,
                   const std::function<std::string()>& body) {
    std::string out = w_.space() + "{" + w_.quoted("contract") + ":" + w_.quoted(contract);
    if (w_.chance(2)) out.append(",").append(w_.space()).append("\"as_of\":").append(w_.time());
    return out + "," + w_.quoted(key) + w_.space() + ":" + body() + "}" + w_.space();
  }

  std::string money() {
    static constexpr std::array<std::string_view, 2> kinds = {"direct", "attributed"};
    static constexpr std::array<std::string_view, 3> settlements = {"placed", "processing",
                                                                    "settled"};
    static constexpr std::array<std::string_view, 3> currencies = {"USD", "EUR", ""};
    const bool range = w_.chance(3);
    std::vector<Writer::Entry> entries = {
        {"currency", [this] { return w_.word(currencies); }},
        {"kind", [this] { return w_.word(kinds); }},
        {"settlement", [this] { return w_.word(settlements); }},
        {"estimated", [this] { return w_.chance(2) ? "true" : "false"; }}};
    if (range) {
      entries.push_back({"min_minor", [this] { return std::to_string(w_.below(900)); }});
      entries.push_back({"max_minor", [this] { return std::to_string(900 + w_.below(900)); }});
    } else {
      entries.push_back({"minor", [this] { return w_.integer(); }});
    }
    return w_.object(std::move(entries));
  }

  std::string audience() {
    static constexpr std::array<std::string_view, 3> genders = {"female", "male", "other"};
    static constexpr std::array<std::string_view, 8> ages = {"0-17",  "<18",   "18-24", "25+",
                                                             "35-44", "44-46", "55+",   "100-150"};
    static constexpr std::array<std::string_view, 4> hours = {"0", "7", "19", "23"};
    const auto share = [this] { return w_.share(); };
    const auto gender = [this] { return w_.word(genders); };
    const auto age = [this] { return w_.word(ages); };
    const auto axis = [=, this](const std::function<std::string()>& key) {
      return [=, this] {
        return w_.list(4, [=, this] { return w_.object({{"key", key}, {"share", share}}); });
      };
    };
    const auto cell = [=, this] {
      return w_.object({{"gender", gender}, {"age", age}, {"share", share}});
    };
    return w_.object({{"count", [this] { return w_.count(); }},
                      {"gender", axis(gender)},
                      {"age", axis(age)},
                      {"gender_age", [=, this] { return w_.list(5, cell); }},
                      {"region", axis([this] { return w_.text(); })},
                      {"interest", axis([this] { return w_.text(); })},
                      {"hour", axis([this] { return w_.word(hours); })}});
  }

  std::string categories() {
    return w_.list(3, [this] { return w_.quoted(w_.chance(2) ? "Home" : "Mugs & Cups"); });
  }

  std::string daily(const std::vector<std::string_view>& series,
                    const std::vector<std::string_view>& falling) {
    static constexpr std::array<std::string_view, 2> kinds = {"per_day", "cumulative"};
    std::vector<Writer::Entry> entries = {{"from", [this] { return w_.time(); }},
                                          {"kind", [this] { return w_.word(kinds); }}};
    for (const auto key : series) {
      entries.push_back({key, [this] { return w_.list(6, [this] { return w_.count(); }); }});
    }
    for (const auto key : falling) {
      entries.push_back({key, [this] { return w_.list(6, [this] { return w_.integer(); }); }});
    }
    return w_.object(std::move(entries));
  }

  std::string video(std::vector<Writer::Entry> entries) {
    static constexpr std::array<std::string_view, 6> facets = {
        "hook", "pain_point", "demo", "proof", "offer", "call_to_action"};
    const auto text = [this] { return w_.text(); };
    const auto seconds = [this] { return w_.seconds(); };
    const auto ref = [=, this] {
      return w_.object({{"id", [this] { return id("p"); }, true},
                        {"title", text},
                        {"category", [this] { return categories(); }}});
    };
    const auto line = [=, this] {
      return w_.object({{"from_s", seconds}, {"to_s", seconds}, {"text", text}});
    };
    const auto facet = [=, this] {
      return w_.object(
          {{"kind", [this] { return w_.word(facets); }}, {"from_s", seconds}, {"text", text}});
    };
    entries.push_back({"id", [this] { return id("v"); }, true});
    entries.push_back({"posted_at", [this] { return w_.time(); }});
    for (const auto key : {"caption", "cover_url", "video_url"})
      entries.push_back({key, text});
    entries.push_back({"duration_s", seconds});
    entries.push_back({"products", [=, this] { return w_.list(3, ref); }});
    for (const auto key : {"views", "likes", "comments", "shares", "saves", "product_clicks",
                           "orders", "items_sold", "new_followers", "watch_seconds"}) {
      entries.push_back({key, [this] { return w_.count(); }});
    }
    entries.push_back({"revenue", [this] { return money(); }});
    entries.push_back({"daily", [this] {
                         return daily({"views", "likes", "shares", "saves", "product_clicks",
                                       "orders", "items_sold", "watch_seconds"},
                                      {"comments", "new_followers", "revenue_minor"});
                       }});
    entries.push_back({"transcript", [=, this] { return w_.list(4, line); }});
    entries.push_back({"facets", [=, this] { return w_.list(3, facet); }});
    return w_.object(std::move(entries));
  }

  std::string maker() {
    return w_.object({{"id", [this] { return w_.quoted(w_.chance(2) ? "m1" : "m2"); }, true},
                      {"name", [this] { return w_.text(); }},
                      {"followers", [this] { return w_.count(); }},
                      {"niches", [this] { return w_.list(2, [this] { return w_.quoted("n"); }); }},
                      {"audience", [this] { return audience(); }},
                      {"ec_videos", [this] { return w_.count(); }}});
  }

  std::string product() {
    const auto count = [this] { return w_.count(); };
    const auto text = [this] { return w_.text(); };
    const auto traffic = [=, this] {
      return w_.object({{"days", count},
                        {"views", count},
                        {"clicks", count},
                        {"orders", count},
                        {"creators", count},
                        {"videos", count},
                        {"new_followers", count},
                        {"revenue", [this] { return money(); }}});
    };
    return w_.object({{"id", [this] { return id("q"); }, true},
                      {"title", text},
                      {"category", [this] { return categories(); }},
                      {"shop", text},
                      {"image_url", text},
                      {"price", [this] { return money(); }},
                      {"commission_rate", [this] { return w_.share(); }},
                      {"rating", [this] { return w_.chance(9) ? "5.0" : "4.3215"; }},
                      {"reviews", count},
                      {"stock", count},
                      {"in_stock", [this] { return w_.chance(2) ? "true" : "null"; }},
                      {"launched_at", [this] { return w_.time(); }},
                      {"units_total", count},
                      {"daily", [this] { return daily({"units"}, {}); }},
                      {"traffic", traffic},
                      {"buyers", [this] { return audience(); }}});
  }

  Writer w_;
  std::size_t ids_ = 0;
};

}  // namespace

Generated generate(Feed feed, std::uint64_t seed) {
  Document document(seed);
  Generated generated;
  switch (feed) {
    case Feed::creator:
      generated.document = document.creator();
      break;
    case Feed::products:
      generated.document = document.products();
      break;
    default:
      generated.document = document.inspiration();
  }
  generated.cuts = document.cuts(generated.document.size());
  return generated;
}

}  // namespace compass::feed
