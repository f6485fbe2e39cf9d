#pragma once

#include "options.h"

#include <webkit/webkit.h>

// The webview as an app would set it up: the page from its own scheme, no network, nothing kept, no
// way out by a link. What happens to the page is reported.
WebKitWebView* make_view(const Options& options);
