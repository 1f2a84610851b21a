// How much of each article each other article carries too, in words.
#pragma once

#include <coverlap/coverlap.h>

#include "lexicon/texts.h"

namespace coverlap::story {

// A word of a part counts when its stem stands on the other side of that part too, once, under the strongest kind.
// comparison.matches are by pair of articles.
void measure_overlaps(const lexicon::Texts& texts, const std::vector<bool>& compared, Comparison& comparison);

}  // namespace coverlap::story
