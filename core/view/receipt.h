// Receipts and the waterfall made of them.
#pragma once

#include "rank/receipt.h"
#include "view/json.h"

#include <span>

namespace compass::view {

Json receipts(std::span<const rank::Receipt> receipts);

// [{factor, from, to}]: running sums; the last `to` is the score
Json waterfall(std::span<const rank::Receipt> receipts);

}  // namespace compass::view
