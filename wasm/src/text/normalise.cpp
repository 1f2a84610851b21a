#include "text/normalise.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace coverlap::text {
namespace {

bool is_digit(char16_t u) { return u >= u'0' && u <= u'9'; }

char16_t fold_ascii(char16_t u) {
  if (u >= u'A' && u <= u'Z') return static_cast<char16_t>(u + 32);
  return u == u'`' ? u'\'' : u;
}

// Marks beyond the first plane are rare enough to stay in the order in which they came.
uint8_t combining_class(char16_t unit) { return properties(unit).combining_class; }

// Canonical ordering of the marks in form[start, end).
void order_marks(std::u16string& form, size_t start, size_t end) {
  const auto by_class = [](char16_t a, char16_t b) { return combining_class(a) < combining_class(b); };
  const auto at = [&form](size_t i) { return form.begin() + static_cast<ptrdiff_t>(i); };
  if (end - start > 32) return std::stable_sort(at(start), at(end), by_class);
  for (size_t i = start + 1; i < end; ++i)
    std::rotate(std::upper_bound(at(start), at(i), form[i], by_class), at(i), at(i + 1));
}

// Canonical composition in place, after ordering. Composites are of the first plane, so nothing grows.
void compose(std::u16string& form) {
  size_t write = 0;
  size_t starter = form.size();  // where the last starter was written, if it can still take a mark
  uint8_t last_class = 0;
  for (size_t read = 0; read < form.size(); ++read) {
    const char16_t unit = form[read];
    const uint8_t ccc = combining_class(unit);
    if (ccc != 0 && (read == 0 || combining_class(form[read - 1]) == 0)) {
      size_t end = read + 1;
      while (end < form.size() && combining_class(form[end]) != 0) ++end;
      if (end - read > 1) order_marks(form, read, end);
    }
    const char16_t next = form[read];
    const uint8_t next_class = combining_class(next);
    const bool adjacent = starter + 1 == write;
    const bool blocked = starter >= write || (!adjacent && (next_class == 0 || last_class >= next_class));
    const char32_t whole = blocked ? 0 : composite(form[starter], next);
    if (whole != 0) {
      form[starter] = static_cast<char16_t>(whole);
      continue;
    }
    if (next_class == 0) starter = write;
    last_class = next_class;
    form[write++] = next;
  }
  form.resize(write);
}

bool is_accent(char16_t unit) { return unit >= 0x300 && unit <= 0x36f; }

// Points and signs that readers of Arabic and Hebrew may leave out.
bool is_vowel_point(char16_t unit) {
  return (unit >= 0x591 && unit <= 0x5c7) || (unit >= 0x64b && unit <= 0x65f) || unit == 0x670;
}

bool may_have_accent(char32_t c) { return c < 0x530 || (c >= 0x1e00 && c < 0x2000); }

// Letters that carry a stroke or two letters in one, which decomposition does not take apart.
std::u16string_view without_stroke(char32_t c) {
  switch (c) {
    case 0xe6:
      return u"ae";  // æ
    case 0xf0:
      return u"d";  // ð
    case 0xf8:
      return u"o";  // ø
    case 0xfe:
      return u"th";  // þ
    case 0x111:
      return u"d";  // đ
    case 0x127:
      return u"h";  // ħ
    case 0x131:
      return u"i";  // ı
    case 0x142:
      return u"l";  // ł
    case 0x153:
      return u"oe";  // œ
    case 0x167:
      return u"t";  // ŧ
    default:
      return {};
  }
}

void append_unaccented(char32_t c, std::u16string& out) {
  if (const std::u16string_view plain = without_stroke(c); !plain.empty()) {
    out += plain;
  } else if (may_have_accent(c)) {
    append_folded(c, out);
    while (!out.empty() && is_accent(out.back())) out.pop_back();
  } else if (const Properties& p = properties(c); p.decimal()) {
    out += static_cast<char16_t>(u'0' + p.digit);
  } else if (c == 0x66b || c == 0x66c) {  // Arabic decimal and thousands separators
    out += c == 0x66b ? u'.' : u',';
  } else if (c > 0xffff || !is_vowel_point(static_cast<char16_t>(c))) {
    append(c, out);
  }
}

void drop_possessive(std::u16string& word) {
  const size_t size = word.size();
  if (size > 2 && word[size - 1] == u's' && word[size - 2] == u'\'') word.resize(size - 2);
  while (word.size() > 1 && word.back() == u'\'') word.pop_back();
}

// "l'ukraine", "dell'unione", "qu'il": the article or pronoun before the apostrophe goes.
void drop_elision(std::u16string& word) {
  constexpr std::u16string_view elided[] = {u"l",    u"d",    u"j",    u"m",     u"t",      u"s",
                                            u"n",    u"c",    u"qu",   u"un",    u"all",    u"dall",
                                            u"dell", u"nell", u"sull", u"jusqu", u"lorsqu", u"puisqu"};
  const size_t mark = word.find(u'\'');
  if (mark == word.npos || mark + 2 >= word.size()) return;
  if (std::u16string_view(u"aeiouh").find(word[mark + 1]) == std::u16string_view::npos) return;
  const std::u16string_view head(word.data(), mark);
  if (std::find(std::begin(elided), std::end(elided), head) != std::end(elided)) word.erase(0, mark + 1);
}

// "u.s." and "ph.d." but not "example.org".
void drop_abbreviation_dots(std::u16string& word) {
  if (word.find(u'.') == word.npos) return;
  size_t run = 0;
  for (const char16_t unit : word) {
    run = unit == u'.' ? 0 : run + 1;
    if (run > 2) return;
  }
  word.erase(std::remove(word.begin(), word.end(), u'.'), word.end());
}

struct Separators {
  int commas = 0;
  int stops = 0;
  int apostrophes = 0;
  bool thousands = true;  // every group behind a separator has three digits, and the number does not begin with 0
  size_t last = 0;        // where the last one stands
  size_t end = 0;         // past the number: "20th" goes on
};

Separators read_separators(std::u16string_view word) {
  Separators found;
  size_t group = 0;
  bool first_group = true;
  size_t at = 0;
  for (; at < word.size(); ++at) {
    const char16_t unit = word[at];
    if (is_digit(unit)) {
      ++group;
      continue;
    }
    const bool separator = unit == u',' || unit == u'.' || unit == u'\'';
    if (!separator || at + 1 == word.size() || !is_digit(word[at + 1])) break;
    ++(unit == u',' ? found.commas : unit == u'.' ? found.stops : found.apostrophes);
    found.thousands = found.thousands && (first_group ? group <= 3 && word[0] != u'0' : group == 3);
    found.last = at;
    first_group = false;
    group = 0;
  }
  found.thousands = found.thousands && group == 3;
  found.end = at;
  return found;
}

// "1,234.5", "1.234,5" and "1'234.5" -> "1234.5"; "1.234" is read as grouped; dates and addresses stay.
void drop_digit_grouping(std::u16string& word) {
  const Separators found = read_separators(word);
  const int kinds = (found.commas > 0) + (found.stops > 0) + (found.apostrophes > 0);
  const int count = found.commas + found.stops + found.apostrophes;
  if (count == 0) return;
  size_t decimal = word.size();
  if (!(kinds == 1 && found.thousands)) {
    const int like_last = word[found.last] == u',' ? found.commas : word[found.last] == u'.' ? found.stops : 2;
    if (like_last != 1 || kinds > 2) return;
    decimal = found.last;
  }
  size_t write = 0;
  for (size_t read = 0; read < word.size(); ++read) {
    if (read == decimal) {
      word[write++] = u'.';
    } else if (read >= found.end || is_digit(word[read])) {
      word[write++] = word[read];
    }
  }
  word.resize(write);
}

}  // namespace

void normal_form(std::u16string_view word, std::u16string& out) {
  out.resize(word.size());
  size_t at = 0;
  while (at < word.size() && word[at] < 0x80) {
    out[at] = fold_ascii(word[at]);
    ++at;
  }
  if (at == word.size()) return;
  out.resize(at);
  while (at < word.size()) append_folded(code_point_at(word, at, at), out);
  compose(out);
}

void plain_form(std::u16string_view normal, std::u16string& out) {
  out.resize(normal.size());
  size_t at = 0;
  while (at < normal.size() && normal[at] < 0x80) {
    out[at] = normal[at];
    ++at;
  }
  out.resize(at);
  while (at < normal.size()) append_unaccented(code_point_at(normal, at, at), out);
  if (std::all_of(out.begin(), out.end(), [](char16_t u) { return u >= u'a' && u <= u'z'; })) return;
  drop_possessive(out);
  drop_elision(out);
  if (!out.empty() && is_digit(out[0])) {
    drop_digit_grouping(out);
  } else {
    drop_abbreviation_dots(out);
  }
}

}  // namespace coverlap::text
