#include "feedback/choices.h"

#include "math/random.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace compass;
using feedback::Choice;
using feedback::Choices;
using feedback::Kind;

namespace {

Choice choice(std::int64_t at, Kind kind, const std::string& product) {
  return {{at, kind, product}, "Beauty > Lips", "shop"};
}

Choices kept(const std::vector<Choice>& told, std::size_t most = 100) {
  Choices choices("me");
  for (const Choice& each : told) {
    choices.add(each);
    choices.keep(most);
  }
  return choices;
}

std::vector<Choice> some_choices(std::uint64_t seed) {
  math::Random random(seed);
  std::vector<Choice> told;
  for (int i = 0; i < 60; ++i) {
    const auto kind = static_cast<Kind>(random.below(feedback::kind_count));
    told.push_back(choice(static_cast<std::int64_t>(random.below(20)), kind,
                          "p" + std::to_string(random.below(8))));
  }
  return told;
}

}  // namespace

TEST_CASE("of one product the newest verdict stays, beside an opening and a posting") {
  const Choices choices = kept({choice(1, Kind::added, "a"), choice(2, Kind::opened, "a"),
                                choice(3, Kind::dismissed, "a"), choice(2, Kind::posted, "a"),
                                choice(2, Kind::taken_back, "a"), choice(1, Kind::opened, "a")});
  REQUIRE(choices.all().size() == 3);
  CHECK(choices.all()[0].event == feedback::Event{2, Kind::opened, "a"});
  CHECK(choices.all()[1].event == feedback::Event{2, Kind::posted, "a"});
  CHECK(choices.all()[2].event == feedback::Event{3, Kind::dismissed, "a"});
}

TEST_CASE("neither order nor repetition changes what is kept, nor how many are kept at once") {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    std::vector<Choice> told = some_choices(seed);
    const Choices all = kept(told);
    const Choices few = kept(told, 6);
    CHECK(few.all().size() <= 6);
    math::Random random(seed + 1'000);
    const std::vector<Choice> again(told.begin(), told.begin() + 20);
    told.insert(told.end(), again.begin(), again.end());
    for (std::size_t i = told.size(); i > 1; --i)
      std::swap(told[i - 1], told[random.index(i)]);
    CHECK(kept(told) == all);
    CHECK(kept(told).hash() == all.hash());
    CHECK(kept(told, 6) == few);
  }
}

TEST_CASE("a flood keeps the newest") {
  std::vector<Choice> told;
  for (int at = 0; at < 500; ++at)
    told.push_back(choice(at, Kind::opened, "p" + std::to_string(at)));
  const Choices choices = kept(told, 50);
  CHECK(choices.all().size() == 50);
  for (const Choice& each : choices.all())
    CHECK(each.event.at >= 450);
}

TEST_CASE("the hash is of every word") {
  const Choices one = kept({choice(1, Kind::added, "a")});
  CHECK(one.hash().size() == 16);
  Choice other = choice(1, Kind::added, "a");
  const auto differs = [&](auto change) {
    Choice changed = other;
    change(changed);
    CHECK(kept({changed}).hash() != one.hash());
  };
  differs([](Choice& each) { each.event.at = 2; });
  differs([](Choice& each) { each.event.kind = Kind::dismissed; });
  differs([](Choice& each) { each.event.product = "b"; });
  differs([](Choice& each) { each.category = "Beauty > Lip"; });
  differs([](Choice& each) { std::swap(each.category, each.shop); });
  CHECK(Choices("me").hash() != Choices("you").hash());
}

TEST_CASE("a list that does not stand as one that is kept is none") {
  const Choice first = choice(1, Kind::opened, "a");
  const Choice second = choice(1, Kind::added, "b");
  CHECK(Choices::of("me", {first, second}) == kept({second, first}));
  CHECK_FALSE(Choices::of("me", {second, first}));
  CHECK_FALSE(Choices::of("me", {first, first}));
  CHECK(Choices::of("me", {}) == Choices("me"));
}
