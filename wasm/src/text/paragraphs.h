// Where the paragraphs of plain text are: blank lines, line breaks, wrapped lines, tables, glued headings.
#pragma once

#include <coverlap/coverlap.h>

#include <string_view>
#include <vector>

#include "text/sentences.h"

namespace coverlap::text {

struct ParagraphSpan {
  Span span;  // without white space at either end, never empty
  LineBreaks line_breaks = LineBreaks::spaces;
};

std::vector<ParagraphSpan> find_paragraphs(std::u16string_view text);

// The paragraph of a block that the caller knows; its span is empty where the block is blank.
ParagraphSpan block_paragraph(std::u16string_view text, const Block& block);

// Length of the bullet or number that begins a list item, with the space after it: "• ", "- ", "12. ", "a) "; else 0.
size_t item_marker_length(std::u16string_view line);

// Splits a paragraph where a heading is glued to what follows it, "…Crisis of IdentityThe strategy highlights…", and
// appends the pieces. Cuts only where title case, the next words and the lack of a space agree.
void split_glued_headings(std::u16string_view text, Span paragraph, std::vector<ParagraphSpan>& pieces);

}  // namespace coverlap::text
