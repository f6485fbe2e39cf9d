// The policy's reader: refused with an error, or taken and then fit to make a view with.
#include "compass.h"
#include "fuzz/input.h"
#include "fuzz/mutator.h"

#include <nlohmann/json.hpp>

#include <string>

namespace compass::fuzz {
namespace {

constexpr std::int64_t now = 1'776'038'400;

constexpr std::string_view creator =
    R"({"contract":"creator@1","creator":{"id":"c","videos":[{"id":"v","posted_at":1775000000,)"
    R"("products":[{"id":"p"}],"views":900}]}})";

void load(Compass& compass) {
  compass.begin(Feed::creator);
  compass.write(Feed::creator, creator);
  expect(compass.finish(Feed::creator).ok(), "the creator is read");
}

void run(Input input) {
  const std::string_view policy = input.text();
  Compass compass;
  load(compass);
  const std::string before = compass.insights({"", now});
  const Outcome outcome = compass.set_policy(policy);
  const std::string after = compass.insights({"", now});
  expect(nlohmann::json::accept(after), "a view is JSON");
  if (outcome.ok()) return;
  expect(outcome.feed == Feed::policy, "a refusal names the policy");
  expect(before == after, "a refused policy changes nothing");
}

}  // namespace
}  // namespace compass::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  return compass::fuzz::mutated(data, size, max_size, seed, nlohmann::json::object());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  compass::fuzz::run({bytes, size});
  return 0;
}
