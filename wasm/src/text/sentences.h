// Sentence boundaries of UAX #29, and a second pass over them that knows how news prose is written.
#pragma once

#include <coverlap/coverlap.h>

#include <string_view>
#include <vector>

namespace coverlap::text {

// Where the sentence that begins at the boundary `from` ends, by the default rules and nothing else. `from` < size.
size_t next_sentence_boundary(std::u16string_view text, size_t from);

// Whether a line break inside the paragraph is a space of a wrapped line or ends a sentence.
enum class LineBreaks { spaces, ends };

// Appends the sentences of text[paragraph], without white space at either end. The default rules are corrected where
// prose knows better: abbreviations, initials, numbered items, quotations that go on ("…?” he asked), sentences glued
// together without a space, ellipses, addresses of web pages.
void append_sentences(std::u16string_view text, Span paragraph, LineBreaks line_breaks, std::vector<Span>& sentences);

}  // namespace coverlap::text
