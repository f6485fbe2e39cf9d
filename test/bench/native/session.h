// One session as the programs here run it: feeds in memory, read in the chunks that the module
// gets.
#pragma once

#include "compass.h"
#include "files.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>

namespace compass::bench {

struct Texts {
  std::string creator, products, inspiration;
};

inline constexpr std::size_t chunk_bytes = 256 * 1024;  // as bindings/compass_module.cpp

inline void expect_ok(const Outcome& outcome) {
  if (outcome.ok()) return;
  std::fprintf(stderr, "%s\n", error_document(outcome).c_str());
  std::exit(1);
}

inline void read(Compass& compass, Feed feed, const std::string& text) {
  expect_ok(compass.begin(feed));
  for (std::size_t at = 0; at < text.size(); at += chunk_bytes) {
    const std::size_t count = std::min(chunk_bytes, text.size() - at);
    expect_ok(compass.write(feed, std::span(text).subspan(at, count)));
  }
  expect_ok(compass.finish(feed));
}

inline void read_all(Compass& compass, const Texts& texts) {
  read(compass, Feed::creator, texts.creator);
  read(compass, Feed::products, texts.products);
  read(compass, Feed::inspiration, texts.inspiration);
}

}  // namespace compass::bench
