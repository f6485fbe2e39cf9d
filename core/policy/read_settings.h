// The parts of a policy that are numbers with defaults: each keeps what the document does not
// state.
#pragma once

#include "policy/fields.h"
#include "policy/policy.h"

namespace compass::policy {

void read_settings(Fields& fields, Policy& policy);

}  // namespace compass::policy
