// Two runs of ids -> the shortest list of changes, by dtl (S. Wu et al., An O(NP) sequence comparison algorithm, 1990).
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>
#include <span>
#include <vector>

namespace coverlap::edits {

// `a.count` ids of A became `b.count` ids of B. Between two changes stands at least one id that is the same.
struct Change {
  Range a;
  Range b;
};

std::vector<Change> diff(std::span<const uint32_t> a, std::span<const uint32_t> b);

}  // namespace coverlap::edits
