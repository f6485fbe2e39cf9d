#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <string>

// Sends one feed in chunks, never more on their way than the shell has room for.
class FeedSender {
 public:
  using Send = std::function<void(const nlohmann::json&)>;

  FeedSender(std::string kind, std::string bytes, std::size_t transfer, Send send);

  // As `ready` says: how many chunks may be on their way, and how large they are.
  void start(std::size_t window, std::size_t chunk_bytes);

  // The shell used all chunks up to this one.
  void acknowledge(std::size_t transfer, std::size_t sequence);

  // The shell wants no more of this transfer.
  void stop(std::size_t transfer) { is_stopped_ = is_stopped_ || transfer == transfer_; }

 private:
  void pump();
  nlohmann::json next_chunk();

  std::string kind_;
  std::string bytes_;
  std::size_t transfer_;
  Send send_;
  std::size_t window_ = 0;
  std::size_t chunk_bytes_ = 0;
  std::size_t at_ = 0;
  std::size_t sent_ = 0;
  std::size_t used_ = 0;
  bool is_stopped_ = false;
  bool is_whole_ = false;
};
