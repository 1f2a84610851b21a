// Short lines that pages set around an article, known by what they are made of: dates, share buttons, bylines.
#pragma once

#include <span>
#include <string>

#include "text/segment.h"

namespace coverlap::text {

// "Published 14 December 2025", "11 hours ago 2", "3 min read", "Dec. 14, 2025, 5:04 p.m.".
bool is_date_line(std::u16string_view text, std::span<const Word> words);

// "Facebook Twitter WhatsApp", "Share on X", "@handle".
bool is_share_line(std::u16string_view text, Span line, std::span<const Word> words);

// "By Ines Malroy and Tom Ashby, Harbour News".
bool is_byline(std::u16string_view text, Span line, std::span<const Word> words);

// "© 2025 Harbour News", "Copyright 2025".
bool is_copyright_line(std::u16string_view text, Span line, std::span<const Word> words);

}  // namespace coverlap::text
