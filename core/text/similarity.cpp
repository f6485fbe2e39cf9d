#include "text/similarity.h"

#include "math/sort.h"
#include "text/term_index.h"
#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <string_view>
#include <tuple>
#include <utility>

namespace compass::text {
namespace {

// cosines are added as whole billionths, so that the order of the rows changes nothing
constexpr double billion = 1e9;

using Terms = std::vector<std::uint64_t>;

// an id is a term of its own kind: it must not meet a number of the caption
void append_id(std::string_view id, Terms& terms) {
  if (!id.empty()) terms.push_back(store::hash_of(id) ^ 0xA5A5A5A5A5A5A5A5u);
}

void append_video(const store::VideoTable& videos, const store::TextPool& text, std::size_t row,
                  Terms& terms) {
  if (const auto caption = videos.caption.at(row)) append_terms(text.view(*caption), terms);
  for (const store::ProductRef& product : videos.products.at(row)) {
    append_terms(text.view(product.title), terms);
    append_terms(text.view(product.category), terms);
    append_id(text.view(product.id), terms);
  }
}

void append_showcase(const store::CreatorFeed& creator, const store::ProductsFeed* products,
                     Terms& terms) {
  for (const store::TextRef ref : creator.showcase) {
    const std::string_view id = creator.text.view(ref);
    append_id(id, terms);
    if (products == nullptr) continue;
    const store::ProductTable& table = products->products;
    const auto row = table.by_id.find(id, table.id, products->text);
    if (!row) continue;
    for (const auto* column : {&table.title, &table.category}) {
      if (const auto cell = column->at(*row)) append_terms(products->text.view(*cell), terms);
    }
  }
}

// rows that cannot be among the newest `profile_videos` go
void drop_older(const store::VideoTable& videos, std::vector<std::uint32_t>& rows) {
  if (rows.size() <= profile_videos) return;
  const auto time = [&](std::uint32_t row) { return videos.posted_at.value_or(row, INT64_MIN); };
  std::vector<std::int64_t> times;
  times.reserve(rows.size());
  for (const std::uint32_t row : rows)
    times.push_back(time(row));
  const auto last = times.begin() + static_cast<std::ptrdiff_t>(profile_videos - 1);
  std::nth_element(times.begin(), last, times.end(), std::greater{});
  std::erase_if(rows, [&](std::uint32_t row) { return time(row) < *last; });
}

// the creator's newest videos, newest first; undated ones last, ties by id
std::vector<std::uint32_t> newest_first(const store::CreatorFeed& creator, std::int64_t now) {
  const store::VideoTable& videos = creator.videos;
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < videos.rows(); ++row) {
    if (videos.posted_at.value_or(row, now) <= now) rows.push_back(row);
  }
  drop_older(videos, rows);
  const auto key = [&](std::uint32_t row) {
    return std::tuple(!videos.posted_at.has(row), -videos.posted_at.value_or(row, 0),
                      creator.text.view(videos.id[row]));
  };
  math::sort(rows, [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  if (rows.size() > profile_videos) rows.resize(profile_videos);
  return rows;
}

}  // namespace

InspirationText InspirationText::build(const store::InspirationFeed& feed) {
  InspirationText out;
  TermIndex creators;
  Terms terms;
  for (std::size_t row = 0; row < feed.videos.rows(); ++row) {
    terms.clear();
    append_video(feed.videos, feed.text, row, terms);
    for (const store::TextRef niche : feed.creator_niches.at(row)) {
      append_terms(feed.text.view(niche), terms);
    }
    out.corpus_.add(terms);
    // interned: one creator, one place in the pool. Rows without one are numbered beyond all places
    const auto creator = feed.creator_id.at(row);
    const std::uint64_t key = creator ? creator->offset : (std::uint64_t{1} << 32) + row;
    out.creator_.push_back(creators.add(key));
  }
  out.corpus_.finish();
  out.creators_ = static_cast<std::uint32_t>(creators.size());
  return out;
}

Profile InspirationText::profile_of(const store::CreatorFeed& creator,
                                    const store::ProductsFeed* products, std::int64_t now) const {
  Profile out;
  Terms terms;
  VectorSum words(corpus_.terms());
  double weight = 1;
  for (const std::uint32_t row : newest_first(creator, now)) {
    terms.clear();
    append_video(creator.videos, creator.text, row, terms);
    if (terms.empty()) continue;
    words.add(corpus_.vector_of(terms), weight);
    weight *= newer_video_weight;
    ++out.videos;
  }
  terms.clear();
  for (const store::TextRef niche : creator.niches)
    append_terms(creator.text.view(niche), terms);
  append_showcase(creator, products, terms);
  words.add(corpus_.vector_of(terms), weight);
  out.terms = normalised(words.value());
  return out;
}

std::vector<double> InspirationText::similarity(const Profile& profile) const {
  std::vector<double> out = corpus_.similarities(profile.terms);
  if (profile.empty()) return out;
  std::vector<std::int64_t> total(creators_);
  std::vector<std::uint32_t> videos(creators_);
  const auto whole = [](double cosine) {
    return static_cast<std::int64_t>(std::floor(cosine * billion + 0.5));
  };
  for (std::size_t row = 0; row < out.size(); ++row) {
    total[creator_[row]] += whole(out[row]);
    ++videos[creator_[row]];
  }
  for (std::size_t row = 0; row < out.size(); ++row) {
    const std::uint32_t creator = creator_[row];
    const std::int64_t others = total[creator] - whole(out[row]);
    const double mean =
        videos[creator] > 1
            ? static_cast<double>(others) / (billion * static_cast<double>(videos[creator] - 1))
            : 0.0;
    const double both = (out[row] + creator_weight * mean) / (1 + creator_weight);
    out[row] = std::min(1.0, both);
  }
  return out;
}

}  // namespace compass::text
