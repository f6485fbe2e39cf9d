// The parts of a policy that are lists of rules: each reads its part and checks what can be seen in
// it alone. `path`s and problems go to the findings of `fields`.
#pragma once

#include "policy/fields.h"
#include "policy/policy.h"

namespace compass::policy {

void read_tiers(Fields& fields, Policy& policy, Findings& findings);
void read_entrance(Fields& fields, Policy& policy, Findings& findings);
void read_links(Fields& fields, Policy& policy, Findings& findings);
// after tiers and links, whose codes it names
void read_prompts(Fields& fields, Policy& policy, Findings& findings);
void read_objectives(Fields& fields, Policy& policy, Findings& findings);

// a code: 1 to 64 of a-z, 0-9 and _, since locales and hosts look words up by it
void read_code(Fields& fields, std::string& out);
std::vector<Condition> read_conditions(Fields& fields, std::string_view key, Findings& findings);

}  // namespace compass::policy
