#include "text/paragraphs.h"

#include <algorithm>

#include "text/unicode.h"

namespace coverlap::text {
namespace {

constexpr size_t widest_wrap = 120;  // columns; longer lines are paragraphs, nobody wraps there
constexpr size_t narrowest_wrap = 30;

struct Line {
  size_t start = 0;  // without white space at either end
  size_t end = 0;
  size_t indent = 0;
  bool after_blank = true;  // first of the text or after an empty line

  size_t length() const { return end - start; }
  size_t columns() const { return indent + length(); }
};

Span as_span(size_t start, size_t end) { return {static_cast<int32_t>(start), static_cast<int32_t>(end)}; }

std::vector<Line> find_lines(std::u16string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    while (at < text.size() && !is_line_break(text[at])) ++at;
    Line line{begin, at, 0, after_blank};
    while (line.start < line.end && is_space(text[line.start])) ++line.start;
    while (line.end > line.start && is_space(text[line.end - 1])) --line.end;
    line.indent = line.start - begin;
    after_blank = line.length() == 0;
    if (!after_blank) lines.push_back(line);
    if (at == text.size()) break;
    if (text[at] == 0x2029 || text[at] == u'\f') after_blank = true;
    if (text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n') ++at;
    ++at;
  }
  return lines;
}

const Properties& first_properties(std::u16string_view text, const Line& line) {
  size_t next = 0;
  return properties(code_point_at(text, line.start, next));
}

bool begins_lower(std::u16string_view text, const Line& line) {
  return first_properties(text, line).sentence_break == SentenceBreak::lower;
}

bool begins_uncased(std::u16string_view text, const Line& line) {
  return first_properties(text, line).sentence_break == SentenceBreak::o_letter;
}

bool ends_with_stop(std::u16string_view text, const Line& line) {
  size_t end = line.end;
  while (end > line.start) {
    const SentenceBreak s = properties(code_point_before(text, end, end)).sentence_break;
    if (s == SentenceBreak::a_term || s == SentenceBreak::s_term) return true;
    if (s != SentenceBreak::close) return false;
  }
  return false;
}

size_t first_word_length(std::u16string_view text, const Line& line) {
  if (begins_uncased(text, line)) return 1;  // scripts without spaces wrap anywhere
  size_t end = line.start;
  while (end < line.end && !is_space(text[end])) ++end;
  return end - line.start;
}

bool is_table_row(std::u16string_view text, const Line& line) { return text[line.start] == u'|'; }

// Whether the line below continues the line above if the text is wrapped.
bool may_continue(std::u16string_view text, const Line& above, const Line& below) {
  return !below.after_blank && !is_table_row(text, above) && !is_table_row(text, below) &&
         item_marker_length(text.substr(below.start, below.length())) == 0;
}

// Text that was wrapped at a fixed width: lines end where the next word did not fit, mostly amid a sentence.
class Wrapping {
 public:
  Wrapping(std::u16string_view text, const std::vector<Line>& lines) : text_(text) {
    std::vector<size_t> columns;
    for (const Line& line : lines) {
      if (line.columns() <= widest_wrap) columns.push_back(line.columns());
    }
    if (columns.size() < 2 || (lines.size() - columns.size()) * 10 > lines.size()) return;
    const auto high = columns.begin() + static_cast<ptrdiff_t>(columns.size() * 9 / 10);
    std::nth_element(columns.begin(), high, columns.end());
    width_ = *high;
    wrapped_ = has_evidence(lines);
  }

  bool continues(const Line& above, const Line& below) const {
    return wrapped_ && may_continue(text_, above, below) &&
           (is_full(above, below) || (begins_lower(text_, below) && !ends_with_stop(text_, above)));
  }

 private:
  bool is_full(const Line& above, const Line& below) const {
    return above.columns() + 1 + first_word_length(text_, below) > width_;
  }

  bool has_evidence(const std::vector<Line>& lines) const {
    size_t pairs = 0, full = 0, amid_sentence = 0;
    bool uncased = false;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
      if (!may_continue(text_, lines[i], lines[i + 1])) continue;
      ++pairs;
      if (!is_full(lines[i], lines[i + 1])) continue;
      ++full;
      const bool stopped = ends_with_stop(text_, lines[i]);
      uncased = uncased || begins_uncased(text_, lines[i + 1]);
      amid_sentence += !stopped && (begins_lower(text_, lines[i + 1]) || begins_uncased(text_, lines[i + 1]));
    }
    if (width_ < (uncased ? narrowest_wrap / 2 : narrowest_wrap)) return false;
    if (pairs < 3) return pairs > 0 && amid_sentence == pairs;
    return full * 2 >= pairs && amid_sentence * (uncased ? 2 : 4) >= full;
  }

  std::u16string_view text_;
  size_t width_ = 0;
  bool wrapped_ = false;
};

bool is_bullet(char32_t c) {
  return std::u16string_view(u"-*•‣▪●◦■►–·‧∙").find(static_cast<char16_t>(c)) != std::u16string_view::npos &&
         c < 0x10000;
}

}  // namespace

size_t item_marker_length(std::u16string_view line) {
  size_t at = 0;
  if (line.empty()) return 0;
  if (is_bullet(line[0])) {
    at = 1;
  } else {
    while (at < line.size() && at < 3 && properties(line[at]).decimal()) ++at;
    if (at == 0 && line.size() > 1 && properties(line[0]).letter() && line[1] == u')') at = 1;
    if (at == 0 || at == line.size() || (line[at] != u'.' && line[at] != u')')) return 0;
    ++at;
  }
  if (at == line.size() || !is_space(line[at])) return 0;
  while (at < line.size() && is_space(line[at])) ++at;
  return at;
}

ParagraphSpan block_paragraph(std::u16string_view text, const Block& block) {
  size_t start = static_cast<size_t>(block.span.start);
  size_t end = static_cast<size_t>(block.span.end);
  while (start < end && is_space(text[start])) ++start;
  while (end > start && is_space(text[end - 1])) --end;
  const bool lines = block.role == Role::table || block.role == Role::list || block.role == Role::heading;
  return {as_span(start, end), lines ? LineBreaks::ends : LineBreaks::spaces};
}

std::vector<ParagraphSpan> find_paragraphs(std::u16string_view text) {
  const std::vector<Line> lines = find_lines(text);
  const Wrapping wrapping(text, lines);
  std::vector<ParagraphSpan> paragraphs;
  for (size_t first = 0; first < lines.size();) {
    const bool table = is_table_row(text, lines[first]);
    size_t last = first;
    while (last + 1 < lines.size() && (table ? !lines[last + 1].after_blank && is_table_row(text, lines[last + 1])
                                             : wrapping.continues(lines[last], lines[last + 1]))) {
      ++last;
    }
    const Span span = as_span(lines[first].start, lines[last].end);
    if (table) {
      paragraphs.push_back({span, LineBreaks::ends});
    } else {
      split_glued_headings(text, span, paragraphs);
    }
    first = last + 1;
  }
  return paragraphs;
}

}  // namespace coverlap::text
