// The null distribution of Mann-Kendall's S, apart from the trend that uses it.
#pragma once

#include <cstdint>
#include <span>

namespace compass::evidence {

// two-sided p of |S| >= |s| for n values, tied in groups of these sizes (sizes of 1 may be left
// out). Exact for n <= 50: S = untied pairs - 2 inversions, and inversions of a multiset's
// permutations have the generating function of a Gaussian multinomial (MacMahon 1915, Combinatory
// Analysis). Beyond, the normal approximation with tie-corrected variance and continuity (Kendall
// 1970, Rank Correlation Methods)
double mann_kendall_p(int n, std::int64_t s, std::span<const int> ties);

// the most falling pairs, of `pairs` untied ones, at which n rising values are still rejected at
// two-sided alpha; -1 when not even no falling pair is
std::int64_t rejected_below(int n, std::int64_t pairs, double alpha);

}  // namespace compass::evidence
