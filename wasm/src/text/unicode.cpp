#include "text/unicode.h"

#include <algorithm>

#include "unicode_tables.h"

namespace coverlap::text {
namespace {

// Hangul syllables are composed by arithmetic (The Unicode Standard, 3.12).
constexpr char32_t l_base = 0x1100, v_base = 0x1161, t_base = 0x11a7, s_base = 0xac00;
constexpr char32_t l_count = 19, v_count = 21, t_count = 28, s_count = l_count * v_count * t_count;

bool is_hangul(char32_t c) { return c >= s_base && c < s_base + s_count; }

char32_t hangul_composite(char32_t first, char32_t second) {
  if (first >= l_base && first < l_base + l_count && second >= v_base && second < v_base + v_count) {
    return s_base + ((first - l_base) * v_count + (second - v_base)) * t_count;
  }
  const bool open_syllable = is_hangul(first) && (first - s_base) % t_count == 0;
  if (open_syllable && second > t_base && second < t_base + t_count) return first + (second - t_base);
  return 0;
}

bool is_plane_14_ignorable(char32_t c) { return c >= 0xe0000 && c < 0xe1000; }

}  // namespace

void append(char32_t c, std::u16string& out) {
  if (c >= 0x10000) {
    out += static_cast<char16_t>(0xd800 + ((c - 0x10000) >> 10));
    out += static_cast<char16_t>(0xdc00 + (c & 0x3ff));
  } else {
    out += static_cast<char16_t>(c);
  }
}

void append_folded(char32_t c, std::u16string& out) {
  if (is_plane_14_ignorable(c)) return;
  if (c >= 0x30000) return append(c, out);
  const size_t block = tables::fold_index[c >> 5];
  const uint8_t* lengths = tables::fold_lengths + block * 32;
  const size_t slot = c & 31;
  if (lengths[slot] == 0) return append(c, out);
  size_t start = tables::fold_starts[block];
  for (size_t i = 0; i < slot; ++i) start += lengths[i] > 0 ? lengths[i] - 1u : 0u;
  const char16_t* mapping = tables::fold_pool + start;
  if (lengths[slot] == 2) {
    out += static_cast<char16_t>(c + mapping[0]);  // stored as a distance, modulo 2^16
  } else {
    out.append(mapping, lengths[slot] - 1u);
  }
}

char32_t composite(char32_t first, char32_t second) {
  const bool jamo = second >= v_base && second < t_base + t_count;
  if (!jamo && !properties(second).mark()) return 0;
  if (const char32_t hangul = hangul_composite(first, second)) return hangul;
  const char16_t* begin = tables::composition_second;
  const char16_t* end = begin + tables::composition_count;
  const auto [low, high] = std::equal_range(begin, end, second);
  const char16_t* firsts = tables::composition_first;
  const char16_t* found = std::lower_bound(firsts + (low - begin), firsts + (high - begin), first);
  if (found == firsts + (high - begin) || *found != first) return 0;
  return tables::composition_result[found - firsts];
}

}  // namespace coverlap::text
