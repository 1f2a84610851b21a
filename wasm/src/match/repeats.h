// Paragraphs that say again what an earlier paragraph of the same article says.
#pragma once

#include "lexicon/texts.h"

namespace coverlap::match {

// Sets role and repeat_of of such paragraphs, and `repeated` of those they repeat; boilerplate stays boilerplate.
void find_repeats(lexicon::Texts& texts);

}  // namespace coverlap::match
