#include "scheme.h"

#include "files.h"

#include <filesystem>
#include <map>
#include <memory>

namespace {

namespace fs = std::filesystem;

// the same policy as the page's own meta element: whichever is stricter holds
constexpr const char* content_policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' https: data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types lit-html creator-compass";

// scripts of another type than text/javascript are refused as modules
std::string type_of(const fs::path& file) {
  static const std::map<std::string, std::string> types = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript"},
      {".css", "text/css"},
      {".json", "application/json"},
      {".wasm", "application/wasm"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
  };
  const auto found = types.find(file.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

// The file below `folder` that a path names; empty for what lies outside of it or is not there.
fs::path file_of(const fs::path& folder, const char* path) {
  g_autofree char* plain = g_uri_unescape_string(path, /*illegal_characters=*/nullptr);
  if (plain == nullptr) return {};
  std::error_code problem;
  const fs::path file = fs::canonical(folder / fs::path(plain).relative_path(), problem);
  if (problem || !fs::is_regular_file(file)) return {};
  const fs::path inside = file.lexically_relative(folder);
  return *inside.begin() == ".." ? fs::path{} : file;
}

void answer_missing(WebKitURISchemeRequest* request) {
  g_autoptr(GError) error = g_error_new(G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no file for %s",
                                        webkit_uri_scheme_request_get_uri(request));
  webkit_uri_scheme_request_finish_error(request, error);
}

void answer_file(WebKitURISchemeRequest* request, const std::string& bytes,
                 const std::string& type) {
  g_autoptr(GBytes) content = g_bytes_new(bytes.data(), bytes.size());
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes(content);
  const auto length = static_cast<gint64>(bytes.size());
  g_autoptr(WebKitURISchemeResponse) response = webkit_uri_scheme_response_new(stream, length);
  webkit_uri_scheme_response_set_content_type(response, type.c_str());
  webkit_uri_scheme_response_set_status(response, SOUP_STATUS_OK, nullptr);
  // fetch() sees headers only: the type is said here once more. The response takes them over.
  SoupMessageHeaders* headers = soup_message_headers_new(SOUP_MESSAGE_HEADERS_RESPONSE);
  soup_message_headers_append(headers, "Content-Type", type.c_str());
  soup_message_headers_append(headers, "Content-Security-Policy", content_policy);
  soup_message_headers_append(headers, "X-Content-Type-Options", "nosniff");
  webkit_uri_scheme_response_set_http_headers(response, headers);
  webkit_uri_scheme_request_finish_with_response(request, response);
}

void on_request(WebKitURISchemeRequest* request, gpointer data) {
  const auto& folder = *static_cast<const fs::path*>(data);
  const fs::path file = file_of(folder, webkit_uri_scheme_request_get_path(request));
  const auto bytes = file.empty() ? std::nullopt : read_file(file.string());
  if (bytes) {
    answer_file(request, *bytes, type_of(file));
  } else {
    answer_missing(request);
  }
}

}  // namespace

void serve_folder(WebKitWebContext* context, const std::string& folder) {
  auto root = std::make_unique<fs::path>(fs::canonical(folder));
  const auto forget = [](gpointer data) { delete static_cast<fs::path*>(data); };
  webkit_web_context_register_uri_scheme(context, app_scheme, on_request, root.release(), forget);
  WebKitSecurityManager* security = webkit_web_context_get_security_manager(context);
  // a secure context, so that the page has all of the platform; CORS, so that modules load
  webkit_security_manager_register_uri_scheme_as_secure(security, app_scheme);
  webkit_security_manager_register_uri_scheme_as_cors_enabled(security, app_scheme);
}
