// Words that carry grammar rather than information: they weigh little in a match and hold no island between two edits.
#pragma once

#include <string_view>

namespace coverlap::lexicon {

// `plain` is a plain form (text/normalise.h). English only for now; in other languages the weights of the story
// (lexicon/weights.h) make frequent words light.
bool is_function_word(std::u16string_view plain);

}  // namespace coverlap::lexicon
