#pragma once

#include "bridge.h"

#include <webkit/webkit.h>

// Reads steps from stdin once the page is there, one JSON object a line, and reports how each went
// under its `step`:
//   {"step": 1, "evaluate": "return given.a + 1", "given": {"a": 1}}   runs in the page; may await
//   {"step": 2, "click": "[data-action=add_to_showcase]"}              also inside shadow roots
//   {"step": 3, "send": "{\"bridge\":1,…}"}                            as it is, to the shell
//   {"step": 4, "feed": "creator", "file": "creator.json"}
//   {"step": 5, "picture": "screen.png"}
//   {"step": 6, "terminate": true}                                     the page's process
// The end of stdin ends the program.
void read_steps(WebKitWebView* view, Bridge& bridge, GMainLoop* loop);
