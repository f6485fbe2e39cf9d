// Buyers at large: what every product's buyers, and every creator's followers, are compared with.
#pragma once

#include "audience/model_parts.h"

namespace compass::audience {

// The buyers of all products by cell. A feed that never gives gender and age together has the one
// it gives in a single band or gender of the other; one that gives them in different rows, their
// product.
CellTable base_of(const AudienceModel::Fitted& fitted);

}  // namespace compass::audience
