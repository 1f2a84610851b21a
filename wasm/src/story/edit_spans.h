// Word changes -> edits of the caller's characters, exact: applied to the text of A they give the text of B.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

#include "lexicon/texts.h"

namespace coverlap::story {

// One side of a part: its characters and its words.
struct Excerpt {
  int32_t article = 0;
  Span span;
  Range words;
};

struct Difference {
  int32_t shared_words = 0;  // of both sides, in order
  bool same_words = false;   // nothing but form differs in what was not cut off
};

// Edits that turn A into B, appended to `edits`. What stands at either end of A or B and has long no counterpart is cut
// off from both excerpts first: a sentence that stands inside a longer one is compared with its place there.
Difference append_edits(const lexicon::Texts& texts, Excerpt& a, Excerpt& b, std::vector<Edit>& edits);

// The same for a reworded part, whose words do not line up: cuts off what stands long at either end without a content
// word that stands on the other side.
void cut_unshared_ends(const lexicon::Texts& texts, Excerpt& a, Excerpt& b);

}  // namespace coverlap::story
