// What the articles share, across all of them: paragraphs joined by their matches into passages, in story order.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

#include "lexicon/texts.h"
#include "match/units.h"

namespace coverlap::story {

// A sentence that stands in another paragraph elsewhere is a passage of its own. Paragraphs that nobody shares, and
// sentences that nobody shares in paragraphs that are, are passages of one member; headings that nobody shares are
// none.
void join_passages(const lexicon::Texts& texts, const match::Units& units, const Options& options,
                   Comparison& comparison);

}  // namespace coverlap::story
