#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace CLI {
class App;
}

// What the command line asks for.
struct Options {
  std::string page;                          // folder with the built page
  std::map<std::string, std::string> feeds;  // kind → file
  std::vector<std::string> settings;         // messages for the shell once it is there, JSON text
  std::vector<std::string> takes;            // actions that the host does itself
  std::vector<std::string> failing;          // actions that this host answers with "failed"
  std::size_t chunk_bytes = 64 * 1024;  // what a download brings at once; the shell may want less
  std::string script;                   // file with script to run before the page's own
  int width = 390;
  int height = 844;
  bool reads_steps = false;  // steps come on stdin
  bool console = false;      // the page's console goes to stdout, between the reports
};

void add_options(CLI::App& app, Options& options);
