#pragma once

#include <nlohmann/json.hpp>

// What the host tells whoever started it: one JSON object a line on stdout.
void report(const nlohmann::json& line);
