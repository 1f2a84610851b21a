#include "text/words.h"

#include <algorithm>

#include "text/unicode.h"

namespace coverlap::text {
namespace {

using WB = WordBreak;

bool is_ascii_alphanumeric(char16_t u) {
  return (u >= u'0' && u <= u'9') ||
         (static_cast<char16_t>(u | 0x20) >= u'a' && static_cast<char16_t>(u | 0x20) <= u'z');
}

// ASCII after a run of letters and digits that may continue the word.
bool may_join(char16_t u) {
  return u == u'\'' || u == u'.' || u == u',' || u == u':' || u == u';' || u == u'_' || u == u'"';
}

bool is_ignorable(WB w) { return w == WB::extend || w == WB::format || w == WB::zwj; }
bool is_ah_letter(WB w) { return w == WB::a_letter || w == WB::hebrew_letter; }
bool is_line_break(WB w) { return w == WB::cr || w == WB::lf || w == WB::newline; }
bool is_mid_num_let_q(WB w) { return w == WB::mid_num_let || w == WB::single_quote; }

WB word_break_after_ignorables(std::u16string_view text, size_t at) {
  while (at < text.size()) {
    const WB w = properties(code_point_at(text, at, at)).word_break;
    if (!is_ignorable(w)) return w;
  }
  return WB::other;
}

// WB6, WB7b, WB12: a character in the middle that joins what stands on both sides of it. `next` is past the character.
bool bridges(std::u16string_view text, WB left, WB middle, size_t next) {
  const bool between_letters = is_ah_letter(left) && (middle == WB::mid_letter || is_mid_num_let_q(middle));
  const bool between_digits = left == WB::numeric && (middle == WB::mid_num || is_mid_num_let_q(middle));
  const bool between_hebrew = left == WB::hebrew_letter && middle == WB::double_quote;
  if (!between_letters && !between_digits && !between_hebrew) return false;
  const WB right = word_break_after_ignorables(text, next);
  return (between_letters && is_ah_letter(right)) || (between_digits && right == WB::numeric) ||
         (between_hebrew && right == WB::hebrew_letter);
}

// WB5, WB7a, WB8-WB10, WB13-WB13b.
bool joins(WB left, WB right) {
  const bool alphanumeric_left = is_ah_letter(left) || left == WB::numeric;
  const bool alphanumeric_right = is_ah_letter(right) || right == WB::numeric;
  if (alphanumeric_left && alphanumeric_right) return true;
  if (left == WB::hebrew_letter && right == WB::single_quote) return true;
  if (left == WB::katakana && right == WB::katakana) return true;
  if (right == WB::extend_num_let) return alphanumeric_left || left == WB::katakana || left == WB::extend_num_let;
  return left == WB::extend_num_let && (alphanumeric_right || right == WB::katakana);
}

struct Segment {
  size_t end = 0;
  bool bridged = false;  // has a character in the middle that joins letters or digits
};

Segment scan(std::u16string_view text, size_t from) {
  size_t at = from;
  while (at < text.size() && is_ascii_alphanumeric(text[at])) ++at;
  if (at > from && (at == text.size() || (text[at] < 0x80 && !may_join(text[at])))) return {at, false};

  WB left = WB::other;  // the last one that is not ignorable
  WB last = WB::other;  // the last one
  if (at > from) {
    left = last = properties(text[at - 1]).word_break;
  } else {
    left = last = properties(code_point_at(text, at, at)).word_break;
    if (is_line_break(left)) return {left == WB::cr && at < text.size() && text[at] == u'\n' ? at + 1 : at, false};
  }

  bool bridged = false;
  bool bridge_open = false;
  bool indicator_pair = false;
  while (at < text.size()) {
    size_t next = at;
    const Properties& p = properties(code_point_at(text, at, next));
    const WB w = p.word_break;
    if (is_ignorable(w)) {  // WB4
      last = w;
      at = next;
      continue;
    }
    const bool emoji_sequence = last == WB::zwj && p.pictographic();           // WB3c
    const bool white_space = last == WB::w_seg_space && w == WB::w_seg_space;  // WB3d
    if (emoji_sequence || white_space || bridge_open || joins(left, w)) {
      bridge_open = false;
    } else if (bridges(text, left, w, next)) {
      bridge_open = bridged = true;
    } else if (left == WB::regional_indicator && w == WB::regional_indicator && !indicator_pair) {  // WB15, WB16
      indicator_pair = true;
    } else {
      break;
    }
    left = last = w;
    at = next;
  }
  return {at, bridged};
}

bool has_word_character(std::u16string_view text, size_t start, size_t end) {
  while (start < end) {
    const Properties& p = properties(code_point_at(text, start, start));
    if (p.letter() || p.decimal()) return true;
  }
  return false;
}

bool is_lower(const Properties& p) { return p.sentence_break == SentenceBreak::lower; }

size_t count_letters_before(std::u16string_view text, size_t start, size_t end) {
  size_t count = 0;
  while (end > start && count < 4) {
    if (!properties(code_point_before(text, end, end)).letter()) break;
    ++count;
  }
  return count;
}

// Where two words run together at the '.' or ':' at `mid`: the end of the first, or 0. "aid.By", "J.Smith",
// "Talks:The".
size_t end_of_glued_word(std::u16string_view text, size_t start, size_t mid, size_t end) {
  size_t next = 0;
  const Properties& right = properties(code_point_at(text, mid + 1, next));
  const bool right_goes_on = next < end && properties(code_point_at(text, next, next)).letter();
  if (text[mid] == u':') return is_lower(right) && end - mid <= 4 ? 0 : mid;  // Swedish "EU:s" stays
  if (!right.upper()) return 0;
  size_t before = 0;
  const bool left_is_lower = is_lower(properties(code_point_before(text, mid, before)));
  const size_t letters = count_letters_before(text, start, mid);
  if (letters >= 3 && left_is_lower) return mid;
  return letters == 1 && right_goes_on && is_lower(properties(code_point_before(text, next, before))) ? mid + 1 : 0;
}

// Letters one by one with full stops between them ("U.S", "p.m", "Ph.D"): the last full stop belongs to them.
bool takes_final_stop(std::u16string_view text, size_t start, size_t end) {
  if (end >= text.size() || text[end] != u'.' || (end + 1 < text.size() && text[end + 1] == u'.')) return false;
  size_t run = 0;
  bool stops = false;
  for (size_t at = start; at < end;) {
    const char32_t c = code_point_at(text, at, at);
    if (c == u'.') {
      stops = true;
      run = 0;
    } else if (!properties(c).letter() || ++run > 2) {
      return false;
    }
  }
  return stops && run == 1;
}

class WordCollector {
 public:
  WordCollector(std::u16string_view text, Span span, std::vector<Word>& words)
      : text_(text.substr(0, static_cast<size_t>(span.end))), at_(static_cast<size_t>(span.start)), words_(words) {}

  void collect() {
    while (at_ < text_.size()) {
      const char16_t unit = text_[at_];
      if (unit < 0x80 && !is_ascii_alphanumeric(unit) && unit != u'_') {
        pass_mark(unit);
        continue;
      }
      const Segment segment = scan(text_, at_);
      if (has_word_character(text_, at_, segment.end)) {
        add_split(at_, segment.end, segment.bridged);
      } else {
        const char32_t c = code_point_at(text_, at_, at_);
        after_opening_ = properties(c).opens() || c == 0xff1a;
      }
      at_ = std::max(at_, segment.end);
    }
  }

 private:
  // An opening straight quotation mark is one that no space follows.
  void pass_mark(char16_t unit) {
    ++at_;
    const bool quote = unit == u'"' || unit == u'\'';
    after_opening_ =
        unit == u':' || (unit == u' ' && after_opening_) || (quote && at_ < text_.size() && !is_space(text_[at_]));
  }

  void add_split(size_t start, size_t end, bool bridged) {
    start = add_around_narrow_spaces(start, end);
    if (bridged) {
      for (size_t mid = start + 1; mid + 1 < end; ++mid) {
        if (text_[mid] != u'.' && text_[mid] != u':') continue;
        const size_t cut = end_of_glued_word(text_, start, mid, end);
        if (cut == 0) continue;
        add(start, cut);
        start = mid + 1;
      }
      if (takes_final_stop(text_, start, end)) ++end;
    }
    add(start, end);
    at_ = end;
  }

  // A narrow no-break space joins words in UAX #29. Between digits it groups them; elsewhere it is a space.
  size_t add_around_narrow_spaces(size_t start, size_t end) {
    constexpr char16_t narrow_space = 0x202f;
    const auto is_digit = [&](size_t at) { return text_[at] >= u'0' && text_[at] <= u'9'; };
    for (size_t at = start; at < end; ++at) {
      if (text_[at] != narrow_space || (at > start && at + 1 < end && is_digit(at - 1) && is_digit(at + 1))) continue;
      if (has_word_character(text_, start, at)) add(start, at);
      start = at + 1;
    }
    return start;
  }

  void add(size_t start, size_t end) {
    size_t next = 0;
    const Properties& first = properties(code_point_at(text_, start, next));
    Word word;
    word.span = {static_cast<int32_t>(start), static_cast<int32_t>(end)};
    if (first.decimal()) {
      word.cls = WordClass::number;
    } else if (first.letter() && first.word_break == WB::other) {
      word.cls = WordClass::character;
    }
    word.capitalised = first.upper();
    word.sentence_initial = after_opening_;
    after_opening_ = false;
    words_.push_back(word);
  }

  std::u16string_view text_;
  size_t at_;
  bool after_opening_ = true;  // at the start of a sentence, after a colon or an opening quotation mark
  std::vector<Word>& words_;
};

}  // namespace

size_t next_word_boundary(std::u16string_view text, size_t from) { return scan(text, from).end; }

void append_words(std::u16string_view text, Span span, std::vector<Word>& words) {
  WordCollector(text, span, words).collect();
}

}  // namespace coverlap::text
