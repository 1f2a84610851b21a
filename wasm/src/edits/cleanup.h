// Changes as a person would say them: what stands unchanged between two changes stays only where it is worth reading.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edits/diff.h"

namespace coverlap::edits {

// `light[i]`: word i of A carries grammar only. Joins changes across islands of light words, and across a single other
// word where both changes are longer than two words. The result is no longer minimal, and reads better.
std::vector<Change> clean(const std::vector<Change>& changes, std::span<const uint8_t> light);

}  // namespace coverlap::edits
