#include <algorithm>

#include "text/normalise.h"
#include "text/paragraphs.h"
#include "text/stops.h"
#include "text/unicode.h"

namespace coverlap::text {
namespace {

using SB = SentenceBreak;

constexpr size_t longest_heading_units = 200;
constexpr int most_heading_words = 20;
constexpr int words_looked_at = 8;  // of the text after the glue

// Where a heading may be glued to the text that follows: no space, and a capital that no word has in its middle.
enum class Glue : uint8_t {
  none,
  lower,     // "IdentityThe": camel case such as "YouTube" looks the same
  capitals,  // "NATOThe"
  mark       // "Defense?A", "Erasure’WASHINGTON"
};

struct Token {
  size_t start = 0;
  size_t end = 0;
};

class HeadingSplitter {
 public:
  HeadingSplitter(std::u16string_view text, Span paragraph, std::vector<ParagraphSpan>& pieces)
      : text_(text.substr(0, static_cast<size_t>(paragraph.end))),
        start_(static_cast<size_t>(paragraph.start)),
        pieces_(pieces) {}

  void split() {
    for (size_t at = start_ + 2; at < text_.size(); ++at) {
      const char16_t unit = text_[at];
      if (unit < 0x80 ? unit < u'A' || unit > u'Z' : !upper(at)) continue;
      const Glue glue = glue_at(at);
      if (glue == Glue::none) continue;
      const size_t heading = heading_start(at);
      if (heading == at || !is_title(heading, at) || !begins_text(at, glue)) continue;
      add(start_, heading);
      add(heading, at);
      start_ = at;
    }
    add(start_, text_.size());
  }

 private:
  SB class_at(size_t at) const {
    size_t next = 0;
    return properties(code_point_at(text_, at, next)).sentence_break;
  }
  bool upper(size_t at) const { return class_at(at) == SB::upper; }
  bool lower(size_t at) const { return at < text_.size() && class_at(at) == SB::lower; }

  Glue glue_at(size_t at) const {
    const char16_t before = text_[at - 1];
    if (is_space(before)) return Glue::none;
    const bool article = text_[at] == u'A' && at + 1 < text_.size() && is_space(text_[at + 1]);
    if (before == u'?' || before == u'!') return Glue::mark;
    if (before == u'’' || before == u'”') return closes_quotation(at - 1) ? Glue::mark : Glue::none;
    if (lower(at - 1)) return lower(at - 2) && (lower(at + 1) || article) ? Glue::lower : Glue::none;
    if (!lower(at + 1)) return Glue::none;
    return upper(at - 1) && (upper(at - 2) || properties(text_[at - 2]).decimal()) ? Glue::capitals : Glue::none;
  }

  // "‘Erasure’WASHINGTON" but not "O’Neill".
  bool closes_quotation(size_t mark) const {
    const char16_t opening = text_[mark] == u'’' ? u'‘' : u'“';
    const size_t limit = mark - std::min(mark - start_, longest_heading_units);
    for (size_t at = mark; at > limit; --at) {
      if (text_[at - 1] == opening) return true;
    }
    return false;
  }

  // After the last sentence end before the glue; `at` where that is too far for a heading.
  size_t heading_start(size_t at) const {
    size_t begin = at - 1;
    while (begin > start_ && !ends_sentence(begin - 1)) {
      if (at - begin > longest_heading_units) return at;
      --begin;
    }
    return begin;
  }

  // Whether a sentence may have ended before the space at `space`.
  bool ends_sentence(size_t space) const {
    if (!is_space(text_[space])) return false;
    size_t at = space;
    while (at > start_ && class_at(at - 1) == SB::close) --at;
    if (at == start_) return false;
    const SB s = class_at(at - 1);
    if (s == SB::s_term) return true;
    const bool initial = at >= start_ + 3 && upper(at - 2) && !properties(text_[at - 3]).letter();  // "U.S. Role"
    return s == SB::a_term && !initial;
  }

  Token next_token(size_t at) const {
    while (at < text_.size() && !properties(text_[at]).letter() && !properties(text_[at]).decimal()) ++at;
    size_t end = at;
    while (end < text_.size() && !is_space(text_[end])) ++end;
    return {at, end};
  }

  // Few words, most of those that carry meaning capitalised: "Economic Decline and a Crisis of Identity".
  bool is_title(size_t begin, size_t end) const {
    int words = 0, titled = 0, plain = 0;
    for (Token token = next_token(begin); token.start < end; token = next_token(std::min(token.end, end))) {
      if (token.start >= end) break;
      ++words;
      const size_t length = std::min(token.end, end) - token.start;
      if (upper(token.start) || properties(text_[token.start]).decimal()) {
        ++titled;
      } else if (length > 4) {
        ++plain;
      }
      if (words > most_heading_words) return false;
    }
    return titled >= 2 && plain * 4 <= titled + plain && titled * 2 >= words;
  }

  // Whether running text begins here: a word that opens sentences, then words in lower case.
  bool begins_text(size_t at, Glue glue) const {
    size_t end = at;
    while (end < text_.size() && properties(text_[end]).letter()) ++end;
    const std::u16string_view first = text_.substr(at, end - at);
    if (glue != Glue::mark && !opens_sentences(first, end)) return false;
    int small = 0;
    Token token{at, end};
    for (int i = 0; i < words_looked_at && token.end < text_.size(); ++i) {
      token = next_token(token.end);
      if (token.start < text_.size() && lower(token.start)) ++small;
    }
    return small >= 2 || token.end >= text_.size();
  }

  // "The", "Regarding", "Historically", "Poland’s": not the second half of a name such as "YouTube".
  bool opens_sentences(std::u16string_view word, size_t end) const {
    std::u16string form;
    normal_form(word, form);
    if (form == u"in") return in_opens_sentence(end);  // "LinkedIn"
    if (starts_sentences(form)) return true;
    const bool possessive =
        end + 1 < text_.size() && (text_[end] == u'’' || text_[end] == u'\'') && text_[end + 1] == u's';
    if (possessive) return true;
    if (form.size() < 5) return false;
    const std::u16string_view tail(form);
    return tail.substr(tail.size() - 2) == u"ly" || tail.substr(tail.size() - 3) == u"ing" ||
           tail.substr(tail.size() - 2) == u"ed";
  }

  bool in_opens_sentence(size_t end) const {
    const Token next = next_token(end);
    if (next.start == text_.size()) return false;
    std::u16string form;
    normal_form(text_.substr(next.start, next.end - next.start), form);
    return !lower(next.start) || form == u"the" || form == u"a" || form == u"an" || form == u"this";
  }

  void add(size_t start, size_t end) {
    while (start < end && is_space(text_[start])) ++start;
    while (end > start && is_space(text_[end - 1])) --end;
    if (start < end) pieces_.push_back({{static_cast<int32_t>(start), static_cast<int32_t>(end)}, LineBreaks::spaces});
  }

  std::u16string_view text_;
  size_t start_;
  std::vector<ParagraphSpan>& pieces_;
};

}  // namespace

void split_glued_headings(std::u16string_view text, Span paragraph, std::vector<ParagraphSpan>& pieces) {
  HeadingSplitter(text, paragraph, pieces).split();
}

}  // namespace coverlap::text
