#include "options.h"

#include "files.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <utility>

namespace {

using nlohmann::json;

// a chunk that holds less than one code point could not be cut between two
constexpr int least_chunk = 4;

void set(Options& options, const char* type, const char* field, json value) {
  json message = {{"bridge", 1}, {"type", type}};
  message[field] = std::move(value);
  options.settings.push_back(message.dump());
}

void add_settings(CLI::App& app, Options& options) {
  const auto setting = [&](const char* type, const char* field) {
    return [&options, type, field](const std::string& value) { set(options, type, field, value); };
  };
  app.add_option_function<std::string>("--objective", setting("set_objective", "objective"),
                                       "gmv or followers");
  app.add_option_function<std::string>("--theme", setting("set_theme", "theme"),
                                       "auto, light or dark");
  app.add_option_function<std::string>("--locale", setting("set_locale", "locale"),
                                       "en, es, id, vi, ja, ar");
  app.add_option_function<std::int64_t>(
      "--now", [&](std::int64_t seconds) { set(options, "set_now", "now", seconds); },
      "the moment to look from, epoch seconds");
  app.add_option_function<std::string>(
         "--policy",
         [&](const std::string& file) {
           set(options, "set_policy", "policy", read_file(file).value_or(""));
         },
         "rules in place of the shipped ones")
      ->check(CLI::ExistingFile);
}

void add_feeds(CLI::App& app, Options& options) {
  for (const char* kind : {"creator", "products", "inspiration"}) {
    const auto add = [&options, kind](const std::string& file) { options.feeds[kind] = file; };
    app.add_option_function<std::string>(std::string("--") + kind, add, "file of the feed");
  }
  app.add_option("--chunk", options.chunk_bytes, "bytes of a chunk of a feed")
      ->check(CLI::Range(least_chunk, 1 << 30));
}

}  // namespace

void add_options(CLI::App& app, Options& options) {
  app.add_option("--page", options.page, "folder with the built page")
      ->required()
      ->check(CLI::ExistingDirectory);
  add_feeds(app, options);
  add_settings(app, options);
  app.add_option("--takes", options.takes, "actions that the host does itself");
  app.add_option("--failing", options.failing, "actions that are answered with \"failed\"");
  app.add_option("--script", options.script, "script to run before the page's own")
      ->check(CLI::ExistingFile);
  app.add_option("--width", options.width, "of the window");
  app.add_option("--height", options.height, "of the window");
  app.add_flag("--steps", options.reads_steps, "read steps from stdin, one JSON object a line");
  app.add_flag("--console", options.console, "write the page's console to stdout");
}
