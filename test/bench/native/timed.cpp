#include "verbs.h"

#include <array>
#include <cstdio>
#include <string_view>
#include <vector>

namespace compass::bench {
namespace {

struct Samples {
  std::vector<double> products{}, reading{}, first_view{}, first_switch{}, objective{}, posted{};
};

constexpr std::array<std::string_view, 3> other_sorts = {"revenue", "views", "items_sold"};
constexpr int switches = 20;

void one_round(const Texts& texts, std::int64_t now, Samples& samples) {
  Compass compass;
  samples.products.push_back(milliseconds([&] { read(compass, Feed::products, texts.products); }));
  samples.reading.push_back(milliseconds([&] { read_all(compass, texts); }));
  samples.first_view.push_back(milliseconds([&] { compass.insights({"gmv", now}); }));
  samples.first_switch.push_back(milliseconds([&] { compass.insights({"followers", now}); }));
  for (int i = 0; i < switches; ++i) {
    const std::string_view objective = i % 2 == 0 ? "gmv" : "followers";
    samples.objective.push_back(milliseconds([&] { compass.insights({objective, now}); }));
  }
  for (const std::string_view sort : other_sorts) {
    samples.posted.push_back(milliseconds([&] { compass.posted({.sort = sort, .now = now}); }));
  }
}

}  // namespace

int print_times(const Texts& texts, std::int64_t now, int rounds) {
  Samples samples;
  Samples warm;  // the first round fills caches and is forgotten
  one_round(texts, now, warm);
  for (int round = 0; round < rounds; ++round)
    one_round(texts, now, samples);
  const std::string lists =
      list_of("products", samples.products) + "," + list_of("reading", samples.reading) + "," +
      list_of("first_view", samples.first_view) + "," +
      list_of("first_switch", samples.first_switch) + "," +
      list_of("objective", samples.objective) + "," + list_of("posted", samples.posted);
  std::printf("{%s}\n", lists.c_str());
  return 0;
}

}  // namespace compass::bench
