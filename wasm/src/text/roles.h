// Headline, heading, list, table, caption or boilerplate? From form and place within the article, never from a list of
// outlets. Sets paragraphs[].role where the article came without blocks; with blocks it only ever marks boilerplate.
#pragma once

#include "text/segment.h"

namespace coverlap::text {

void assign_roles(std::u16string_view text, bool has_blocks, Segments& segments);

}  // namespace coverlap::text
