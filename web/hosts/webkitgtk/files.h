#pragma once

#include <glib.h>
#include <optional>
#include <string>

// The bytes of a file; empty if it cannot be read.
inline std::optional<std::string> read_file(const std::string& path) {
  g_autofree char* bytes = nullptr;
  gsize length = 0;
  if (!g_file_get_contents(path.c_str(), &bytes, &length, nullptr)) return std::nullopt;
  return std::string(bytes, length);
}
