// Feeds as JSON text, small ones made here, and the engine they are read into.
#pragma once

#include "compass.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace compass::test {

using Json = nlohmann::json;

inline constexpr std::int64_t now = 1'776'038'400;  // 2026-04-13T00:00:00Z

// documents with `count` rows, all fields that the ranking reads; the same seed gives the same text
Json products_document(std::uint64_t seed, int count);
Json inspiration_document(std::uint64_t seed, int count);
Json creator_document(std::uint64_t seed, int videos);

// a file of the project, by its path in it
std::string file(const std::string& path);

// begin, write in one piece, finish
Outcome read(Compass& compass, Feed feed, std::string_view text);
void read_all(Compass& compass, std::uint64_t seed, int videos);

Json insights(Compass& compass, std::string_view objective = "gmv", std::int64_t at = now);

}  // namespace compass::test
