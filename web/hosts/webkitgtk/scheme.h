#pragma once

#include <string>
#include <webkit/webkit.h>

// The page's own origin: "compass://app". Everything it loads is a file of one folder; nothing of
// it comes from a network.
inline constexpr const char* app_scheme = "compass";
inline constexpr const char* app_start = "compass://app/index.html";

// Serves `folder` under the scheme, with the headers a careful server sends.
void serve_folder(WebKitWebContext* context, const std::string& folder);
