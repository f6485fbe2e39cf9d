#include "page.h"

#include "files.h"
#include "report.h"
#include "scheme.h"

namespace {

// a port where nobody listens: a request that gets past the page's policy gets no further
constexpr const char* nowhere = "http://127.0.0.1:9";

bool is_ours(const char* uri) {
  const std::string scheme = std::string(app_scheme) + "://";
  return uri != nullptr && g_str_has_prefix(uri, scheme.c_str());
}

void on_load_changed(WebKitWebView*, WebKitLoadEvent event, gpointer) {
  if (event == WEBKIT_LOAD_FINISHED) report({{"page", "loaded"}});
}

void on_resource(WebKitWebView*, WebKitWebResource* resource, WebKitURIRequest*, gpointer) {
  report({{"request", webkit_web_resource_get_uri(resource)}});
}

// another window, or a page that is not ours, is for the app's own browser
gboolean on_decide(WebKitWebView*, WebKitPolicyDecision* decision, WebKitPolicyDecisionType type,
                   gpointer) {
  if (type == WEBKIT_POLICY_DECISION_TYPE_RESPONSE) return FALSE;
  auto* navigation = WEBKIT_NAVIGATION_POLICY_DECISION(decision);
  WebKitNavigationAction* action =
      webkit_navigation_policy_decision_get_navigation_action(navigation);
  const char* uri = webkit_uri_request_get_uri(webkit_navigation_action_get_request(action));
  if (type == WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION && is_ours(uri)) return FALSE;
  report({{"navigation", uri}});
  webkit_policy_decision_ignore(decision);
  return TRUE;
}

gboolean on_permission(WebKitWebView*, WebKitPermissionRequest* request, gpointer) {
  webkit_permission_request_deny(request);
  return TRUE;
}

// The system may end the page's process to get its memory back. The page comes back, says that it
// is ready, and is sent its feeds again.
void on_terminated(WebKitWebView* view, WebKitWebProcessTerminationReason reason, gpointer) {
  report({{"page", "ended"}, {"reason", static_cast<int>(reason)}});
  webkit_web_view_load_uri(view, app_start);
}

WebKitNetworkSession* closed_session() {
  WebKitNetworkSession* session = webkit_network_session_new_ephemeral();
  WebKitNetworkProxySettings* proxy =
      webkit_network_proxy_settings_new(nowhere, /*ignore_hosts=*/nullptr);
  webkit_network_session_set_proxy_settings(session, WEBKIT_NETWORK_PROXY_MODE_CUSTOM, proxy);
  webkit_network_proxy_settings_free(proxy);
  return session;
}

WebKitUserContentManager* content_with(const std::string& script_file) {
  WebKitUserContentManager* content = webkit_user_content_manager_new();
  const auto source = script_file.empty() ? std::nullopt : read_file(script_file);
  if (!source) return content;
  WebKitUserScript* script = webkit_user_script_new(
      source->c_str(), WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
      WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START, /*allow_list=*/nullptr, /*block_list=*/nullptr);
  webkit_user_content_manager_add_script(content, script);
  webkit_user_script_unref(script);
  return content;
}

void connect_signals(WebKitWebView* view) {
  g_signal_connect(view, "load-changed", G_CALLBACK(on_load_changed), nullptr);
  g_signal_connect(view, "resource-load-started", G_CALLBACK(on_resource), nullptr);
  g_signal_connect(view, "decide-policy", G_CALLBACK(on_decide), nullptr);
  g_signal_connect(view, "permission-request", G_CALLBACK(on_permission), nullptr);
  g_signal_connect(view, "web-process-terminated", G_CALLBACK(on_terminated), nullptr);
}

}  // namespace

WebKitWebView* make_view(const Options& options) {
  g_autoptr(WebKitWebContext) context = webkit_web_context_new();
  serve_folder(context, options.page);
  g_autoptr(WebKitNetworkSession) session = closed_session();
  g_autoptr(WebKitUserContentManager) content = content_with(options.script);
  g_autoptr(WebKitSettings) settings = webkit_settings_new_with_settings(
      // software all the way: the host also runs where there is no GPU
      "hardware-acceleration-policy", WEBKIT_HARDWARE_ACCELERATION_POLICY_NEVER,
      "enable-write-console-messages-to-stdout", options.console ? TRUE : FALSE, "enable-webgl",
      FALSE, "enable-media", FALSE, "javascript-can-open-windows-automatically", FALSE, nullptr);
  auto* view = WEBKIT_WEB_VIEW(g_object_new(WEBKIT_TYPE_WEB_VIEW, "web-context", context,
                                            "network-session", session, "user-content-manager",
                                            content, "settings", settings, nullptr));
  connect_signals(view);
  return view;
}
