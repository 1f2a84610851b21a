// Pairings of paragraphs -> matches as the caller gets them: parts, edits, kind, score and evidence.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

#include "lexicon/texts.h"
#include "match/relations.h"
#include "match/units.h"

namespace coverlap::story {

void append_match(const lexicon::Texts& texts, const match::Units& units, const match::Pairing& pairing,
                  Comparison& comparison);

}  // namespace coverlap::story
