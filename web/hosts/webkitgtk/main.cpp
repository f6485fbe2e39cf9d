// A host app in small, on WebKitGTK: serves the page from its own scheme, sends feeds over the
// bridge, prints what the shell says as one JSON object a line.
#include "bridge.h"
#include "options.h"
#include "page.h"
#include "scheme.h"
#include "steps.h"

#include <CLI/CLI.hpp>

#include <gtk/gtk.h>
#include <webkit/webkit.h>

namespace {

struct Host {
  WebKitWebView* view;
  Bridge bridge;
  GMainLoop* loop;
  bool awaits_steps;
};

void on_load_changed(WebKitWebView*, WebKitLoadEvent event, gpointer data) {
  auto* host = static_cast<Host*>(data);
  if (event == WEBKIT_LOAD_STARTED) host->bridge.forget();
  if (event != WEBKIT_LOAD_FINISHED || !host->awaits_steps) return;
  host->awaits_steps = false;
  read_steps(host->view, host->bridge, host->loop);
}

gboolean on_closed(GtkWindow*, gpointer loop) {
  g_main_loop_quit(static_cast<GMainLoop*>(loop));
  return TRUE;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("a host app in small, on WebKitGTK");
  add_options(app, options);
  CLI11_PARSE(app, argc, argv);
  if (!gtk_init_check()) {
    g_printerr("no display; without one: xvfb-run -a webview-host …\n");
    return 1;
  }
  GMainLoop* loop = g_main_loop_new(/*context=*/nullptr, /*is_running=*/FALSE);
  WebKitWebView* view = make_view(options);
  Host host{view, Bridge(view, options), loop, options.reads_steps};
  host.bridge.listen();
  g_signal_connect(view, "load-changed", G_CALLBACK(on_load_changed), &host);

  GtkWidget* window = gtk_window_new();
  gtk_window_set_default_size(GTK_WINDOW(window), options.width, options.height);
  gtk_window_set_decorated(GTK_WINDOW(window), FALSE);
  gtk_window_set_child(GTK_WINDOW(window), GTK_WIDGET(view));
  g_signal_connect(window, "close-request", G_CALLBACK(on_closed), loop);
  gtk_window_present(GTK_WINDOW(window));

  webkit_web_view_load_uri(view, app_start);
  g_main_loop_run(loop);
  return 0;
}
