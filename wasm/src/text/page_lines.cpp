#include "text/page_lines.h"

#include <algorithm>
#include <iterator>

#include "text/normalise.h"

namespace coverlap::text {
namespace {

template <size_t N>
bool contains(const std::u16string_view (&words)[N], std::u16string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::u16string_view months[] = {
    u"january",   u"february", u"march",    u"april",      u"may",     u"june",      u"july",     u"august",
    u"september", u"october",  u"november", u"december",   u"jan",     u"feb",       u"mar",      u"apr",
    u"jun",       u"jul",      u"aug",      u"sep",        u"sept",    u"oct",       u"nov",      u"dec",
    u"januar",    u"februar",  u"märz",     u"mai",        u"juni",    u"juli",      u"oktober",  u"dezember",
    u"janvier",   u"février",  u"mars",     u"avril",      u"juin",    u"juillet",   u"août",     u"septembre",
    u"octobre",   u"novembre", u"décembre", u"enero",      u"febrero", u"marzo",     u"abril",    u"mayo",
    u"junio",     u"julio",    u"agosto",   u"septiembre", u"octubre", u"noviembre", u"diciembre"};
constexpr std::u16string_view days[] = {u"monday", u"tuesday", u"wednesday", u"thursday", u"friday", u"saturday",
                                        u"sunday", u"mon",     u"tue",       u"wed",      u"thu",    u"fri",
                                        u"sat",    u"sun",     u"today",     u"yesterday"};
constexpr std::u16string_view date_verbs[] = {u"published", u"updated",   u"posted",         u"modified",    u"created",
                                              u"publié",    u"publicado", u"veröffentlicht", u"aktualisiert"};
constexpr std::u16string_view date_fillers[] = {u"last", u"first", u"on",  u"at",  u"am",  u"pm",  u"et", u"est",
                                                u"edt",  u"gmt",   u"bst", u"utc", u"cet", u"ist", u"pt", u"pst",
                                                u"date", u"time",  u"de",  u"le",  u"um",  u"uhr", u"am", u"the",
                                                u"th",   u"and",   u"of",  u"by",  u"z"};
constexpr std::u16string_view time_units[] = {u"second", u"seconds", u"minute", u"minutes", u"min", u"mins",
                                              u"hour",   u"hours",   u"hr",     u"hrs",     u"day", u"days",
                                              u"week",   u"weeks",   u"month",  u"months"};
constexpr std::u16string_view networks[] = {u"facebook",  u"twitter", u"whatsapp",  u"linkedin", u"telegram",
                                            u"pinterest", u"reddit",  u"instagram", u"tiktok",   u"messenger",
                                            u"flipboard", u"bluesky", u"threads",   u"youtube",  u"vk"};
constexpr std::u16string_view buttons[] = {u"share", u"tweet", u"email", u"copy",   u"link", u"print", u"save",
                                           u"on",    u"via",   u"x",     u"pin",    u"it",   u"to",    u"with",
                                           u"this",  u"or",    u"and",   u"follow", u"us",   u"post",  u"messages"};

// "14.12.2025" or the first number of "14/12/2025".
bool is_date_in_figures(std::u16string_view text, std::span<const Word> words, size_t index) {
  const Span span = words[index].span;
  const std::u16string_view number = text.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length()));
  if (std::count(number.begin(), number.end(), u'.') == 2) return true;
  if (index + 2 >= words.size() || words[index + 1].span.length() > 2) return false;  // a telephone number
  const auto follows = [&](size_t i) {
    const size_t end = static_cast<size_t>(words[i].span.end);
    return (text[end] == u'/' || text[end] == u'-') && words[i + 1].span.start == words[i].span.end + 1;
  };
  return follows(index) && follows(index + 1);
}

class Reader {
 public:
  Reader(std::u16string_view text, std::span<const Word> words) : text_(text), words_(words) {}

  // Normal form, without the dots of "p.m."; valid until the next call.
  std::u16string_view operator[](size_t index) {
    const Span span = words_[index].span;
    normal_form(text_.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length())), normal_);
    if (normal_.find(u'.') == normal_.npos) return normal_;
    plain_form(normal_, plain_);
    return plain_;
  }

 private:
  std::u16string_view text_;
  std::span<const Word> words_;
  std::u16string normal_;
  std::u16string plain_;
};

}  // namespace

bool is_date_line(std::u16string_view text, std::span<const Word> words) {
  const auto is_number = [](const Word& word) { return word.cls == WordClass::number; };
  if (words.size() > 14 || std::none_of(words.begin(), words.end(), is_number)) return false;
  Reader reader(text, words);
  size_t numbers = 0, names = 0, verbs = 0, units = 0;
  bool ago = false, read = false, figures = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::u16string_view word = reader[i];
    if (is_number(words[i])) {
      ++numbers;
      figures = figures || is_date_in_figures(text, words, i);
    } else if (contains(date_verbs, word)) {
      ++verbs;
    } else if (contains(months, word) || contains(days, word)) {
      ++names;
    } else if (contains(time_units, word)) {
      ++units;
    } else if (word == u"ago") {
      ago = true;
    } else if (word == u"read") {
      read = true;
    } else if (!contains(date_fillers, word)) {
      return false;
    }
  }
  return ago || (read && units > 0) || verbs > 0 || figures || (names > 0 && numbers + names >= 3);
}

bool is_share_line(std::u16string_view text, Span line, std::span<const Word> words) {
  if (words.empty() || words.size() > 14) return false;
  if (text[static_cast<size_t>(line.start)] == u'@' && words.size() <= 2) return true;
  Reader reader(text, words);
  size_t named = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::u16string_view word = reader[i];
    const bool network = contains(networks, word);
    if (!network && !contains(buttons, word)) return false;
    named += network || word == u"share" || word == u"tweet" || word == u"print" || word == u"email";
  }
  return named > 0;
}

bool is_byline(std::u16string_view text, Span line, std::span<const Word> words) {
  if (words.size() < 2 || words.size() > 14) return false;
  Reader reader(text, words);
  const std::u16string_view first = reader[0];
  if (first != u"by" && first != u"von" && first != u"par" && first != u"por") return false;
  if (text[static_cast<size_t>(line.end) - 1] == u'.' || words[0].span.start != line.start) return false;
  for (size_t i = 1; i < words.size(); ++i) {
    if (!words[i].capitalised && reader[i] != u"and" && reader[i] != u"for" && reader[i] != u"in") return false;
  }
  return true;
}

bool is_copyright_line(std::u16string_view text, Span line, std::span<const Word> words) {
  if (words.empty() || words.size() > 60) return false;
  if (text[static_cast<size_t>(line.start)] == u'©') return true;
  Reader reader(text, words);
  if (reader[0] != u"copyright" || words.size() < 2) return false;
  const Span gap{words[0].span.end, words[1].span.start};
  const auto mark = text.substr(static_cast<size_t>(gap.start), static_cast<size_t>(gap.length())).find(u'©');
  return mark != std::u16string_view::npos || words[1].cls == WordClass::number;
}

}  // namespace coverlap::text
