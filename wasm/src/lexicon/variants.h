// Names in more than one spelling: Zelensky, Zelenskyy, Zelenskiy.
#pragma once

#include <cstdint>
#include <vector>

#include "lexicon/vocabulary.h"

namespace coverlap::lexicon {

// For each stem the stem that stands for all its spellings, itself where there is no other. Two names are spellings of
// one when they are at least 6 letters long, begin with the same 3 letters and differ by one vowel, y or j (more, less
// or another) or by one doubled letter.
std::vector<uint32_t> join_variants(const Vocabulary& stems, const std::vector<bool>& is_name);

}  // namespace coverlap::lexicon
