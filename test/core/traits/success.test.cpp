#include "traits/success.h"

#include "feed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace compass;
using namespace compass::traits;
using store::Objective;

namespace {

Success measure(const store::InspirationFeed& feed, Objective objective) {
  return measure_success(feed, describe_pool(feed), objective);
}

TEST_CASE("success: the first metric that a row states, by objective") {
  const store::InspirationFeed feed = test::feed_of({
      {.id = "1", .views = 10, .items_sold = 2, .new_followers = 3, .revenue = 900},
      {.id = "2", .views = 10, .items_sold = 2},
      {.id = "3", .views = 10},
      {.id = "4"},
  });
  using enum SuccessMetric;
  const Success gmv = measure(feed, Objective::gmv);
  CHECK(gmv.metric == std::vector{revenue, items_sold, views, none});
  CHECK(gmv.measured == 3);
  CHECK(gmv.left_out == 1);
  CHECK(gmv.without_size == 3);
  const Success followers = measure(feed, Objective::followers);
  CHECK(followers.metric == std::vector{new_followers, views, views, none});
  CHECK(followers.main_metric() == views);
}

TEST_CASE("success: revenue of other currencies, kinds and ranges is not compared") {
  store::InspirationFeed feed = test::feed_of({{.id = "1", .revenue = 500},
                                               {.id = "2", .revenue = 700},
                                               {.id = "3", .revenue = 500},
                                               {.id = "4", .views = 5, .revenue = 500},
                                               {.id = "5", .views = 5, .revenue = -10}});
  feed.videos.revenue.currency.set(2, feed.text.intern("EUR"));
  feed.videos.revenue.amount.set(3, {100, 900});
  const Success success = measure(feed, Objective::gmv);
  using enum SuccessMetric;
  CHECK(success.metric == std::vector{revenue, revenue, none, views, views});
}

TEST_CASE("success: against what accounts of that size get") {
  std::vector<test::Video> videos;
  // views = 20 sqrt(followers), one video thrice that
  for (int i = 1; i <= 60; ++i) {
    const std::int64_t followers = i * i * 100;
    const std::int64_t views = 200 * i * (i == 30 ? 3 : 1);
    videos.push_back({.id = std::to_string(i),
                      .creator = std::to_string(i),
                      .followers = followers,
                      .views = views});
  }
  const Success success = measure(test::feed_of(videos), Objective::gmv);
  const SuccessModel& model = success.models[static_cast<std::size_t>(SuccessMetric::views)];
  CHECK(model.line.slope == doctest::Approx(0.5).epsilon(0.05));
  CHECK(success.residual[29] - success.residual[3] == doctest::Approx(std::log(3)).epsilon(0.1));
  CHECK(success.top[29] == 1);
  CHECK(std::count(success.top.begin(), success.top.end(), 1) == 15);
}

TEST_CASE("success: for followers, views are held against the followers that there are") {
  std::vector<test::Video> videos;
  for (int i = 1; i <= 60; ++i) {
    videos.push_back({.id = std::to_string(i),
                      .creator = std::to_string(i),
                      .followers = i * i * 100,
                      .views = 200 * i});
  }
  const Success success = measure(test::feed_of(videos), Objective::followers);
  // views per follower fall from the small account to the large one: ln(4^2 / 4)
  CHECK(success.residual[3] - success.residual[15] == doctest::Approx(std::log(4)));
}

TEST_CASE("success: 0 counts as one half, 0 followers as not stated") {
  const Success success = measure(test::feed_of({{.id = "1", .followers = 0, .views = 0},
                                                 {.id = "2", .followers = 0, .views = 2}}),
                                  Objective::followers);
  CHECK(success.without_size == 2);
  CHECK(success.residual[1] - success.residual[0] == doctest::Approx(std::log(4)));
}

// residual = level of the creator + luck, as `planted` draws them
TEST_CASE("success: the shrunk factor says what comes next, the raw one says luck too") {
  const auto videos = test::planted(1'500, 3, 0, 21);
  std::vector<test::Video> seen;
  std::vector<test::Video> next;
  for (std::size_t i = 0; i < videos.size(); ++i)
    (i % 3 == 2 ? next : seen).push_back(videos[i]);
  const store::InspirationFeed feed = test::feed_of(seen);
  const Pool pool = describe_pool(feed);
  const Success success = measure_success(feed, pool, Objective::followers);
  const Success later = measure(test::feed_of(next), Objective::followers);

  double n = 0, sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0, off_raw = 0, off_shrunk = 0;
  for (std::size_t creator = 0; creator < next.size(); ++creator) {
    // the better of two videos is shown: it was lucky
    const std::size_t row =
        2 * creator + (success.residual[2 * creator + 1] > success.residual[2 * creator]);
    if (success.top[row] == 0) continue;
    const double x = success.again[row];
    const double y = later.residual[creator];
    n += 1;
    sum_x += x;
    sum_y += y;
    sum_xx += x * x;
    sum_xy += x * y;
    off_raw += std::pow(success.residual[row] - y, 2);
    off_shrunk += std::pow(x - y, 2);
  }
  const double slope = (sum_xy - sum_x * sum_y / n) / (sum_xx - sum_x * sum_x / n);
  CHECK(n > 300);
  CHECK(slope > 0.8);
  CHECK(slope < 1.2);
  CHECK(off_shrunk < 0.6 * off_raw);
}

TEST_CASE("success: the factor's parts") {
  const auto videos = test::planted(300, 2, 0, 22);
  const store::InspirationFeed feed = test::feed_of(videos);
  const Pool pool = describe_pool(feed);
  const Success success = measure_success(feed, pool, Objective::followers);
  for (std::size_t row = 0; row < videos.size(); row += 17) {
    const auto factor = success_factor(success, pool, row, 0.95);
    CHECK(*factor.raw == doctest::Approx(std::exp(success.residual[row])));
    CHECK(factor.value == doctest::Approx(std::exp(success.again[row])));
    CHECK(factor.n == 2);
    CHECK(factor.interval.contains(factor.value));
  }
}

TEST_CASE("success: a row without any metric has the prior") {
  auto videos = test::planted(50, 2, 0, 23);
  videos.push_back({.id = "none", .creator = "c0"});
  const store::InspirationFeed feed = test::feed_of(videos);
  const Pool pool = describe_pool(feed);
  const Success success = measure_success(feed, pool, Objective::followers);
  const auto factor = success_factor(success, pool, videos.size() - 1, 0.95);
  CHECK(!factor.raw);
  CHECK(factor.n == 0);
  CHECK(factor.value == doctest::Approx(factor.prior));
  CHECK(factor.value == doctest::Approx(std::exp(success.again.back())));
}

TEST_CASE("success: empty feed, one row, rows all alike") {
  const store::InspirationFeed none;
  CHECK(measure(none, Objective::gmv).main_metric() == SuccessMetric::none);
  CHECK(measure(test::feed_of({{.id = "1", .views = 5}}), Objective::gmv).measured == 1);
  std::vector<test::Video> alike;
  for (int i = 0; i < 20; ++i) {
    alike.push_back({.id = std::to_string(i), .followers = 100, .views = 7});
  }
  const Success success = measure(test::feed_of(alike), Objective::gmv);
  for (const double residual : success.residual)
    CHECK(residual == doctest::Approx(0));
}

TEST_CASE("success: the order of the feed changes nothing, to the last bit") {
  auto videos = test::planted(120, 3, 0.3, 24);
  videos[5].items_sold = 4;
  videos[6].items_sold = 0;
  const auto other = test::shuffled(videos, 25);
  const Success a = measure(test::feed_of(videos), Objective::gmv);
  const Success b = measure(test::feed_of(other), Objective::gmv);
  for (std::size_t i = 0; i < other.size(); ++i) {
    const auto found = std::find_if(videos.begin(), videos.end(), [&](const test::Video& video) {
      return video.id == other[i].id;
    });
    const auto row = static_cast<std::size_t>(found - videos.begin());
    CHECK(a.residual[row] == b.residual[i]);
    CHECK(a.again[row] == b.again[i]);
    CHECK(a.standing[row] == b.standing[i]);
    CHECK(a.top[row] == b.top[i]);
  }
}

}  // namespace
