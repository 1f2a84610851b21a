// What Unicode says about a code point, from tables that tools/unicode-tables.mjs makes at build time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coverlap::text {

// Word_Break and Sentence_Break of UAX #29. The order is the one of the generator.
enum class WordBreak : uint8_t {
  other,
  cr,
  lf,
  newline,
  extend,
  zwj,
  format,
  regional_indicator,
  katakana,
  hebrew_letter,
  a_letter,
  single_quote,
  double_quote,
  mid_num_let,
  mid_letter,
  mid_num,
  numeric,
  extend_num_let,
  w_seg_space
};
enum class SentenceBreak : uint8_t {
  other,
  cr,
  lf,
  extend,
  sep,
  format,
  sp,
  lower,
  upper,
  o_letter,
  numeric,
  a_term,
  s_continue,
  s_term,
  close
};

struct Properties {
  WordBreak word_break;
  SentenceBreak sentence_break;
  uint8_t flags;
  uint8_t combining_class;
  uint8_t digit;  // value of a decimal digit

  bool letter() const { return flags & 1; }  // also ideographs and vowel signs that are not marks
  bool decimal() const { return flags & 2; }
  bool upper() const { return flags & 4; }  // upper or title case
  bool space() const { return flags & 8; }  // white space, and what is blank like it
  bool pictographic() const { return flags & 16; }
  bool opens() const { return flags & 32; }   // opening bracket or quotation mark
  bool closes() const { return flags & 64; }  // closing bracket or quotation mark
  bool mark() const { return flags & 128; }
};

namespace tables {
extern const Properties records[];
extern const uint8_t property_index[];
extern const uint8_t property_blocks[];
}  // namespace tables

inline constexpr char32_t replacement_character = 0xfffd;

inline const Properties& properties(char32_t c) {
  return tables::records[tables::property_blocks[tables::property_index[c >> 7] * 128u + (c & 127)]];
}

inline bool is_high_surrogate(char16_t u) { return (u & 0xfc00) == 0xd800; }
inline bool is_low_surrogate(char16_t u) { return (u & 0xfc00) == 0xdc00; }

// The code point at text[at], and in `next` where the one after it begins. A lone surrogate is U+FFFD.
inline char32_t code_point_at(std::u16string_view text, size_t at, size_t& next) {
  const char16_t unit = text[at];
  next = at + 1;
  if ((unit & 0xf800) != 0xd800) return unit;
  if (is_high_surrogate(unit) && next < text.size() && is_low_surrogate(text[next])) {
    return 0x10000u + ((static_cast<char32_t>(unit) & 0x3ff) << 10) + (text[next++] & 0x3ffu);
  }
  return replacement_character;
}

// The code point that ends at text[end], and in `start` where it begins. `end` > 0.
inline char32_t code_point_before(std::u16string_view text, size_t end, size_t& start) {
  start = end - 1;
  if (is_low_surrogate(text[start]) && start > 0 && is_high_surrogate(text[start - 1])) --start;
  size_t next = 0;
  return code_point_at(text, start, next);
}

inline bool is_space(char16_t unit) { return properties(unit).space(); }  // no white space outside of the first plane

// Ends a line: CR, LF, vertical tab, form feed, NEL, line and paragraph separator.
inline bool is_line_break(char16_t unit) {
  return (unit >= u'\n' && unit <= u'\r') || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

void append(char32_t c, std::u16string& out);

// Appends what `c` folds to: compatibility caseless form (NFKC_Casefold) with one apostrophe, quotation mark and
// hyphen, canonically decomposed but for Hangul syllables. Joiners, selectors and other invisible code points fold to
// nothing.
void append_folded(char32_t c, std::u16string& out);

// The canonical composite of two code points that may follow each other after folding, or 0.
char32_t composite(char32_t first, char32_t second);

}  // namespace coverlap::text
