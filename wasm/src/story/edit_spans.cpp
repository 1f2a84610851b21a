#include "story/edit_spans.h"

#include <algorithm>

#include "edits/cleanup.h"
#include "edits/diff.h"

namespace coverlap::story {
namespace {

using Words = std::span<const lexicon::Token>;

// An end of so many words without counterpart is no edit of a sentence but another text.
constexpr int32_t longest_end = 8;
constexpr int32_t longest_loose_end = 12;  // in a reworded part, where words without counterpart are no surprise

// Walks both sides at once; everything before `a_done_` and `b_done_` is written.
class Writer {
 public:
  Writer(const lexicon::Texts& texts, const Excerpt& a, const Excerpt& b, std::vector<Edit>& edits)
      : a_text_(texts.articles[static_cast<size_t>(a.article)]),
        b_text_(texts.articles[static_cast<size_t>(b.article)]),
        a_words_(words_of(texts, a)),
        b_words_(words_of(texts, b)),
        a_end_(a.span.end),
        b_end_(b.span.end),
        a_done_(a.span.start),
        b_done_(b.span.start),
        edits_(edits) {}

  void same_words(int32_t a, int32_t b, int32_t count) {
    for (int32_t word = 0; word < count; ++word) {
      const Span a_word = a_words_[static_cast<size_t>(a + word)].span;
      const Span b_word = b_words_[static_cast<size_t>(b + word)].span;
      write(EditKind::form, {a_done_, a_word.start}, {b_done_, b_word.start});
      write(EditKind::form, a_word, b_word);
    }
  }

  void changed_words(const edits::Change& change) {
    if (change.a.count == change.b.count && same_stems(change)) {
      for (int32_t word = 0; word < change.a.count; ++word) {
        const Span a_word = a_words_[static_cast<size_t>(change.a.first + word)].span;
        const Span b_word = b_words_[static_cast<size_t>(change.b.first + word)].span;
        write(EditKind::form, {a_done_, a_word.start}, {b_done_, b_word.start});
        write(EditKind::spelling, a_word, b_word);
      }
      return;
    }
    write(EditKind::replace, gap(a_words_, change.a, a_done_, a_end_), gap(b_words_, change.b, b_done_, b_end_));
  }

  void finish() { write(EditKind::form, {a_done_, a_end_}, {b_done_, b_end_}); }

 private:
  static Words words_of(const lexicon::Texts& texts, const Excerpt& excerpt) {
    return Words(texts.words)
        .subspan(static_cast<size_t>(excerpt.words.first), static_cast<size_t>(excerpt.words.count));
  }

  bool same_stems(const edits::Change& change) const {
    for (int32_t word = 0; word < change.a.count; ++word) {
      if (a_words_[static_cast<size_t>(change.a.first + word)].stem !=
          b_words_[static_cast<size_t>(change.b.first + word)].stem) {
        return false;
      }
    }
    return true;
  }

  // From what is written to the next word that is the same, or to the end.
  static Span gap(Words words, Range change, int32_t done, int32_t end) {
    const auto next = static_cast<size_t>(change.end());
    return {done, next < words.size() ? words[next].span.start : end};
  }

  // Leaves out what both sides begin and end with, so long as that cuts no word.
  void write(EditKind kind, Span a, Span b) {
    a_done_ = a.end;
    b_done_ = b.end;
    std::u16string_view left = slice(a_text_, a), right = slice(b_text_, b);
    if (left == right) return;
    if (kind == EditKind::replace) {
      const size_t head = common(left.begin(), left.end(), right.begin(), right.end());
      left.remove_prefix(head), right.remove_prefix(head);
      const size_t tail = common(left.rbegin(), left.rend(), right.rbegin(), right.rend());
      a = {a.start + static_cast<int32_t>(head), a.end - static_cast<int32_t>(tail)};
      b = {b.start + static_cast<int32_t>(head), b.end - static_cast<int32_t>(tail)};
      if (a.length() == 0) kind = EditKind::insert;
      if (b.length() == 0) kind = EditKind::remove;
    }
    edits_.push_back({kind, a, b});
  }

  static std::u16string_view slice(std::u16string_view text, Span span) {
    return text.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length()));
  }

  static bool cuts_nothing(char16_t unit) {
    return unit == 0xa0 || std::u16string_view(u" \t\r\n.,;:!?()\"").find(unit) != std::u16string_view::npos;
  }

  template <typename Iterator>
  static size_t common(Iterator x, Iterator x_end, Iterator y, Iterator y_end) {
    size_t count = 0;
    for (; x != x_end && y != y_end && *x == *y && cuts_nothing(*x); ++x, ++y) ++count;
    return count;
  }

  std::u16string_view a_text_, b_text_;
  Words a_words_, b_words_;
  int32_t a_end_, b_end_;
  int32_t a_done_, b_done_;
  std::vector<Edit>& edits_;
};

std::vector<uint32_t> normals(const lexicon::Texts& texts, Range words) {
  std::vector<uint32_t> ids;
  for (int32_t word = words.first; word < words.end(); ++word) {
    ids.push_back(texts.words[static_cast<size_t>(word)].normal);
  }
  return ids;
}

std::vector<uint8_t> light_words(const lexicon::Texts& texts, Range words) {
  std::vector<uint8_t> light;
  for (int32_t word = words.first; word < words.end(); ++word) {
    light.push_back(texts.stems[texts.words[static_cast<size_t>(word)].stem].function_word);
  }
  return light;
}

bool is_long(const edits::Change& change) { return std::max(change.a.count, change.b.count) >= longest_end; }

void cut_start(const lexicon::Texts& texts, int32_t count, Excerpt& excerpt) {
  if (count == 0) return;
  excerpt.words = {excerpt.words.first + count, excerpt.words.count - count};
  excerpt.span.start = texts.words[static_cast<size_t>(excerpt.words.first)].span.start;
}

void cut_end(const lexicon::Texts& texts, int32_t count, Excerpt& excerpt) {
  if (count == 0) return;
  excerpt.words.count -= count;
  excerpt.span.end = texts.words[static_cast<size_t>(excerpt.words.end() - 1)].span.end;
}

void cut_ends(const lexicon::Texts& texts, std::vector<edits::Change>& changes, Excerpt& a, Excerpt& b) {
  if (changes.empty() || (changes.size() == 1 && changes[0].a.count == a.words.count)) return;
  const edits::Change last = changes.back();
  if (is_long(last) && last.a.end() == a.words.count && last.b.end() == b.words.count) {
    cut_end(texts, last.a.count, a);
    cut_end(texts, last.b.count, b);
    changes.pop_back();
  }
  if (changes.empty()) return;
  const edits::Change first = changes.front();
  if (!is_long(first) || first.a.first != 0 || first.b.first != 0) return;
  cut_start(texts, first.a.count, a);
  cut_start(texts, first.b.count, b);
  changes.erase(changes.begin());
  for (edits::Change& change : changes) change.a.first -= first.a.count, change.b.first -= first.b.count;
}

// Stems of the words, function words aside, ascending.
std::vector<uint32_t> content_stems(const lexicon::Texts& texts, Range words) {
  std::vector<uint32_t> stems;
  for (int32_t word = words.first; word < words.end(); ++word) {
    const uint32_t stem = texts.words[static_cast<size_t>(word)].stem;
    if (!texts.stems[stem].function_word) stems.push_back(stem);
  }
  std::sort(stems.begin(), stems.end());
  return stems;
}

void cut_unshared_ends(const lexicon::Texts& texts, const std::vector<uint32_t>& shared, Excerpt& excerpt) {
  const auto is_shared = [&](int32_t word) {
    return std::binary_search(shared.begin(), shared.end(), texts.words[static_cast<size_t>(word)].stem);
  };
  int32_t first = excerpt.words.first, last = excerpt.words.end() - 1;
  while (first < last && !is_shared(first)) ++first;
  while (last > first && !is_shared(last)) --last;
  const int32_t tail = excerpt.words.end() - 1 - last, head = first - excerpt.words.first;
  if (tail >= longest_loose_end) cut_end(texts, tail, excerpt);
  if (head >= longest_loose_end) cut_start(texts, head, excerpt);
}

}  // namespace

void cut_unshared_ends(const lexicon::Texts& texts, Excerpt& a, Excerpt& b) {
  const std::vector<uint32_t> a_stems = content_stems(texts, a.words), b_stems = content_stems(texts, b.words);
  cut_unshared_ends(texts, b_stems, a);
  cut_unshared_ends(texts, a_stems, b);
}

Difference append_edits(const lexicon::Texts& texts, Excerpt& a, Excerpt& b, std::vector<Edit>& edits) {
  const std::vector<edits::Change> minimal = edits::diff(normals(texts, a.words), normals(texts, b.words));
  int32_t shared = a.words.count;
  for (const edits::Change& change : minimal) shared -= change.a.count;

  std::vector<edits::Change> changes = edits::clean(minimal, light_words(texts, a.words));
  cut_ends(texts, changes, a, b);
  Writer writer(texts, a, b, edits);
  int32_t a_at = 0, b_at = 0;
  for (const edits::Change& change : changes) {
    writer.same_words(a_at, b_at, change.a.first - a_at);
    writer.changed_words(change);
    a_at = change.a.end();
    b_at = change.b.end();
  }
  writer.same_words(a_at, b_at, a.words.count - a_at);
  writer.finish();
  return {shared, changes.empty()};
}

}  // namespace coverlap::story
