#include "batch.h"

#include "batch_answer.h"
#include "batch_lines.h"
#include "batch_output.h"
#include "batch_stop.h"
#include "batch_window.h"
#include "compass.h"
#include "feeds.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace compass::cli {
namespace {

constexpr std::size_t lines_a_thread = 8;          // in the window: some answers take longer
constexpr std::uint64_t window_bytes = 64U << 20;  // of feeds that wait for their answers

int cannot(const char* what, const std::string& which) {
  std::cerr << "compass batch: cannot " << what << ' ' << which << ": " << std::strerror(errno)
            << '\n';
  return usage_error;
}

// What the products and the inspiration feed say for every creator is made before there are
// threads. None: the question cannot be answered for anybody; why was told.
std::vector<Compass> sessions_over(Compass& shop, const Options& options, std::size_t count) {
  std::vector<Query> questions = {query_of(options)};
  if (options.objective.empty() && !options.followers_part) {
    questions = {{"gmv", options.now}, {"followers", options.now}};
  }
  for (const Query& query : questions) {
    const std::string view = shop.insights(query);
    if (!view.empty() && !view.starts_with("{\"error\":")) continue;
    std::cerr << view << '\n';
    return {};
  }
  std::vector<Compass> sessions;
  for (std::size_t at = 0; at < count; ++at)
    sessions.push_back(shop.fork());
  return sessions;
}

// the input into the window, until one of them ends
Lines::Next read_all(Lines& lines, std::uint64_t skip, Window& window) {
  std::uint64_t number = 0;
  for (;;) {
    Line line;
    const Lines::Next next = lines.next(line.text);
    if (next != Lines::Next::line && next != Lines::Next::too_long) {
      if (next == Lines::Next::end && number < skip) {
        std::cerr << "compass batch: the input ends after " << number << " lines, before the "
                  << skip << " that were to be passed over\n";
      }
      return next;
    }
    line.number = ++number;
    line.too_long = next == Lines::Next::too_long;
    if (number > skip && !window.put(std::move(line))) return Lines::Next::stopped;
  }
}

// The window into the output; 0, or the error of the write. Flushed whenever the next answer is not
// there yet: who sends one line and waits for its answer gets it.
int write_all(Window& window, int descriptor, Progress& progress) {
  Output output(descriptor);
  for (;;) {
    Line* line = window.oldest(/*wait=*/false);
    if (line == nullptr) {
      if (!output.flush()) return errno;
      line = window.oldest(/*wait=*/true);
      if (line == nullptr) return 0;
    }
    if (!output.line(line->text)) return errno;
    progress.count(line->failed);
    window.written();
  }
}

struct Ended {
  Lines::Next reading = Lines::Next::end;
  int read_error = 0;
  int write_error = 0;
};

Ended run(std::vector<Compass>& sessions, const Options& options, const BatchOptions& how,
          int output, Progress& progress) {
  const Stop stop;
  Window window(lines_a_thread * sessions.size(), window_bytes);
  std::vector<std::jthread> workers;
  for (Compass& session : sessions) {
    workers.emplace_back([&] {
      while (Line* line = window.take()) {
        answer(session, query_of(options), how.line_bytes, *line);
        window.answered(line);
      }
    });
  }
  Ended ended;
  std::jthread writer([&] {
    ended.write_error = write_all(window, output, progress);
    if (ended.write_error == 0) return;
    window.give_up();
    stop.request();
  });
  Lines lines(STDIN_FILENO, output, stop.descriptor(), how.line_bytes);
  ended.reading = read_all(lines, how.skip, window);
  ended.read_error = errno;
  window.end();
  writer.join();
  workers.clear();
  return ended;
}

int exit_code(const Ended& ended, const BatchOptions& how, const Progress& progress) {
  if (ended.write_error != 0 && ended.write_error != EPIPE) {
    errno = ended.write_error;
    return cannot("write", how.resume.empty() ? "the output" : how.resume);
  }
  if (ended.reading == Lines::Next::failed) {
    errno = ended.read_error;
    return cannot("read", "the input");
  }
  if (Stop::signal() != 0) return 128 + Stop::signal();
  const bool is_closed = ended.write_error == EPIPE || ended.reading == Lines::Next::stopped;
  if (is_closed) return 128 + SIGPIPE;
  return how.strict && progress.errors() > 0 ? document_error : 0;
}

}  // namespace

int batch(const Options& options, const BatchOptions& asked) {
  BatchOptions how = asked;
  for (const std::string& path : {options.products, options.inspiration, options.policy}) {
    if (path != "-") continue;
    std::cerr << "compass batch: stdin holds the creators, - names no feed\n";
    return usage_error;
  }
  int output = STDOUT_FILENO;
  if (!how.resume.empty()) {
    std::uint64_t answered = 0;
    output = open_to_resume(how.resume, answered);
    if (output < 0) return cannot("resume", how.resume);
    how.skip += answered;
  }
  Compass shop;
  if (const int code = load(shop, options); code != 0) return code;
  const std::size_t threads =
      how.threads != 0 ? how.threads : std::max(1U, std::thread::hardware_concurrency());
  std::vector<Compass> sessions = sessions_over(shop, options, threads);
  if (sessions.empty()) return document_error;
  Progress progress(how.quiet);
  const Ended ended = run(sessions, options, how, output, progress);
  progress.finish();
  return exit_code(ended, how, progress);
}

}  // namespace compass::cli
