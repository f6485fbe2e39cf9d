#include "steps.h"

#include "report.h"

#include <gio/gunixinputstream.h>
#include <memory>
#include <string>
#include <unistd.h>

namespace {

using nlohmann::json;

struct Steps {
  WebKitWebView* view;
  Bridge& bridge;
  GMainLoop* loop;
  GDataInputStream* lines;
};

struct Asked {
  json step;
};

// waits until it is there: the element draws in its own time
constexpr const char* click_script = R"(
  const find = (root) => root.querySelector(given) ??
    [...root.querySelectorAll('*')].map((each) => each.shadowRoot && find(each.shadowRoot)).find(Boolean);
  while (!find(document)) await new Promise((resolve) => setTimeout(resolve, 10));
  find(document).click();
  return true;
)";

void on_evaluated(GObject* view, GAsyncResult* result, gpointer data) {
  const std::unique_ptr<Asked> asked(static_cast<Asked*>(data));
  g_autoptr(GError) error = nullptr;
  g_autoptr(JSCValue) value =
      webkit_web_view_call_async_javascript_function_finish(WEBKIT_WEB_VIEW(view), result, &error);
  if (value == nullptr) return report({{"error", error->message}, {"step", asked->step}});
  g_autofree char* text = jsc_value_to_string(value);
  const json answer = json::parse(text, /*callback=*/nullptr, /*allow_exceptions=*/false);
  report({{"result", answer.is_discarded() ? json() : answer}, {"step", asked->step}});
}

void evaluate(const Steps& steps, const json& step, const std::string& body, const json& given) {
  const std::string script = "const given = JSON.parse(text); const answer = await (async () => {" +
                             body + "})(); return JSON.stringify(answer ?? null);";
  GVariantDict arguments;
  g_variant_dict_init(&arguments, nullptr);
  g_variant_dict_insert(&arguments, "text", "s", given.dump().c_str());
  auto asked = std::make_unique<Asked>(Asked{step.value("step", json())});
  webkit_web_view_call_async_javascript_function(
      steps.view, script.c_str(), /*length=*/-1, g_variant_dict_end(&arguments),
      /*world_name=*/nullptr, /*source_uri=*/nullptr, /*cancellable=*/nullptr, on_evaluated,
      asked.release());
}

struct Picture {
  json step;
  std::string file;
};

void on_picture(GObject* view, GAsyncResult* result, gpointer data) {
  const std::unique_ptr<Picture> picture(static_cast<Picture*>(data));
  g_autoptr(GError) error = nullptr;
  g_autoptr(GdkTexture) texture =
      webkit_web_view_get_snapshot_finish(WEBKIT_WEB_VIEW(view), result, &error);
  const bool is_written =
      texture != nullptr && gdk_texture_save_to_png(texture, picture->file.c_str());
  report({{"result", is_written}, {"step", picture->step}});
}

void take_picture(const Steps& steps, const json& step) {
  auto picture = std::make_unique<Picture>(Picture{step.value("step", json()), step["picture"]});
  webkit_web_view_get_snapshot(steps.view, WEBKIT_SNAPSHOT_REGION_VISIBLE,
                               WEBKIT_SNAPSHOT_OPTIONS_NONE, /*cancellable=*/nullptr, on_picture,
                               picture.release());
}

void take(const Steps& steps, const json& step) {
  if (step.contains("evaluate")) {
    evaluate(steps, step, step["evaluate"], step.value("given", json()));
  } else if (step.contains("click")) {
    evaluate(steps, step, click_script, step["click"]);
  } else if (step.contains("send")) {
    steps.bridge.send_text(step["send"], step.value("step", json(0)));
  } else if (step.contains("feed")) {
    const bool is_sent = steps.bridge.send_feed(step["feed"], step.value("file", ""));
    report({{"result", is_sent}, {"step", step.value("step", json())}});
  } else if (step.contains("picture")) {
    take_picture(steps, step);
  } else if (step.contains("terminate")) {
    webkit_web_view_terminate_web_process(steps.view);
    report({{"result", true}, {"step", step.value("step", json())}});
  } else {
    report({{"error", "not a step"}, {"step", step.value("step", json())}});
  }
}

void read_next(Steps* steps);

void on_line(GObject* lines, GAsyncResult* result, gpointer data) {
  auto* steps = static_cast<Steps*>(data);
  g_autofree char* line = g_data_input_stream_read_line_finish(G_DATA_INPUT_STREAM(lines), result,
                                                               /*length=*/nullptr, nullptr);
  if (line == nullptr) return g_main_loop_quit(steps->loop);
  try {
    take(*steps, json::parse(line));
  } catch (const json::exception& problem) {
    report({{"error", problem.what()}});
  }
  read_next(steps);
}

void read_next(Steps* steps) {
  g_data_input_stream_read_line_async(steps->lines, G_PRIORITY_DEFAULT, /*cancellable=*/nullptr,
                                      on_line, steps);
}

}  // namespace

void read_steps(WebKitWebView* view, Bridge& bridge, GMainLoop* loop) {
  g_autoptr(GInputStream) input = g_unix_input_stream_new(STDIN_FILENO, /*close_fd=*/FALSE);
  // lives as long as the program, as view and bridge do
  auto* steps = new Steps{view, bridge, loop, g_data_input_stream_new(input)};
  read_next(steps);
}
