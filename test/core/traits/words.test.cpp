#include "traits/words.h"

#include "feed.h"
#include "traits/lessons.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace compass;
using namespace compass::traits;

namespace {

struct Spoken {
  store::InspirationFeed feed;
  Material material;
  Success success;
  WordTable table;
};

Spoken learn_words(const std::vector<test::Video>& videos) {
  Spoken out{test::feed_of(videos), {}, {}, {}};
  out.material = material_of(out.feed, 0);
  out.success = measure_success(out.feed, out.material.pool, store::Objective::followers);
  out.table = WordTable::build(out.material.spoken, out.material.pool, out.success);
  return out;
}

// those with many views say "slowly", everybody says "this"
std::vector<test::Video> speakers() {
  std::vector<test::Video> videos;
  for (int i = 0; i < 80; ++i) {
    test::Video video{.id = std::to_string(i), .creator = std::to_string(i), .views = 100 + i};
    video.speech = {i >= 60 ? "do this slowly" : "do this fast", "and again"};
    videos.push_back(video);
  }
  return videos;
}

double z_of(const WordTable& table, std::string_view word) {
  return table.z(word_cells_of(word).front());
}

TEST_CASE("words: what successful videos over-use") {
  const Spoken spoken = learn_words(speakers());
  CHECK(spoken.table.videos() == 80);
  CHECK(z_of(spoken.table, "slowly") > 2);
  CHECK(z_of(spoken.table, "fast") < -2);
  CHECK(std::fabs(z_of(spoken.table, "this")) < 0.5);
  CHECK(z_of(spoken.table, "unheard") == 0);
  CHECK(spoken.table.score("Do this slowly!") > spoken.table.score("do this fast"));
  CHECK(spoken.table.score("slowly slowly slowly") == spoken.table.score("slowly"));
  CHECK(spoken.table.score("") == 0);
}

TEST_CASE("words: one creator has one vote, however many videos") {
  auto videos = speakers();
  for (test::Video& video : videos) {
    if (std::stoi(video.id) >= 60) video.creator = "one";
  }
  const Spoken one = learn_words(videos);
  CHECK(z_of(one.table, "slowly") == 0);  // nobody else says it
  CHECK(z_of(one.table, "fast") > z_of(learn_words(speakers()).table, "fast"));
}

TEST_CASE("words: the formula") {
  const Spoken spoken = learn_words(speakers());
  // 20 of the 20 best say it, 0 of 60
  const double a = 20.0 * 21 / 82;
  const double ln_odds = std::log((20 + a) / (20 - a)) - std::log(a / (60 + 20 - a));
  const double variance = 1 / (20 + a) + 1 / (20 - a) + 1 / a + 1 / (80 - a);
  CHECK(z_of(spoken.table, "slowly") ==
        doctest::Approx(ln_odds / std::sqrt(variance)).epsilon(1e-5));
}

TEST_CASE("words: facets speak where there is no transcript; silence says nothing") {
  store::InspirationFeed feed = test::feed_of({{.id = "1", .views = 1}, {.id = "2", .views = 2}});
  feed.videos.facets.append({store::FacetKind::demo, -1, feed.text.put("pour it slowly slowly")});
  const Material material = material_of(feed, 0);
  CHECK(material.spoken.at(0).empty());
  CHECK(material.spoken.at(1).size() == 3);
  CHECK(WordTable{}.score("anything") == 0);
}

TEST_CASE("words: the order of the feed changes nothing") {
  const Spoken a = learn_words(speakers());
  const Spoken b = learn_words(test::shuffled(speakers(), 3));
  for (std::uint32_t cell = 0; cell < word_cells; ++cell) {
    if (a.table.z(cell) != b.table.z(cell)) FAIL("cell " << cell);
  }
}

}  // namespace
