#include "feed/words.h"

#include "store/audience.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

using namespace compass;
using namespace compass::feed;

TEST_CASE("moments") {
  CHECK(read_moment("1970-01-01T00:00:00Z") == 0);
  CHECK(read_moment("2026-04-12T23:59:59Z") == 1'776'038'399);
  CHECK(read_moment("2026-04-12T23:59:59.999999999Z") == 1'776'038'399);
  CHECK(read_moment("1969-12-31T23:59:59.5Z") == -1);
  CHECK(read_moment("2026-04-12t18:59:59-05:00") == 1'776'038'399);
  CHECK(read_moment("2026-04-13 05:29:59+05:30") == 1'776'038'399);
  CHECK(read_moment("2000-02-29T00:00:00z") == 951'782'400);
  CHECK(read_moment("2016-12-31T23:59:60Z") == 1'483'228'800);
  CHECK(read_moment("2016-12-31T18:59:60-05:00") == 1'483'228'800);
  CHECK(read_moment("0001-01-01T00:00:00Z") == first_moment);
  CHECK(read_moment("9999-12-31T23:59:59Z") == last_moment);
  CHECK(read_moment("2026-04-12T00:00:00-00:00") == 1'775'952'000);
}

TEST_CASE("texts that are no moment") {
  constexpr std::array texts = {"",
                                "2026",
                                "2026-04-12",
                                "2026-04-12T00:00Z",
                                "2026-04-12T00:00:00",
                                "2026-4-12T00:00:00Z",
                                "26-04-12T00:00:00Z",
                                "2026-04-12T24:00:00Z",
                                "2026-04-12T00:60:00Z",
                                "2026-04-12T00:00:61Z",
                                "2026-04-12T12:00:60Z",
                                "2026-00-12T00:00:00Z",
                                "2026-13-12T00:00:00Z",
                                "2026-04-31T00:00:00Z",
                                "2026-02-29T00:00:00Z",
                                "1900-02-29T00:00:00Z",
                                "2026-04-00T00:00:00Z",
                                "2026-04-12T00:00:00.Z",
                                "2026-04-12T00:00:00,5Z",
                                "2026-04-12T00:00:00+24:00",
                                "2026-04-12T00:00:00+01:60",
                                "2026-04-12T00:00:00+0100",
                                "2026-04-12T00:00:00+01",
                                "2026-04-12T00:00:00Z ",
                                " 2026-04-12T00:00:00Z",
                                "2026-04-12X00:00:00Z",
                                "+2026-04-12T00:00:00Z",
                                "0000-12-31T23:59:59Z",
                                "0001-01-01T00:00:00+00:01",
                                "9999-12-31T23:59:59-00:01",
                                "2026-04-12T00:00:00\xe2\x88\x92"
                                "01:00"};
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK(read_moment(text) == std::nullopt);
  }
}

TEST_CASE("an age band goes where its middle is") {
  constexpr std::array<std::pair<const char*, const char*>, 17> bands = {{
      {"0-17", "0-17"},
      {"13-17", "0-17"},
      {"<18", "0-17"},
      {"<13", "0-17"},
      {"18-24", "18-24"},
      {"18-23", "18-24"},
      {"17-18", "18-24"},
      {"16-18", "0-17"},
      {"24-34", "25-34"},
      {"25-34", "25-34"},
      {"35+", "35-44"},
      {"35-49", "35-44"},
      {"45-54", "45-54"},
      {"54-55", "55+"},
      {"55+", "55+"},
      {"65+", "55+"},
      {"150-150", "55+"},
  }};
  for (const auto& [stated, band] : bands) {
    const std::string_view text = stated;  // clang before 16 captures no binding
    CAPTURE(text);
    const auto index = read_age(text);
    REQUIRE(index);
    CHECK(store::age_names[static_cast<std::size_t>(*index)] == band);
  }
}

TEST_CASE("texts that are no age band") {
  for (const char* text : {"", "18", "-18", "18-", "18-24-", "24-18", "<0", "<", "+", "151+",
                           "18-151", "1000-1001", "18 - 24", "18–24", "<18+", "18+ ", "unknown"}) {
    CAPTURE(text);
    CHECK(read_age(text) == std::nullopt);
  }
}

TEST_CASE("hours of the day") {
  for (int hour = 0; hour < 24; ++hour) {
    CHECK(read_hour(std::to_string(hour)).value == hour);
  }
  CHECK(read_hour("24").beyond);
  CHECK(read_hour("99").beyond);
  for (const char* text : {"", "00", "07", "-1", "100", "1.5", "noon", " 1"}) {
    CAPTURE(text);
    CHECK_FALSE(read_hour(text).value.has_value());
    CHECK_FALSE(read_hour(text).beyond);
  }
}
