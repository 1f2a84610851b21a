// What is wrong with the input, and what is odd about it.
#pragma once

#include <coverlap/coverlap.h>

#include <span>
#include <vector>

#include "lexicon/texts.h"

namespace coverlap::story {

Status check(std::span<const Article> articles, const Options& options);

void warn_of_content(const lexicon::Texts& texts, std::vector<Warning>& warnings);

}  // namespace coverlap::story
