#include "text/sentences.h"

#include <algorithm>
#include <string>

#include "text/normalise.h"
#include "text/stops.h"
#include "text/unicode.h"

namespace coverlap::text {
namespace {

using SB = SentenceBreak;

constexpr char16_t ellipsis = u'…';

bool is_separator(SB s) { return s == SB::cr || s == SB::lf || s == SB::sep; }
bool is_ignorable(SB s) { return s == SB::extend || s == SB::format; }
bool is_terminator(SB s) { return s == SB::a_term || s == SB::s_term; }
bool is_cased(SB s) { return s == SB::upper || s == SB::lower; }

// A place where a sentence may end: a terminator with closing marks and spaces after it, or a line break.
struct Stop {
  size_t term = 0;         // where the terminator begins
  size_t after_term = 0;   // past it
  size_t after_close = 0;  // past brackets and quotation marks
  size_t end = 0;          // past spaces: the sentence would end here
  bool full_stop = false;  // ATerm, which has other uses too
  bool breaks = false;     // the default rules end the sentence here

  bool closed() const { return after_close > after_term; }
  bool spaced() const { return end > after_close; }
};

// Finds stops from left to right by the default rules. With `prose`, line breaks are spaces and "…" is a full stop.
class StopFinder {
 public:
  StopFinder(std::u16string_view text, size_t from, bool prose) : text_(text), at_(from), prose_(prose) {}

  // False where the text ends without one.
  bool next(Stop& stop) {
    while (skip_ordinary(), at_ < text_.size()) {
      const size_t start = at_;
      const SB s = read();
      if (is_separator(s)) {
        finish_line_break(s);
        stop = {start, at_, at_, at_, false, true};
        return true;
      }
      if (is_terminator(s)) {
        stop = read_stop(start, s);
        return true;
      }
      if (!is_ignorable(s)) before_ = s;
    }
    return false;
  }

 private:
  SB class_at(size_t at, size_t& next) const {
    const char32_t c = code_point_at(text_, at, next);
    const SB s = properties(c).sentence_break;
    if (!prose_) return s;
    return is_separator(s) ? SB::sp : c == ellipsis ? SB::a_term : s;
  }

  SB read() { return class_at(at_, at_); }

  void skip_ordinary() {
    const size_t start = at_;
    while (at_ < text_.size()) {
      const char16_t u = text_[at_];
      if (u >= 0x80 || u == u'.' || u == u'!' || u == u'?' || u == u'\n' || u == u'\r') break;
      ++at_;
    }
    if (at_ > start) before_ = properties(text_[at_ - 1]).sentence_break;
  }

  void finish_line_break(SB s) {
    if (s == SB::cr && at_ < text_.size() && text_[at_] == u'\n') ++at_;
    before_ = SB::sep;
  }

  void skip_ignorables() { skip(SB::extend); }

  void skip(SB wanted) {
    while (at_ < text_.size()) {
      size_t next = at_;
      const SB s = class_at(at_, next);
      if (s != wanted && !is_ignorable(s)) return;
      at_ = next;
    }
  }

  Stop read_stop(size_t start, SB terminator) {
    const SB before = before_;
    Stop stop;
    stop.term = start;
    stop.full_stop = terminator == SB::a_term;
    skip_ignorables();
    stop.after_term = at_;
    skip(SB::close);
    stop.after_close = at_;
    skip(SB::sp);
    stop.end = at_;
    before_ = stop.spaced() ? SB::sp : stop.closed() ? SB::close : terminator;
    stop.breaks = default_break(stop, before);
    if (at_ < text_.size()) {
      size_t next = at_;
      const SB s = class_at(at_, next);
      if (is_separator(s)) {  // SB9, SB10: the line break belongs to the sentence
        at_ = next;
        finish_line_break(s);
        stop.end = at_;
      }
    }
    return stop;
  }

  bool default_break(const Stop& stop, SB before) const {
    if (stop.end == text_.size()) return true;
    size_t next = 0;
    const SB after = class_at(stop.end, next);
    if (after == SB::s_continue || is_terminator(after)) return false;  // SB8a
    if (!stop.full_stop) return true;
    if (stop.end == stop.after_term) {
      if (after == SB::numeric) return false;                    // SB6
      if (after == SB::upper && is_cased(before)) return false;  // SB7
    }
    return !lower_comes_first(stop.end);  // SB8
  }

  bool lower_comes_first(size_t at) const {
    while (at < text_.size()) {
      const SB s = class_at(at, at);
      if (s == SB::lower) return true;
      if (s == SB::o_letter || s == SB::upper || is_separator(s) || is_terminator(s)) return false;
    }
    return false;
  }

  std::u16string_view text_;
  size_t at_;
  bool prose_;
  SB before_ = SB::other;  // class before `at_`, ignorable code points left out
};

// Decides for each stop whether it ends a sentence of prose.
class Prose {
 public:
  explicit Prose(std::u16string_view text) : text_(text) {}

  // Where the sentence ends if it ends at this stop, else 0. `start` is where the sentence begins.
  size_t end_of_sentence(const Stop& found, size_t start) {
    Stop stop = past_footnote_mark(found);
    if (stop.end == text_.size()) return stop.end;
    if (!stop.spaced()) return ends_without_space(stop) ? before_opening(stop) : 0;
    if (begins_item(stop.end)) return stop.end;
    return (stop.full_stop ? ends_at_full_stop(stop, start) : ends_at_mark(stop)) ? stop.end : 0;
  }

 private:
  const Properties& properties_at(size_t at) const {
    size_t next = 0;
    return properties(code_point_at(text_, at, next));
  }

  bool is_lower(size_t at) const { return properties_at(at).sentence_break == SB::lower; }

  // "…said.[12] Then": the mark belongs to the sentence before.
  Stop past_footnote_mark(Stop stop) const {
    size_t at = stop.after_term;
    if (stop.spaced() || at >= text_.size() || text_[at] != u'[') return stop;
    do ++at;
    while (at < text_.size() && properties_at(at).decimal());
    if (at >= text_.size() || text_[at] != u']') return stop;
    stop.after_close = stop.end = ++at;
    while (stop.end < text_.size() && is_space(text_[stop.end])) ++stop.end;
    stop.breaks = true;
    return stop;
  }

  // "said.“The": an opening mark glued to the stop belongs to the next sentence.
  size_t before_opening(const Stop& stop) const {
    for (size_t at = stop.after_term; at < stop.end;) {
      const size_t mark = at;
      if (properties(code_point_at(text_, at, at)).opens()) return mark;
    }
    return stop.end;
  }

  bool begins_item(size_t at) const {
    return std::u16string_view(u"*•‣▪●◦■►").find(text_[at]) != std::u16string_view::npos;
  }

  bool in_web_address(size_t at) const {
    const size_t limit = at > 100 ? at - 100 : 0;
    size_t start = at;
    while (start > limit && !is_space(text_[start - 1])) --start;
    const std::u16string_view token = text_.substr(start, at - start);
    return token.find(u"//") != token.npos || token.find(u"www.") != token.npos || token.find(u'@') != token.npos;
  }

  bool ends_without_space(const Stop& stop) {
    const Properties& next = properties_at(stop.end);
    const bool ascii = text_[stop.term] < 0x80;
    if (!stop.full_stop && !ascii) return stop.breaks;  // 。！？।
    if (next.sentence_break == SB::lower || !(next.letter() || next.opens())) return false;
    if (in_web_address(stop.term)) return false;
    if (!stop.full_stop) return stop.breaks;
    if (is_ellipsis(stop)) return starts_sentences(word_at(stop.end));
    if (stop.closed()) return stop.breaks;
    if (next.sentence_break == SB::o_letter) return stop.breaks && kind_of_stop(stop, 0) == Abbreviation::none;
    return ends_in_lower_word(stop.term) ? upper_word_begins(stop.end) : stop.breaks && upper_word_begins(stop.end);
  }

  bool ends_in_lower_word(size_t end) const {
    for (int i = 0; i < 3; ++i) {
      if (end == 0 || properties(code_point_before(text_, end, end)).sentence_break != SB::lower) return false;
    }
    return true;
  }

  // "By", "A staggering", but not "COM" and not the start of "U.S.".
  bool upper_word_begins(size_t at) const {
    code_point_at(text_, at, at);
    return at < text_.size() && (is_lower(at) || is_space(text_[at]));
  }

  bool is_ellipsis(const Stop& stop) const {
    return text_[stop.term] == ellipsis || (stop.term > 0 && text_[stop.term - 1] == u'.');
  }

  // After "!", "?" and the like.
  bool ends_at_mark(const Stop& stop) {
    if (is_lower(stop.end)) {
      if (stop.closed()) return false;  // “…?” he asked
      return text_[stop.term] != u'!' || !follows_name(stop.term);
    }
    if (stop.closed() && properties_at(stop.end).upper() && verb_of_saying_follows(stop.end)) return false;
    return stop.breaks;
  }

  // "Yahoo! shares".
  bool follows_name(size_t end) const {
    size_t start = end;
    while (start > 0 && end - start < 24 && properties_at(start - 1).letter()) --start;
    return start < end && properties_at(start).upper();
  }

  bool verb_of_saying_follows(size_t at) {
    for (int i = 0; i < 4; ++i) {
      const std::u16string_view word = word_at(at);
      if (word.empty()) return false;
      if (is_verb_of_saying(word)) return true;
      at = word_end_;
      while (at < text_.size() && (is_space(text_[at]) || text_[at] == u'.')) ++at;  // "Mr. Fox wrote"
    }
    return false;
  }

  bool ends_at_full_stop(const Stop& stop, size_t start) {
    const size_t first = past_opening(stop.end);  // the first letter, digit or symbol of what follows
    const bool opens = first > stop.end;
    const bool lower = first < text_.size() && is_lower(first);
    if (is_ellipsis(stop)) return !lower && (opens || stop.closed() || sentence_starts(first));
    if (stop.closed()) {
      if (lower && !opens) return false;
      if (is_possessive(stop)) return sentence_starts(first);
      return (stop.breaks || opens) && !closes_aside(stop, start);
    }
    if (!stop.breaks && !lower) return false;
    const Abbreviation kind = kind_of_stop(stop, start);
    if (kind == Abbreviation::never_final) return false;
    const bool number = first < text_.size() && properties_at(first).decimal();
    if (kind == Abbreviation::before_number && number) return false;
    if (kind == Abbreviation::maybe_final) {
      if (lower || number) return false;
      return opens ? text_[stop.end] != u'(' : sentence_starts(first);
    }
    if (lower && !opens) return kind == Abbreviation::none && ends_in_long_word(stop.term);
    return true;
  }

  // A word that opens sentences, and not an initial: "C. A. Ruppersberger".
  bool sentence_starts(size_t at) {
    const std::u16string_view word = word_at(at);
    const bool initial = word.size() == 1 && word_end_ < text_.size() && text_[word_end_] == u'.';
    return !initial && starts_sentences(word);
  }

  // "the U.S.' allies".
  bool is_possessive(const Stop& stop) {
    const char16_t mark = text_[stop.after_term];
    return stop.after_close == stop.after_term + 1 && (mark == u'\'' || mark == u'’') &&
           kind_of_stop(stop, 0) == Abbreviation::maybe_final;
  }

  size_t past_opening(size_t at) const {
    while (at < text_.size() && (properties_at(at).opens() || text_[at] == u'"' || text_[at] == u'\'')) ++at;
    return at;
  }

  // "(see below.) Next": a bracket that opened within the sentence does not end it.
  bool closes_aside(const Stop& stop, size_t start) const {
    if (text_[stop.after_term] != u')' && text_[stop.after_term] != u']') return false;
    const size_t limit = std::max(start, stop.term > 300 ? stop.term - 300 : 0);
    for (size_t at = stop.term; at > limit; --at) {
      if (text_[at] == u'(' || text_[at] == u'[') return true;
    }
    return false;
  }

  // Careless text begins sentences in lower case: "…and Europe. this announcement". An unknown abbreviation is short.
  bool ends_in_long_word(size_t end) const {
    for (int i = 0; i < 5; ++i) {
      if (end == 0 || !properties(code_point_before(text_, end, end)).letter()) return false;
    }
    return true;
  }

  // What the word before a full stop says about it.
  Abbreviation kind_of_stop(const Stop& stop, size_t start) {
    size_t from = stop.term;
    size_t dots = 0;
    size_t digits = 0;
    size_t run = 0;
    size_t longest_run = 0;
    size_t previous = 0;
    while (from > start && stop.term - from < 24) {
      const char32_t c = code_point_before(text_, from, previous);
      const Properties& p = properties(c);
      if (c == u'.') {
        ++dots;
        run = 0;
      } else if (p.letter() || p.decimal()) {
        digits += p.decimal();
        longest_run = std::max(longest_run, ++run);
      } else if (!p.mark()) {
        break;
      }
      from = previous;
    }
    const std::u16string_view token = text_.substr(from, stop.term - from);
    if (token.empty()) return Abbreviation::none;
    if (digits == token.size()) return kind_of_ordinal(stop, from, start);
    if (digits > 0) return Abbreviation::none;
    if (longest_run == 1 || (dots > 0 && longest_run == 2)) return Abbreviation::maybe_final;  // "U.S", "Ph.D", "J"
    return dots > 0 ? Abbreviation::none : abbreviation(token);
  }

  // "1. The first item" and "14. Dezember".
  Abbreviation kind_of_ordinal(const Stop& stop, size_t from, size_t start) {
    constexpr size_t longest_marker = 24;  // "  * 1. 2. ": a list's marks, and no more, so that the cost stays linear
    start = std::max(start, from - std::min(from, longest_marker));
    const std::u16string_view before = text_.substr(start, from - start);
    const bool item = std::all_of(before.begin(), before.end(), [](char16_t u) { return !properties(u).letter(); });
    const bool ordinal = stop.term - from <= 3 && (item || follows_ordinal(word_at(stop.end)));
    return ordinal ? Abbreviation::never_final : Abbreviation::none;
  }

  // The word at `at`, in lower case; empty where there is none. Valid until the next call.
  std::u16string_view word_at(size_t at) {
    word_end_ = at;
    while (word_end_ < text_.size() && word_end_ - at < 32 && properties_at(word_end_).letter()) ++word_end_;
    normal_form(text_.substr(at, word_end_ - at), word_);
    return word_;
  }

  std::u16string_view text_;
  std::u16string word_;
  size_t word_end_ = 0;
};

Span trimmed(std::u16string_view text, size_t start, size_t end) {
  while (start < end && is_space(text[start])) ++start;
  while (end > start && is_space(text[end - 1])) --end;
  return {static_cast<int32_t>(start), static_cast<int32_t>(end)};
}

bool is_thai_or_lao(char16_t unit) { return unit >= 0x0e00 && unit < 0x0f00; }

// Thai and Lao end sentences with a space, and set spaces within them too: cut where enough has been said.
void append_thai(std::u16string_view text, Span span, std::vector<Span>& sentences) {
  constexpr size_t enough = 60;  // units, about a dozen words
  size_t start = static_cast<size_t>(span.start);
  const size_t end = static_cast<size_t>(span.end);
  for (size_t at = start + enough; at + enough / 2 < end; ++at) {
    if (!is_space(text[at]) || !is_thai_or_lao(text[at - 1]) || at - start < enough) continue;
    sentences.push_back(trimmed(text, start, at));
    start = at;
  }
  sentences.push_back(trimmed(text, start, end));
}

void append_trimmed(std::u16string_view text, size_t start, size_t end, std::vector<Span>& sentences) {
  const Span span = trimmed(text, start, end);
  if (span.length() == 0) return;
  if (is_thai_or_lao(text[static_cast<size_t>(span.start)])) return append_thai(text, span, sentences);
  sentences.push_back(span);
}

void append_prose(std::u16string_view text, size_t start, std::vector<Span>& sentences) {
  StopFinder finder(text, start, true);
  Prose prose(text);
  for (Stop stop; finder.next(stop);) {
    if (const size_t end = prose.end_of_sentence(stop, start)) {
      append_trimmed(text, start, end, sentences);
      start = end;
    }
  }
  append_trimmed(text, start, text.size(), sentences);
}

}  // namespace

size_t next_sentence_boundary(std::u16string_view text, size_t from) {
  StopFinder finder(text, from, false);
  for (Stop stop; finder.next(stop);) {
    if (stop.breaks) return stop.end;
  }
  return text.size();
}

void append_sentences(std::u16string_view text, Span paragraph, LineBreaks line_breaks, std::vector<Span>& sentences) {
  const size_t end = static_cast<size_t>(paragraph.end);
  size_t start = static_cast<size_t>(paragraph.start);
  while (line_breaks == LineBreaks::ends && start < end) {
    size_t line_end = start;
    while (line_end < end && !is_line_break(text[line_end])) ++line_end;
    append_prose(text.substr(0, line_end), start, sentences);
    start = line_end + 1;
  }
  if (start < end) append_prose(text.substr(0, end), start, sentences);
}

}  // namespace coverlap::text
