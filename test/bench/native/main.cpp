// bench-core: the core, native, as the benchmark needs it. `npm run bench` calls it.
#include "verbs.h"

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
  CLI::App app{"Creator Compass, measured"};
  app.require_subcommand(1);
  std::string creator, products, inspiration, folder;
  std::int64_t now = 0;
  int rounds = 5;
  CLI::App* given = app.add_subcommand("given", "write what peers are given");
  CLI::App* timed = app.add_subcommand("timed", "time reading and answering");
  CLI::App* counted = app.add_subcommand("counted", "each step once, with its allocations");
  for (CLI::App* command : {given, timed, counted}) {
    command->add_option("--creator", creator)->required();
    command->add_option("--products", products)->required();
    command->add_option("--inspiration", inspiration)->required();
    command->add_option("--now", now)->required();
  }
  given->add_option("--folder", folder)->required();
  timed->add_option("--rounds", rounds);
  CLI11_PARSE(app, argc, argv);

  using namespace compass::bench;
  const Texts texts{contents_of(creator), contents_of(products), contents_of(inspiration)};
  if (given->parsed()) return write_given(texts, now, folder);
  if (timed->parsed()) return print_times(texts, now, rounds);
  return run_counted(texts, now);
}
