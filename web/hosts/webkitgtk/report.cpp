#include "report.h"

#include <cstdio>
#include <string>

void report(const nlohmann::json& line) {
  // text out of a page may hold half of a surrogate pair
  const auto replace = nlohmann::json::error_handler_t::replace;
  const std::string text =
      line.dump(/*indent=*/-1, /*indent_char=*/' ', /*ensure_ascii=*/false, replace) + "\n";
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}
