// Which sentences take part in the comparison.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

#include "lexicon/texts.h"

namespace coverlap::story {

// Boilerplate and repeats do not, nor paragraphs of fewer than options.min_words words.
bool takes_part(const Paragraph& paragraph, const Options& options);

// By sentence.
std::vector<bool> select(const lexicon::Texts& texts, const Options& options);

}  // namespace coverlap::story
