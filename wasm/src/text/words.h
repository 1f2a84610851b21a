// Word boundaries of UAX #29, and the words among them.
#pragma once

#include "text/segment.h"

namespace coverlap::text {

// Where the segment that begins at the boundary `from` ends, by the default rules and nothing else. `from` < size.
size_t next_word_boundary(std::u16string_view text, size_t from);

// Appends the words of text[span]: segments with a letter, digit or ideograph. Tailored to prose: "U.S." keeps its last
// full stop, "aid.By" and "Talks:The" are two words.
void append_words(std::u16string_view text, Span span, std::vector<Word>& words);

}  // namespace coverlap::text
