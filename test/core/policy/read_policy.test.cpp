// Every rule of the reader, by the change of the shipped policy that breaks it.
#include "policy/edit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace compass::policy {

using nlohmann::json;
using test::shipped;
using test::with;
using test::without;

namespace {

struct Wrong {
  std::string pointer;
  json value;
  Code code;
  std::string field;
};

void check(const std::vector<Wrong>& cases) {
  for (const Wrong& wrong : cases) {
    CAPTURE(wrong.pointer);
    CAPTURE(wrong.value.dump());
    const auto policy = with(wrong.pointer, wrong.value);
    CHECK(name_of(policy.problem().code) == name_of(wrong.code));
    CHECK(policy.problem().field == wrong.field);
    CHECK(policy.problem().feed == Feed::policy);
  }
}

json condition(const char* fact, const char* is, json value) {
  return {{"fact", fact}, {"is", is}, {"value", std::move(value)}};
}

}  // namespace

TEST_CASE("policy: the contract's name comes first") {
  check({{"/contract", "policy@2", Code::unknown_contract, "contract"},
         {"/contract", nullptr, Code::missing_contract, "contract"},
         {"/contract", 1, Code::wrong_type, "contract"}});
  CHECK(without("", "contract").problem().code == Code::missing_contract);
  CHECK(read_policy("[]").problem().code == Code::wrong_type);
  CHECK(read_policy("").problem().code == Code::truncated);
  // of a document of another version nothing else is said
  json other = shipped();
  other["contract"] = "policy@2";
  other["tiers"] = "all";
  CHECK(read_policy(other.dump()).problem().code == Code::unknown_contract);
}

TEST_CASE("policy: what every policy must have") {
  for (const char* key : {"tiers", "entrance", "prompts", "objectives", "links"}) {
    CHECK(without("", key).problem().code == Code::bad_policy);
    CHECK(without("", key).problem().field == key);
    CHECK(without("", key).problem().detail == "missing");
    CHECK(with(std::string("/") + key, 7).problem().code == Code::wrong_type);
  }
}

TEST_CASE("policy: brackets begin at 0, neither leave out nor share a number, and never end") {
  check({{"/tiers", json::array(), Code::bad_policy, "tiers"},
         {"/tiers/0/from", 1, Code::bad_policy, "tiers[0].from"},
         {"/tiers/1/from", 2, Code::bad_policy, "tiers[1].from"},
         {"/tiers/2/from", 3, Code::bad_policy, "tiers[2].from"},
         {"/tiers/1/to", 0, Code::bad_policy, "tiers[1].to"},
         {"/tiers/1/to", nullptr, Code::bad_policy, "tiers[2].from"},
         {"/tiers/2/to", 9, Code::bad_policy, "tiers"},
         {"/tiers/2/to", INT64_MAX, Code::bad_policy, "tiers[2].to"},
         {"/tiers/1/code", "starter", Code::bad_policy, "tiers[1].code"},
         {"/tiers/1/code", "Early", Code::bad_policy, "tiers[1].code"},
         {"/tiers/1/code", "", Code::bad_policy, "tiers[1].code"},
         {"/tiers/1/code", std::string(65, 'a'), Code::bad_policy, "tiers[1].code"},
         {"/tiers/1/code", nullptr, Code::bad_policy, "tiers[1].code"},
         {"/tiers/1/from", -1, Code::out_of_range, "tiers[1].from"},
         {"/tiers/1/from", 1.0, Code::wrong_type, "tiers[1].from"},
         {"/tiers/1/from", 18446744073709551615U, Code::out_of_range, "tiers[1].from"},
         {"/tiers/1/available", "no", Code::wrong_type, "tiers[1].available"},
         {"/tiers/1", 3, Code::wrong_type, "tiers[1]"}});
  CHECK(with("/tiers/2/from", 5).problem().detail == "no tier holds 4 videos");
}

TEST_CASE("policy: a tier more, or all opened, is an edit") {
  json document = shipped();
  document["tiers"][2] = {{"code", "growing"}, {"from", 4}, {"to", 9}};
  document["tiers"].push_back({{"code", "steady"}, {"from", 10}});
  const auto policy = read_policy(document.dump());
  REQUIRE(policy.ok());
  CHECK(policy.value().tiers.size() == 4);
  CHECK(policy.value().tiers[2].available);
  CHECK(policy.value().tiers[3].code == "steady");
}

TEST_CASE("policy: conditions ask known facts with known comparisons") {
  const std::string at = "/prompts/1/when/0";
  const std::string field = "prompts[1].when[0]";
  check({{at, condition("ec_vidoes", "equal", 1), Code::unknown_value, field + ".fact"},
         {at, condition("ec_videos", "is", 1), Code::unknown_value, field + ".is"},
         {at, condition("ec_videos", "equal", nullptr), Code::bad_policy, field + ".value"},
         {at, condition("ec_videos", "equal", "1"), Code::wrong_type, field + ".value"},
         {at, condition("ec_videos", "equal", 1.5), Code::wrong_type, field + ".value"},
         {at, condition("ec_videos", "known", 1), Code::bad_policy, field + ".value"},
         {at, {{"is", "known"}}, Code::bad_policy, field + ".fact"},
         {at, {{"fact", "ec_videos"}}, Code::bad_policy, field + ".is"},
         {at, "ec_videos = 1", Code::wrong_type, field},
         {"/prompts/1/when", condition("ec_videos", "equal", 1), Code::wrong_type,
          "prompts[1].when"}});
  CHECK(with(at, {{"fact", "followers"}, {"is", "unknown"}}).ok());
}

TEST_CASE("policy: prompts name tiers, objectives and actions that are there") {
  check({{"/prompts/1/code", "fill_showcase", Code::bad_policy, "prompts[1].code"},
         {"/prompts/1/tiers/0", "stater", Code::bad_policy, "prompts[1].tiers[0]"},
         {"/prompts/1/tiers/0", 0, Code::wrong_type, "prompts[1].tiers[0]"},
         {"/prompts/1/objective", "fame", Code::unknown_value, "prompts[1].objective"},
         {"/prompts/1/action", "dance", Code::bad_policy, "prompts[1].action"},
         {"/prompts/1/action", nullptr, Code::bad_policy, "prompts[1].action"},
         {"/prompts/1/usefulness", nullptr, Code::bad_policy, "prompts[1].usefulness"},
         {"/prompts/1/usefulness", 1001, Code::out_of_range, "prompts[1].usefulness"},
         {"/prompts/1/usefulness", -1, Code::out_of_range, "prompts[1].usefulness"},
         {"/prompts/1/urgency",
          {{"fact", "luck"}, {"points", 1}, {"at_most", 1}},
          Code::unknown_value,
          "prompts[1].urgency.fact"},
         {"/prompts/1/urgency",
          {{"fact", "followers"}, {"points", 1}},
          Code::bad_policy,
          "prompts[1].urgency.at_most"},
         {"/prompts/1/urgency",
          {{"fact", "followers"}, {"points", -1}, {"at_most", 1}},
          Code::out_of_range,
          "prompts[1].urgency.points"},
         {"/prompt_weights/hint", 950, Code::bad_policy, "prompt_weights.hint"},
         {"/prompt_weights/likely", 1001, Code::out_of_range, "prompt_weights.likely"}});
  CHECK(with("/prompts", json::array()).ok());  // nobody has to be prompted
}

TEST_CASE("policy: the entrance's last rule always holds, and no other") {
  json always = {{"code", "always"}, {"visible", true}};
  check({{"/entrance/rules", json::array(), Code::bad_policy, "entrance.rules"},
         {"/entrance/rules/0/when", json::array(), Code::bad_policy, "entrance.rules[1].when"},
         {"/entrance/rules/4/when", json::array({condition("ec_videos", "less", 9)}),
          Code::bad_policy, "entrance.rules"},
         {"/entrance/rules/1/code", "no_creator", Code::bad_policy, "entrance.rules[1].code"},
         {"/entrance/rules/1/visible", nullptr, Code::bad_policy, "entrance.rules[1].visible"},
         {"/entrance/markets", "US", Code::wrong_type, "entrance.markets"},
         {"/entrance/markets", json::array({1}), Code::wrong_type, "entrance.markets[0]"}});
  CHECK(with("/entrance/rules", json::array({always})).ok());
}

TEST_CASE("policy: objectives weigh the factors that are theirs") {
  const std::string field = "objectives[0].";
  check(
      {{"/objectives/0/code", "fame", Code::unknown_value, field + "code"},
       {"/objectives/0/code", "followers", Code::bad_policy, "objectives[1].code"},
       {"/objectives/0/products/0/factor", "luck", Code::unknown_value,
        field + "products[0].factor"},
       {"/objectives/0/products/0/factor", "size", Code::bad_policy, field + "products[0].factor"},
       {"/objectives/0/products/0/factor", "fit", Code::bad_policy, field + "products[6].factor"},
       {"/objectives/0/inspiration/0/factor", "price", Code::bad_policy,
        field + "inspiration[0].factor"},
       {"/objectives/0/products/0/weight", 2001, Code::out_of_range, field + "products[0].weight"},
       {"/objectives/0/products/0/weight", 0.5, Code::wrong_type, field + "products[0].weight"},
       {"/objectives/0/products", json::array(), Code::bad_policy, field + "products"},
       {"/objectives/0/success", json::array(), Code::bad_policy, field + "success"},
       {"/objectives/0/success/0", "fame", Code::unknown_value, field + "success[0]"},
       {"/objectives/0/success/0", "views", Code::bad_policy, field + "success[2]"},
       {"/objectives/0/success/0", 1, Code::wrong_type, field + "success[0]"}});
  json one = shipped()["objectives"];
  one.erase(1);
  CHECK(with("/objectives", one).problem().detail == "missing: followers");
}

TEST_CASE("policy: links lead nowhere dangerous") {
  check(
      {{"/links/schemes", json::array({"https", "javascript"}), Code::bad_policy, "links.schemes"},
       {"/links/schemes/0", "data", Code::bad_policy, "links.schemes"},
       {"/links/schemes", nullptr, Code::bad_policy, "links.schemes"},
       {"/links/hosts", "example.com", Code::wrong_type, "links.hosts"},
       {"/links/actions/1/code", "create_video", Code::bad_policy, "links.actions[1].code"},
       {"/links/actions/1/intent", "", Code::bad_policy, "links.actions[1].intent"},
       {"/links/actions/1/intent", nullptr, Code::bad_policy, "links.actions[1].intent"}});
}

TEST_CASE("policy: each scheme that runs or reads what it should not is refused, no other") {
  for (const char* scheme : {"javascript", "data", "file", "blob"}) {
    CAPTURE(scheme);
    CHECK(with("/links/schemes", json::array({"https", scheme})).problem().field ==
          "links.schemes");
  }
  CHECK(with("/links/schemes", json::array({"https", "shopapp", "mailto"})).ok());
}

TEST_CASE("policy: codes are of a-z, 0-9 and _, one to 64 of them") {
  const std::string pointer = "/prompts/0/code";
  for (const std::string& code : {std::string("a"), std::string("z_09"), std::string(64, 'a')}) {
    CAPTURE(code);
    CHECK(with(pointer, code).ok());
  }
  for (const std::string& code : {std::string(), std::string(65, 'a'), std::string("A"),
                                  std::string("a-b"), std::string("a b"), std::string("`"),
                                  std::string("{"), std::string("/"), std::string(":")}) {
    CAPTURE(code);
    CHECK(with(pointer, code).problem().code == Code::bad_policy);
  }
}

TEST_CASE("policy: a less sure reason weighs as much at most") {
  json weights = {{"fact", 900}, {"likely", 900}, {"hint", 900}};
  CHECK(with("/prompt_weights", weights).ok());
  weights["likely"] = 901;
  CHECK(with("/prompt_weights", weights).problem().code == Code::bad_policy);
  weights["likely"] = 900;
  weights["hint"] = 901;
  CHECK(with("/prompt_weights", weights).problem().code == Code::bad_policy);
}

}  // namespace compass::policy
