#include "batch_answer.h"

#include <new>
#include <string>
#include <string_view>
#include <utility>

namespace compass::cli {
namespace {

constexpr std::string_view no_memory =
    R"({"error":{"code":"out_of_memory","feed":"none","row":null,"field":"","byte":null,"detail":""}})";

std::string view_of(Compass& session, const Query& query, const std::string& feed) {
  Outcome outcome = session.begin(Feed::creator);
  if (outcome.ok()) outcome = session.write(Feed::creator, feed);
  if (outcome.ok()) outcome = session.finish(Feed::creator);
  return outcome.ok() ? session.insights(query) : error_document(outcome);
}

std::string too_long(std::uint64_t line_bytes) {
  return error_document({.code = Code::too_many_bytes,
                         .feed = Feed::creator,
                         .byte = static_cast<std::int64_t>(line_bytes)});
}

// the document with one member more
std::string with_line(std::string document, std::uint64_t number) {
  document.pop_back();
  return document + ",\"line\":" + std::to_string(number) + "}";
}

}  // namespace

void answer(Compass& session, const Query& query, std::uint64_t line_bytes, Line& line) {
  std::string document;
  try {
    document = line.too_long ? too_long(line_bytes) : view_of(session, query, line.text);
  } catch (const std::bad_alloc&) {
    document.clear();
  }
  if (document.empty()) document = no_memory;
  line.failed = document.starts_with("{\"error\":");
  line.text = line.failed ? with_line(std::move(document), line.number) : std::move(document);
}

}  // namespace compass::cli
