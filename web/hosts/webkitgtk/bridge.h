#pragma once

#include "feed_sender.h"
#include "options.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <webkit/webkit.h>

// The host's side of the bridge: hears what the shell posts, sends feeds and settings. It lives as
// long as the view.
class Bridge {
 public:
  Bridge(WebKitWebView* view, const Options& options) : view_(view), options_(options) {}

  // Makes window.webkit.messageHandlers.creatorCompass known to pages that begin from now on.
  void listen();

  // The page begins anew: nobody is there until it says so.
  void forget();

  void send(const nlohmann::json& message);
  // `step` is said with the receipt that is reported; null: only refusals are reported.
  void send_text(const std::string& text, const nlohmann::json& step = nullptr);
  bool send_feed(const std::string& kind, const std::string& file);

 private:
  static gboolean on_message(WebKitUserContentManager*, JSCValue* value,
                             WebKitScriptMessageReply* reply, gpointer self);
  // what the shell is answered: a message as JSON text, or nothing
  std::string hear(const nlohmann::json& message);
  void greet(const nlohmann::json& ready);
  std::string answer_action(const nlohmann::json& action) const;

  WebKitWebView* view_;
  const Options& options_;
  std::map<std::string, FeedSender> feeds_;
  std::size_t transfers_ = 0;
  std::size_t window_ = 0;
  std::size_t chunk_bytes_ = 0;
  bool is_greeted_ = false;
};
