#include "rank/inspiration_ranking.h"

#include "rank/feeds.h"
#include "rank/ranked_products.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

using namespace compass;
using rank::NotShown;
using rank::Ranked;
using store::Objective;

namespace {

struct RankedVideos {
  RankedVideos(const std::vector<test::Inspiration>& videos, const test::Creator* owner,
               rank::Rules ranking_rules = test::plain_rules())
      : feed(test::feed_of(videos)),
        creator(owner == nullptr ? store::CreatorFeed{} : test::feed_of(*owner)),
        products(test::feed_of(test::some_products(1, 30))),
        rules(std::move(ranking_rules)),
        ranking(feed, owner == nullptr ? nullptr : &creator, &products, test::moment, rules) {}
  RankedVideos(const RankedVideos&) = delete;

  [[nodiscard]] std::string id(std::size_t row) const {
    return std::string(feed.text.view(feed.videos.id[row]));
  }
  [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> list(Objective objective,
                                                                       std::size_t count) const {
    std::vector<std::pair<std::string, std::int64_t>> list;
    for (const Ranked& ranked : ranking.top(objective, count)) {
      list.emplace_back(id(ranked.row), ranked.score);
    }
    return list;
  }
  [[nodiscard]] test::NumbersByFactor numbers(Objective objective) const {
    test::NumbersByFactor numbers;
    for (std::size_t row = 0; row < ranking.rows(); ++row) {
      for (const rank::Receipt& receipt : ranking.receipts(row, objective)) {
        numbers[{id(row), receipt.factor}] = test::Numbers::of(receipt);
      }
    }
    return numbers;
  }

  store::InspirationFeed feed;
  store::CreatorFeed creator;
  store::ProductsFeed products;
  rank::Rules rules;
  rank::InspirationRanking ranking;
};

test::Creator owner_of(std::uint64_t seed) {
  return test::some_creator(seed, test::some_products(1, 30));
}

}  // namespace

TEST_CASE("receipts of videos sum to the score exactly") {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto creator = owner_of(seed);
    rank::Rules rules = test::plain_rules();
    rules.objectives[0].weights[rank::index_of(rank::Factor::audience)] = 123'457;
    const RankedVideos ranked(test::some_inspiration(seed, 100), &creator, rules);
    for (const Objective objective : test::objectives) {
      for (std::size_t row = 0; row < ranked.ranking.rows(); ++row) {
        const auto receipts = ranked.ranking.receipts(row, objective);
        CHECK(receipts.size() == 4);
        CHECK(rank::sum_of(receipts) == ranked.ranking.score(row, objective));
      }
    }
  }
}

TEST_CASE("any permutation of the videos gives the same list, scores and numbers") {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    auto videos = test::some_inspiration(seed, 150);
    auto creator = owner_of(seed);
    const RankedVideos before(videos, &creator);
    test::shuffle(videos, seed + 9);
    test::shuffle(creator.videos, seed);
    test::shuffle(creator.showcase, seed);
    const RankedVideos after(videos, &creator);
    for (const Objective objective : test::objectives) {
      CHECK(before.list(objective, 10) == after.list(objective, 10));
      CHECK(before.list(objective, 500) == after.list(objective, 500));
      CHECK(before.numbers(objective) == after.numbers(objective));
    }
  }
}

TEST_CASE("own videos and those of the future are not shown") {
  auto videos = test::some_inspiration(3, 60);
  videos[0].creator = "me";
  videos[1].creator = "somebody";
  videos[1].posted_at = test::moment + 1;
  videos[2].creator = "somebody";
  videos[2].id = "v0";  // the creator feed has it
  const auto creator = owner_of(5);
  const RankedVideos ranked(videos, &creator);
  CHECK(ranked.ranking.reason(0) == NotShown::own_video);
  CHECK(ranked.ranking.reason(1) == NotShown::not_yet_posted);
  CHECK(ranked.ranking.reason(2) == NotShown::own_video);
  const auto list = ranked.ranking.top(Objective::gmv, 100);
  CHECK(list.size() == ranked.ranking.considered());
  for (const Ranked& shown : list)
    CHECK(ranked.ranking.reason(shown.row) == NotShown::none);
}

TEST_CASE("no creator: success alone orders, and the receipts say why") {
  const RankedVideos ranked(test::some_inspiration(8, 80), nullptr);
  for (std::size_t row = 0; row < ranked.ranking.rows(); ++row) {
    for (const rank::Receipt& receipt : ranked.ranking.receipts(row, Objective::gmv)) {
      if (receipt.factor == rank::Factor::success) continue;
      CHECK(receipt.micro_log == 0);
      CHECK(receipt.note == rank::Note::no_creator);
    }
  }
  const RankedVideos empty({}, nullptr);
  CHECK(empty.ranking.top(Objective::gmv, 10).empty());
}

TEST_CASE("a list does not repeat itself") {
  auto videos = test::some_inspiration(21, 200);
  // twenty copies of one outstanding video, by one creator
  for (std::size_t i = 0; i < 20; ++i) {
    videos[i] = videos[0];
    videos[i].id = "copy" + std::to_string(i);
    videos[i].creator = "star";
    videos[i].posted_at = test::moment - 1;
    videos[i].items_sold = 5'000;
    videos[i].followers = 3'000;
  }
  const auto creator = owner_of(22);
  const RankedVideos ranked(videos, &creator);
  const auto list = ranked.ranking.top(Objective::gmv, 10);
  CHECK(list.size() == 10);
  CHECK(std::ranges::count_if(list, [](const Ranked& r) { return r.row < 20; }) <= 2);
  for (std::size_t i = 1; i < list.size(); ++i)
    CHECK(list[i - 1].score >= list[i].score);
  // without diversity they would fill it
  const auto best = ranked.ranking.best(Objective::gmv, 10);
  CHECK(std::ranges::count_if(best, [](const Ranked& r) { return r.row < 20; }) > 2);
}

TEST_CASE("deleting what a receipt points at changes receipts that point at it and no other") {
  using Videos = std::vector<test::Inspiration>;
  struct Deletion {
    std::string place;
    std::function<void(Videos&, test::Creator&)> apply;
    std::set<rank::Factor> factors;
  };
  using rank::Factor;
  const std::vector<Deletion> deletions = {
      {"creator:/creator/videos/2",
       [](Videos&, test::Creator& c) { c.videos.pop_back(); },
       {Factor::similarity}},
      {"creator:/creator/showcase/0",
       [](Videos&, test::Creator& c) { c.showcase.erase(c.showcase.begin()); },
       {Factor::similarity}},
      {"creator:/creator/niches",
       [](Videos&, test::Creator& c) { c.niches.clear(); },
       {Factor::similarity}},
      {"creator:/creator/followers",
       [](Videos&, test::Creator& c) { c.followers.reset(); },
       {Factor::size}},
      {"creator:/creator/audience",
       [](Videos&, test::Creator& c) { c.shares.clear(); },
       {Factor::audience}},
      {"inspiration:/videos/5/caption",
       [](Videos& v, test::Creator&) { v[5].caption.clear(); },
       // what captions teach is what videos without numbers are expected to do
       {Factor::similarity, Factor::success}},
      {"inspiration:/videos/5/creator/audience",
       [](Videos& v, test::Creator&) { v[5].shares.clear(); },
       {Factor::audience}},
      {"inspiration:/videos/5/creator/followers",
       [](Videos& v, test::Creator&) { v[5].followers.reset(); },
       {Factor::size, Factor::success}},
      {"inspiration:/videos/5/items_sold",
       [](Videos& v, test::Creator&) { v[5].items_sold.reset(); },
       {Factor::success}},
      {"inspiration:/videos/5/new_followers",
       [](Videos& v, test::Creator&) { v[5].new_followers.reset(); },
       {Factor::success}},
  };
  const auto videos = test::some_inspiration(31, 80);
  const auto creator = owner_of(32);
  const RankedVideos before(videos, &creator);
  for (const Deletion& deletion : deletions) {
    auto fewer = videos;
    auto owner = creator;
    deletion.apply(fewer, owner);
    const RankedVideos after(fewer, &owner);
    for (const Objective objective : test::objectives) {
      const auto numbers = after.numbers(objective);
      for (std::size_t row = 0; row < videos.size(); ++row) {
        for (const rank::Receipt& receipt : before.ranking.receipts(row, objective)) {
          const auto now = numbers.at({before.id(row), receipt.factor});
          if (test::Numbers::of(receipt) == now) continue;
          CHECK_MESSAGE(deletion.factors.contains(receipt.factor),
                        deletion.place << " changed " << policy::name_of(receipt.factor));
          CHECK(std::ranges::any_of(receipt.pointers, [&](const std::string& pointer) {
            return rank::covers(pointer, deletion.place);
          }));
        }
      }
    }
  }
}

TEST_CASE("the size that suits best lies one rung ahead of the creator") {
  std::vector<test::Inspiration> videos(3);
  for (std::size_t i = 0; i < videos.size(); ++i) {
    videos[i].id = std::to_string(i);
    videos[i].followers = std::int64_t{500} << (2 * i);  // 500, 2000, 8000
  }
  test::Creator creator;
  creator.followers = 1'000;
  const RankedVideos ranked(videos, &creator);
  const auto size = ranked.ranking.column(rank::Factor::size, Objective::gmv);
  CHECK(size[1] > size[0]);
  CHECK(size[1] > size[2]);
  CHECK(size[0] == size[2]);  // two rungs off, either way
}
