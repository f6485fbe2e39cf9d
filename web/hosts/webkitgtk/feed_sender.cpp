#include "feed_sender.h"

#include <algorithm>
#include <glib.h>
#include <utility>

namespace {

using nlohmann::json;

// the longest UTF-8 sequence; what is cut off at the end of a chunk is shorter
constexpr std::size_t longest_code_point = 4;

// How many of the bytes are whole code points; none if they are not UTF-8.
std::size_t whole_text(const char* bytes, std::size_t length) {
  const char* end = nullptr;
  g_utf8_validate(bytes, static_cast<gssize>(length), &end);
  const auto valid = static_cast<std::size_t>(end - bytes);
  return length - valid < longest_code_point ? valid : 0;
}

}  // namespace

FeedSender::FeedSender(std::string kind, std::string bytes, std::size_t transfer, Send send)
    : kind_(std::move(kind)),
      bytes_(std::move(bytes)),
      transfer_(transfer),
      send_(std::move(send)) {}

void FeedSender::start(std::size_t window, std::size_t chunk_bytes) {
  window_ = window;
  chunk_bytes_ = chunk_bytes;
  pump();
}

void FeedSender::acknowledge(std::size_t transfer, std::size_t sequence) {
  if (transfer != transfer_) return;
  used_ = std::max(used_, sequence + 1);
  pump();
}

void FeedSender::pump() {
  while (!is_whole_ && !is_stopped_ && sent_ < used_ + window_)
    send_(next_chunk());
}

// as text, which costs the least; what is no UTF-8 goes as base64, for the engine to refuse
json FeedSender::next_chunk() {
  const char* from = bytes_.data() + at_;
  std::size_t length = std::min(chunk_bytes_, bytes_.size() - at_);
  const std::size_t text = whole_text(from, length);
  const bool is_text = text > 0 || length == 0;
  if (is_text) length = text;
  at_ += length;
  is_whole_ = at_ == bytes_.size();
  json chunk = {{"bridge", 1},           {"type", "feed_chunk"}, {"feed", kind_},
                {"transfer", transfer_}, {"sequence", sent_++},  {"last", is_whole_}};
  if (is_text) {
    chunk["encoding"] = "text";
    chunk["data"] = std::string(from, length);
  } else {
    const auto* raw = reinterpret_cast<const guchar*>(from);
    g_autofree char* encoded = g_base64_encode(raw, length);
    chunk["encoding"] = "base64";
    chunk["data"] = encoded;
  }
  return chunk;
}
