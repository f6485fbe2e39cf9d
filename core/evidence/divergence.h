// How unlike two distributions are. Weights >= 0, normalised here; negative and nan weights count
// as 0. none when a side has no mass or the sizes differ.
#pragma once

#include <optional>
#include <span>

namespace compass::evidence {

// Jensen-Shannon divergence H((p + q) / 2) - (H(p) + H(q)) / 2 in bits, 0 (same) to 1 (nothing in
// common) (Lin 1991, Divergence measures based on the Shannon entropy)
std::optional<double> jensen_shannon(std::span<const double> p, std::span<const double> q);

// cosine of the angle, sum pq / sqrt(sum pp sum qq): 1 same direction, 0 nothing in common (Salton,
// Wong & Yang 1975, A vector space model for automatic indexing)
std::optional<double> cosine(std::span<const double> p, std::span<const double> q);

}  // namespace compass::evidence
