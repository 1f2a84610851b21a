#include "text/roles.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/page_lines.h"
#include "text/paragraphs.h"
#include "text/unicode.h"
#include "text/wording.h"

namespace coverlap::text {
namespace {

// Words; measured on fetched news pages. A character of Han or Thai counts as half a word.
constexpr int longest_heading = 18;
constexpr int longest_plain_heading = 12;  // in sentence case
constexpr int longest_question_heading = 30;
constexpr int longest_headline = 32;
constexpr int longest_line = 32;            // paragraphs of more words are prose, whatever they look like
constexpr int longest_colon_heading = 6;    // "Key points:"; longer ones announce what is said next
constexpr int longest_repeated_line = 6;    // "Article content"
constexpr int longest_between_notices = 6;  // "or", the name of the paper
constexpr size_t least_repeats = 3;

enum class Ending : uint8_t { open, stop, question, colon, comma };

struct Line {
  int words = 0;  // with characters counted as half a word
  Signal signal = Signal::none;
  Ending ending = Ending::open;
  bool item = false;
  bool numbered = false;
  bool dashed = false;
  bool table = false;
  bool begins_lower = false;
  bool title_case = false;
  bool one_sentence = false;
  uint64_t hash = 0;  // of the normal forms; 0 for paragraphs that are too long to be a line
};

class RoleAssigner {
 public:
  RoleAssigner(std::u16string_view text, Segments& segments)
      : text_(text), segments_(segments), paragraphs_(segments.paragraphs) {
    for (const Paragraph& paragraph : paragraphs_) lines_.push_back(read_line(paragraph));
    count_repeats();
  }

  void mark_boilerplate() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (is_boilerplate(i)) set(i, Role::boilerplate);
    }
    mark_contents();
    mark_benefits();
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (stands_among_notices(i)) set(i, Role::boilerplate);
    }
  }

  void set_forms() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (role(i) == Role::boilerplate) continue;
      if (lines_[i].table) {
        set(i, Role::table);
      } else if (lines_[i].signal == Signal::credit) {
        set(i, Role::caption);
      } else if (is_list_item(i)) {
        set(i, Role::list);
      }
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (role(i) == Role::body && is_heading(i)) set(i, Role::heading);
    }
    set_headline();
  }

 private:
  Role role(size_t i) const { return paragraphs_[i].role; }
  void set(size_t i, Role role) { paragraphs_[i].role = role; }

  std::span<const Word> words_of(const Paragraph& paragraph) const {
    if (paragraph.sentences.count == 0) return {};
    const Range first = segments_.sentence_words[static_cast<size_t>(paragraph.sentences.first)];
    return {segments_.words.data() + first.first, static_cast<size_t>(paragraph.words)};
  }

  Line read_line(const Paragraph& paragraph) {
    const std::span<const Word> words = words_of(paragraph);
    const std::u16string_view line =
        text_.substr(static_cast<size_t>(paragraph.span.start), static_cast<size_t>(paragraph.span.length()));
    Line result;
    result.words = paragraph.words;
    result.one_sentence = paragraph.sentences.count <= 1;
    result.item = item_marker_length(line) > 0 || paragraph.role == Role::list;
    result.numbered = result.item && !words.empty() && words[0].cls == WordClass::number;
    result.dashed = line[0] == u'-' || line[0] == u'–';
    result.table = line[0] == u'|';
    result.signal = wordings_.read(text_, paragraph.span, words);
    const auto characters =
        std::count_if(words.begin(), words.end(), [](const Word& word) { return word.cls == WordClass::character; });
    result.words -= static_cast<int>(characters / 2);
    if (result.words > longest_line) return result;
    size_t next = 0;
    result.begins_lower = properties(code_point_at(line, 0, next)).sentence_break == SentenceBreak::lower;
    result.ending = ending_of(line);
    result.title_case = is_title_case(words);
    result.hash = hash_of(words);
    return result;
  }

  static Ending ending_of(std::u16string_view line) {
    size_t end = line.size();
    while (end > 0) {
      const char32_t c = code_point_before(line, end, end);
      const SentenceBreak s = properties(c).sentence_break;
      if (c == u'?' || c == u'？' || c == u'؟') return Ending::question;
      if (s == SentenceBreak::a_term || s == SentenceBreak::s_term || c == u'…') return Ending::stop;
      if (c == u':' || c == u'：') return Ending::colon;
      if (c == u',' || c == u';' || c == u'，') return Ending::comma;
      if (s != SentenceBreak::close) return Ending::open;
    }
    return Ending::open;
  }

  // Most words that carry meaning are capitalised; scripts without capitals never are in title case.
  bool is_title_case(std::span<const Word> words) const {
    int capitals = 0, lower = 0;
    for (const Word& word : words) {
      if (word.capitalised) {
        ++capitals;
      } else if (word.cls == WordClass::letters && word.span.length() > 4) {
        ++lower;
      }
    }
    return capitals > 0 && capitals >= 2 * lower;
  }

  uint64_t hash_of(std::span<const Word> words) {
    uint64_t hash = 14695981039346656037u;
    for (const Word& word : words) {
      normal_form(text_.substr(static_cast<size_t>(word.span.start), static_cast<size_t>(word.span.length())), form_);
      for (const char16_t unit : form_) hash = (hash ^ unit) * 1099511628211u;
      hash = (hash ^ u' ') * 1099511628211u;
    }
    return hash;
  }

  // Lines of a few words that come again and again are set by the page, unless they are most of the text.
  void count_repeats() {
    std::vector<uint64_t> hashes;
    int64_t all_words = 0, repeated_words = 0;
    for (const Line& line : lines_) {
      all_words += line.words;
      if (is_short_line(line)) hashes.push_back(line.hash);
    }
    std::sort(hashes.begin(), hashes.end());
    for (size_t i = 0; i < hashes.size();) {
      const size_t end =
          static_cast<size_t>(std::upper_bound(hashes.begin(), hashes.end(), hashes[i]) - hashes.begin());
      if (end - i >= least_repeats) repeated_.push_back(hashes[i]);
      i = end;
    }
    for (const Line& line : lines_) repeated_words += is_repeated(line) ? line.words : 0;
    if (repeated_words * 2 > all_words) repeated_.clear();
  }

  static bool is_short_line(const Line& line) {
    return line.words > 0 && line.words <= longest_repeated_line && line.ending == Ending::open && line.hash != 0;
  }

  bool is_repeated(const Line& line) const {
    return is_short_line(line) && std::binary_search(repeated_.begin(), repeated_.end(), line.hash);
  }

  bool is_boilerplate(size_t i) const {
    const Paragraph& paragraph = paragraphs_[i];
    const Signal signal = lines_[i].signal;
    if (signal == Signal::boilerplate || signal == Signal::sign_up || signal == Signal::contents) return true;
    const std::span<const Word> words = words_of(paragraph);
    return words.empty() || is_date_line(text_, words) || is_share_line(text_, paragraph.span, words) ||
           (i < 6 && is_byline(text_, paragraph.span, words)) || is_copyright_line(text_, paragraph.span, words) ||
           is_repeated(lines_[i]);
  }

  bool comes_again(size_t i) const {
    for (size_t later = i + 1; later < lines_.size() && later < i + 200; ++later) {
      if (lines_[later].hash == lines_[i].hash && lines_[later].hash != 0) return true;
    }
    return false;
  }

  // The list under "Table of Contents", "Keywords" and the like; entries without bullets are headings that come later.
  void mark_contents() {
    bool inside = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool opens = lines_[i].signal == Signal::contents;
      inside = opens || (inside && (lines_[i].item || (lines_[i].ending != Ending::stop && comes_again(i))));
      if (inside) set(i, Role::boilerplate);
    }
  }

  // The list under an offer to subscribe, unless the offer merely stands within a list.
  void mark_benefits() {
    bool inside = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].signal == Signal::sign_up) {
        inside = i == 0 || !lines_[i - 1].item || role(i - 1) == Role::boilerplate;
      } else {
        inside = inside && lines_[i].item;
        if (inside) set(i, Role::boilerplate);
      }
    }
  }

  // "or" between two notices, the paper's name above one.
  bool stands_among_notices(size_t i) const {
    const Line& line = lines_[i];
    if (role(i) == Role::boilerplate || line.ending != Ending::open || line.words > longest_between_notices)
      return false;
    if (i + 1 == lines_.size() || i == 0) return false;
    const bool above = role(i - 1) == Role::boilerplate;
    const bool below = role(i + 1) == Role::boilerplate;
    if (above && below && line.words <= 2) return true;
    return i > 1 && lines_[i + 1].signal == Signal::sign_up && i + 2 < lines_.size() &&
           role(i + 2) == Role::boilerplate;
  }

  // Dashes open direct speech too, numbers open headings: alone, neither makes a list.
  bool is_list_item(size_t i) const {
    if (!lines_[i].item || !(lines_[i].numbered || lines_[i].dashed)) return lines_[i].item;
    const size_t next = next_of_article(i);
    size_t previous = i;
    while (previous > 0 && role(previous - 1) == Role::boilerplate) --previous;
    return (next < lines_.size() && lines_[next].item) || (previous > 0 && lines_[previous - 1].item);
  }

  // The next paragraph that belongs to the article, or the number of paragraphs.
  size_t next_of_article(size_t i) const {
    do ++i;
    while (i < lines_.size() && (role(i) == Role::boilerplate || role(i) == Role::caption));
    return i;
  }

  bool is_heading(size_t i) const {
    const Line& line = lines_[i];
    if (!line.one_sentence || line.hash == 0) return false;
    const size_t next = next_of_article(i);
    if (next == lines_.size()) return false;
    const bool prose_follows = lines_[next].words > line.words || lines_[next].item || lines_[next].table;
    switch (line.ending) {
      case Ending::open:
        if (line.title_case) return line.words <= longest_heading;
        return prose_follows && line.words <= longest_plain_heading && !amid_sentence(i);
      case Ending::question:
        return line.words <= longest_question_heading && !line.begins_lower && may_ask(i, next);
      case Ending::colon:
        return line.words <= longest_colon_heading && line.title_case;
      default:
        return false;
    }
  }

  // The paragraph above does not end: the line goes on with it.
  bool amid_sentence(size_t i) const {
    return i > 0 && lines_[i].begins_lower && role(i - 1) == Role::body && lines_[i - 1].hash != 0 &&
           lines_[i - 1].ending != Ending::stop;
  }

  // A question above a heading or above prose that is longer than the question.
  bool may_ask(size_t i, size_t next) const {
    const bool above_heading = lines_[next].ending == Ending::open && lines_[next].words <= longest_heading;
    return above_heading || (lines_[i].title_case && lines_[next].words > lines_[i].words);
  }

  // The first short line without a final stop, near the top, and every line that repeats it.
  void set_headline() {
    size_t seen = 0;
    for (size_t i = 0; i < lines_.size() && seen < 3; ++i) {
      if (role(i) == Role::boilerplate || role(i) == Role::caption) continue;
      ++seen;
      const Line& line = lines_[i];
      const bool short_line =
          line.words <= longest_headline && line.ending != Ending::stop && line.ending != Ending::comma;
      const bool more_follows = next_of_article(i) < lines_.size();
      if (role(i) != Role::heading && !(seen == 1 && role(i) == Role::body && short_line && line.hash != 0)) continue;
      if (!more_follows) continue;
      for (size_t same = i; same < lines_.size(); ++same) {
        if (lines_[same].hash == line.hash && role(same) != Role::boilerplate) set(same, Role::headline);
      }
      return;
    }
  }

  std::u16string_view text_;
  Segments& segments_;
  std::vector<Paragraph>& paragraphs_;
  std::vector<Line> lines_;
  std::vector<uint64_t> repeated_;
  Wordings wordings_;
  std::u16string form_;
};

}  // namespace

void assign_roles(std::u16string_view text, bool has_blocks, Segments& segments) {
  RoleAssigner assigner(text, segments);
  assigner.mark_boilerplate();
  if (!has_blocks) assigner.set_forms();
}

}  // namespace coverlap::text
