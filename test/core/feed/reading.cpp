#include "feed/reading.h"

#include "feed/creator_reader.h"
#include "feed/inspiration_reader.h"
#include "feed/picture.h"
#include "feed/products_reader.h"

namespace compass::feed {
namespace {

template <class Reader>
Reading read_with(std::string_view document, const std::vector<std::size_t>& cuts,
                  const Limits& limits) {
  Reader reader(limits);
  std::size_t begin = 0;
  // each chunk is a copy of its own, so that a reader that looks beyond it is caught
  const auto write = [&](std::size_t end) {
    const std::vector<char> chunk(document.begin() + static_cast<std::ptrdiff_t>(begin),
                                  document.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
    return reader.write(chunk);
  };
  Outcome last;
  for (const std::size_t cut : cuts)
    last = write(cut);
  last = write(document.size());
  auto taken = reader.finish();
  if (!taken.ok()) return {.problem = taken.problem()};
  return {.problem = last,
          .picture = picture_of(taken.value().feed),
          .bytes = taken.value().bytes,
          .hash = taken.value().hash};
}

}  // namespace

Reading read(Feed feed, std::string_view document, const std::vector<std::size_t>& cuts,
             const Limits& limits) {
  switch (feed) {
    case Feed::creator:
      return read_with<CreatorReader>(document, cuts, limits);
    case Feed::products:
      return read_with<ProductsReader>(document, cuts, limits);
    default:
      return read_with<InspirationReader>(document, cuts, limits);
  }
}

Reading read_by_byte(Feed feed, std::string_view document, const Limits& limits) {
  std::vector<std::size_t> cuts;
  for (std::size_t i = 1; i < document.size(); ++i)
    cuts.push_back(i);
  return read(feed, document, cuts, limits);
}

std::string difference(const Reading& a, const Reading& b) {
  if (to_text(a.problem) != to_text(b.problem)) {
    return to_text(a.problem) + " | " + to_text(b.problem);
  }
  if (a.picture != b.picture) return nlohmann::json::diff(a.picture, b.picture).dump();
  if (a.bytes != b.bytes || a.hash != b.hash) return "bytes or hash";
  return "";
}

std::string cut_everywhere(Feed feed, std::string_view document, const Limits& limits) {
  const Reading whole = read(feed, document, {}, limits);
  for (std::size_t cut = 0; cut <= document.size(); ++cut) {
    const std::string differs = difference(whole, read(feed, document, {cut}, limits));
    if (!differs.empty()) return "cut at " + std::to_string(cut) + ": " + differs;
  }
  const std::string differs = difference(whole, read_by_byte(feed, document, limits));
  return differs.empty() ? "" : "byte by byte: " + differs;
}

std::string to_text(const Outcome& outcome) {
  return std::string(name_of(outcome.code)) + " " + std::string(name_of(outcome.feed)) + " row " +
         std::to_string(outcome.row) + " field '" + outcome.field + "' byte " +
         std::to_string(outcome.byte) + " " + outcome.detail;
}

}  // namespace compass::feed
