#include "story/overlaps.h"

#include <algorithm>

namespace coverlap::story {
namespace {

constexpr uint8_t unmarked = 3;  // else a Kind

class Meter {
 public:
  Meter(const lexicon::Texts& texts, const std::vector<bool>& compared, Comparison& comparison)
      : texts_(texts),
        compared_(compared),
        comparison_(comparison),
        marks_(texts.words.size(), unmarked),
        seen_(texts.stems.size(), 0) {}

  void measure() {
    const auto articles = static_cast<int32_t>(texts_.articles.size());
    count_compared_words();
    size_t match = 0;
    for (int32_t a = 0; a < articles; ++a) {
      for (int32_t b = a + 1; b < articles; ++b) {
        const size_t first = match;
        while (match < comparison_.matches.size() && comparison_.matches[match].a_article == a &&
               comparison_.matches[match].b_article == b) {
          ++match;
        }
        measure_pair(a, b, std::span(comparison_.matches).subspan(first, match - first));
      }
    }
  }

 private:
  void count_compared_words() {
    words_.assign(texts_.articles.size(), 0);
    for (size_t sentence = 0; sentence < texts_.sentences.size(); ++sentence) {
      if (!compared_[sentence]) continue;
      const Range words = texts_.sentence_words[sentence];
      const int32_t paragraph = texts_.sentences[sentence].paragraph;
      int32_t& count = words_[static_cast<size_t>(texts_.paragraphs[static_cast<size_t>(paragraph)].article)];
      for (int32_t word = words.first; word < words.end(); ++word) count += !texts_.ignored[static_cast<size_t>(word)];
    }
  }

  void measure_pair(int32_t a, int32_t b, std::span<const Match> matches) {
    Overlap of_a = start(a, b), of_b = start(b, a);
    for (const Match& match : matches) {
      for (int32_t part = match.parts.first; part < match.parts.end(); ++part) {
        mark(comparison_.parts[static_cast<size_t>(part)]);
      }
    }
    for (int32_t word : marked_) {
      const bool is_a = word < texts_.article_words[static_cast<size_t>(a)].end();
      count(marks_[static_cast<size_t>(word)], is_a ? of_a : of_b);
      marks_[static_cast<size_t>(word)] = unmarked;
    }
    marked_.clear();
    comparison_.overlaps.push_back(of_a);
    comparison_.overlaps.push_back(of_b);
  }

  Overlap start(int32_t of, int32_t in) const {
    const int32_t words = words_[static_cast<size_t>(of)];
    return {of, in, words, 0, 0, 0, texts_.article_words[static_cast<size_t>(of)].count - words};
  }

  static void count(uint8_t kind, Overlap& overlap) {
    int32_t* counts[] = {&overlap.verbatim, &overlap.edited, &overlap.reworded};
    ++*counts[kind];
  }

  void mark(const Part& part) {
    const Range a = words_of(part.a_sentences, part.a), b = words_of(part.b_sentences, part.b);
    mark_words(a, b, part.kind);
    mark_words(b, a, part.kind);
  }

  // Words of these sentences that lie within the span.
  Range words_of(Range sentences, Span span) const {
    int32_t first = texts_.sentence_words[static_cast<size_t>(sentences.first)].first;
    int32_t end = texts_.sentence_words[static_cast<size_t>(sentences.end() - 1)].end();
    while (first < end && texts_.words[static_cast<size_t>(first)].span.start < span.start) ++first;
    while (end > first && texts_.words[static_cast<size_t>(end - 1)].span.end > span.end) --end;
    return {first, end - first};
  }

  void mark_words(Range words, Range others, Kind kind) {
    ++round_;
    for (int32_t word = others.first; word < others.end(); ++word) seen_[stem_of(word)] = round_;
    for (int32_t word = words.first; word < words.end(); ++word) {
      const auto at = static_cast<size_t>(word);
      if (texts_.ignored[at] || seen_[stem_of(word)] != round_) continue;
      if (marks_[at] == unmarked) marked_.push_back(word);
      marks_[at] = std::min(marks_[at], static_cast<uint8_t>(kind));
    }
  }

  uint32_t stem_of(int32_t word) const { return texts_.words[static_cast<size_t>(word)].stem; }

  const lexicon::Texts& texts_;
  const std::vector<bool>& compared_;
  Comparison& comparison_;
  std::vector<int32_t> words_;   // compared words, by article
  std::vector<uint8_t> marks_;   // by word
  std::vector<int32_t> marked_;  // words with a mark
  std::vector<uint32_t> seen_;   // by stem: the round that last saw it
  uint32_t round_ = 0;
};

}  // namespace

void measure_overlaps(const lexicon::Texts& texts, const std::vector<bool>& compared, Comparison& comparison) {
  Meter(texts, compared, comparison).measure();
}

}  // namespace coverlap::story
