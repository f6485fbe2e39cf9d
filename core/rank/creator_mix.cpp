#include "rank/creator_mix.h"

#include "text/tokens.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace compass::rank {

namespace {

constexpr std::string_view step = " > ";  // between the steps of a path, as the store joins them

struct Place {
  std::uint32_t top = 0;
  std::uint32_t path = 0;
};

std::vector<std::uint64_t> words_of(std::string_view text) {
  std::vector<std::uint64_t> words;
  text::append_terms(text, words);
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::string pointer_to(std::string_view list, std::size_t row) {
  return "creator:/creator/" + std::string(list) + '/' + std::to_string(row);
}

class Counter {
 public:
  Counter(const store::ProductsFeed& feed, const Categories& categories, CreatorMix& mix)
      : feed_(feed), categories_(categories), mix_(mix) {
    mix_.top.assign(categories.top.size(), 0);
    mix_.path.assign(categories.path.size(), 0);
    mix_.path_sum.assign(categories.top.size(), 0);
  }

  [[nodiscard]] std::optional<Place> of_product(std::string_view id) const {
    const auto row = feed_.products.by_id.find(id, feed_.products.id, feed_.text);
    if (!row) return std::nullopt;
    return known({categories_.top.at(*row), categories_.path.at(*row)});
  }

  [[nodiscard]] std::optional<Place> of_category(std::string_view path) const {
    const auto top = categories_.top.find(path.substr(0, path.find(step)));
    if (!top) return std::nullopt;
    return Place{*top, categories_.path.find(path).value_or(categories_.path.none())};
  }

  void add(const Place& place, std::int64_t weight, std::string_view list, std::size_t row) {
    mix_.top[place.top] += weight;
    mix_.sum += weight;
    if (place.path != categories_.path.none()) {
      mix_.path[place.path] += weight;
      mix_.path_sum[place.top] += weight;
    }
    if (mix_.sources.size() < CreatorMix::max_sources) {
      mix_.sources.push_back({place.path, place.top, pointer_to(list, row)});
    }
  }

  void add_niche(std::string_view niche, std::int64_t weight, std::size_t row) {
    const std::vector<std::uint64_t> words = words_of(niche);
    if (words.empty()) return;
    // a top category that says as much as a path says it more plainly
    const auto [top_words, tops] = matching(categories_.top, words);
    const auto [path_words, paths] = matching(categories_.path, words);
    if (2 * std::max(top_words, path_words) < words.size()) return;
    const bool by_top = top_words >= path_words;
    const auto& groups = by_top ? tops : paths;
    for (const std::uint32_t group : groups) {
      const Place place = by_top ? Place{group, categories_.path.none()}
                                 : Place{categories_.top_of_path[group], group};
      if (place.top == categories_.top.none()) continue;
      add(place, weight / static_cast<std::int64_t>(groups.size()), "niches", row);
    }
  }

 private:
  [[nodiscard]] std::optional<Place> known(const Place& place) const {
    if (place.top == categories_.top.none()) return std::nullopt;
    return place;
  }

  // the most words that a group's name shares with these, and the groups that do
  static std::pair<std::size_t, std::vector<std::uint32_t>> matching(
      const Grouping& grouping, const std::vector<std::uint64_t>& words) {
    std::size_t most = 1;
    std::vector<std::uint32_t> groups;
    for (std::uint32_t group = 0; group < grouping.none(); ++group) {
      const std::vector<std::uint64_t> name = words_of(grouping.name(group));
      const auto shared = static_cast<std::size_t>(std::ranges::count_if(
          words, [&](std::uint64_t word) { return std::ranges::binary_search(name, word); }));
      if (shared < most) continue;
      if (shared > most) groups.clear();
      most = shared;
      groups.push_back(group);
    }
    return {groups.empty() ? 0 : most, std::move(groups)};
  }

  const store::ProductsFeed& feed_;
  const Categories& categories_;
  CreatorMix& mix_;
};

}  // namespace

CreatorMix CreatorMix::of(const store::CreatorFeed& creator, const store::ProductsFeed& feed,
                          const Categories& categories, std::int64_t now, const FitRules& rules) {
  CreatorMix mix;
  Counter counter(feed, categories, mix);
  const store::TextPool& text = creator.text;

  for (std::size_t row = 0; row < creator.videos.rows(); ++row) {
    if (creator.videos.posted_at.value_or(row, now) > now) continue;
    for (const store::ProductRef& product : creator.videos.products.at(row)) {
      auto place = counter.of_product(text.view(product.id));
      if (!place) place = counter.of_category(text.view(product.category));
      if (place) counter.add(*place, rules.posted, "videos", row);
    }
  }
  for (std::size_t i = 0; i < creator.showcase.size(); ++i) {
    const auto place = counter.of_product(text.view(creator.showcase[i]));
    if (place) counter.add(*place, rules.showcase, "showcase", i);
  }
  for (std::size_t i = 0; i < creator.niches.size(); ++i) {
    counter.add_niche(text.view(creator.niches[i]), rules.niche, i);
  }
  return mix;
}

}  // namespace compass::rank
