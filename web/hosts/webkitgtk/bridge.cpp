#include "bridge.h"

#include "files.h"
#include "message.h"
#include "report.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace {

using nlohmann::json;

constexpr const char* handler_name = "creatorCompass";

struct Sent {
  json step;
};

// the page answers each message with "accepted", or why it was refused
void on_received(GObject* view, GAsyncResult* result, gpointer data) {
  const std::unique_ptr<Sent> sent(static_cast<Sent*>(data));
  g_autoptr(GError) error = nullptr;
  g_autoptr(JSCValue) value =
      webkit_web_view_call_async_javascript_function_finish(WEBKIT_WEB_VIEW(view), result, &error);
  if (value == nullptr) return report({{"undelivered", error->message}, {"step", sent->step}});
  g_autofree char* receipt = jsc_value_to_string(value);
  const bool is_refused = std::string(receipt) != "accepted";
  if (is_refused || !sent->step.is_null()) {
    report({{"receipt", receipt}, {"step", sent->step}});
  }
}

std::optional<json> message_of(JSCValue* value) {
  if (!jsc_value_is_string(value)) return std::nullopt;
  g_autofree char* text = jsc_value_to_string(value);
  return read_message(text);
}

std::size_t count_of(const json& message, const char* field) {
  const json value = message.value(field, json());
  return value.is_number_unsigned() ? value.get<std::size_t>() : 0;
}

std::string text_of(const json& message, const char* field) {
  const json value = message.value(field, json());
  return value.is_string() ? value.get<std::string>() : std::string();
}

}  // namespace

void Bridge::listen() {
  WebKitUserContentManager* content = webkit_web_view_get_user_content_manager(view_);
  // WebKit does not say which frame speaks: the page's policy (default-src 'none') has it frameless
  g_signal_connect(content, "script-message-with-reply-received::creatorCompass",
                   G_CALLBACK(on_message), this);
  webkit_user_content_manager_register_script_message_handler_with_reply(content, handler_name,
                                                                         /*world_name=*/nullptr);
}

void Bridge::forget() {
  is_greeted_ = false;
  feeds_.clear();
}

gboolean Bridge::on_message(WebKitUserContentManager*, JSCValue* value,
                            WebKitScriptMessageReply* reply, gpointer self) {
  const auto message = message_of(value);
  if (!message) {
    report({{"malformed", true}});
    webkit_script_message_reply_return_error_message(reply, "malformed");
    return TRUE;
  }
  report({{"message", *message}});
  const std::string answer = static_cast<Bridge*>(self)->hear(*message);
  JSCContext* context = jsc_value_get_context(value);
  g_autoptr(JSCValue) answered = answer.empty() ? jsc_value_new_undefined(context)
                                                : jsc_value_new_string(context, answer.c_str());
  webkit_script_message_reply_return_value(reply, answered);
  return TRUE;
}

std::string Bridge::hear(const json& message) {
  const std::string type = text_of(message, "type");
  const auto feed = feeds_.find(text_of(message, "feed"));
  if (type == "ready") greet(message);
  if (type == "action") return answer_action(message);
  if (feed == feeds_.end()) return {};
  if (type == "feed_ack") {
    feed->second.acknowledge(count_of(message, "transfer"), count_of(message, "sequence"));
  }
  if (type == "shell_error") feed->second.stop(count_of(message, "transfer"));
  return {};
}

// hello is answered by ready once more: only the first one begins
void Bridge::greet(const json& ready) {
  if (is_greeted_) return;
  is_greeted_ = true;
  window_ = count_of(ready, "chunks");
  chunk_bytes_ = std::min(options_.chunk_bytes, count_of(ready, "chunk_bytes"));
  send({{"bridge", 1}, {"type", "hello"}, {"takes", options_.takes}});
  for (const std::string& setting : options_.settings)
    send_text(setting);
  for (const auto& [kind, file] : options_.feeds)
    send_feed(kind, file);
}

std::string Bridge::answer_action(const json& action) const {
  const auto& failing = options_.failing;
  const std::string name = text_of(action, "action");
  const bool fails = std::find(failing.begin(), failing.end(), name) != failing.end();
  return json{{"bridge", 1},
              {"type", "action_result"},
              {"action", count_of(action, "sequence")},
              {"outcome", fails ? "failed" : "done"}}
      .dump();
}

bool Bridge::send_feed(const std::string& kind, const std::string& file) {
  auto bytes = read_file(file);
  if (!bytes) {
    send({{"bridge", 1},
          {"type", "host_error"},
          {"code", "no_file"},
          {"detail", file},
          {"feed", kind}});
    return false;
  }
  const auto sends = [this](const json& chunk) { send(chunk); };
  FeedSender sender(kind, std::move(*bytes), transfers_++, sends);
  const auto [place, is_new] = feeds_.insert_or_assign(kind, std::move(sender));
  place->second.start(window_, chunk_bytes_);
  return true;
}

void Bridge::send(const json& message) {
  // what is no UTF-8 goes as base64; a file's name may still be anything
  const auto replace = json::error_handler_t::replace;
  send_text(message.dump(/*indent=*/-1, /*indent_char=*/' ', /*ensure_ascii=*/false, replace));
}

// The text goes as an argument, never as part of the script.
void Bridge::send_text(const std::string& text, const json& step) {
  GVariantDict arguments;
  g_variant_dict_init(&arguments, nullptr);
  g_variant_dict_insert(&arguments, "text", "s", text.c_str());
  constexpr const char* script = "return creatorCompassBridge.receive(text)";
  auto sent = std::make_unique<Sent>(Sent{step});
  webkit_web_view_call_async_javascript_function(
      view_, script, /*length=*/-1, g_variant_dict_end(&arguments), /*world_name=*/nullptr,
      /*source_uri=*/nullptr, /*cancellable=*/nullptr, on_received, sent.release());
}
