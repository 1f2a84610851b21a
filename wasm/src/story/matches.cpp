#include "story/matches.h"

#include <algorithm>

#include "match/thresholds.h"
#include "story/edit_spans.h"

namespace coverlap::story {
namespace {

// A stem of at least this weight is rare in its story (lexicon/weights.h, 0-1000).
constexpr int32_t rare_weight = 650;

class Builder {
 public:
  Builder(const lexicon::Texts& texts, const match::Units& units, Comparison& comparison)
      : texts_(texts), units_(units), comparison_(comparison) {}

  void build(const match::Pairing& pairing) {
    Match match;
    match.a_article = article_of(pairing.a_paragraphs.front());
    match.b_article = article_of(pairing.b_paragraphs.front());
    match.a_paragraphs = append_paragraphs(pairing.a_paragraphs);
    match.b_paragraphs = append_paragraphs(pairing.b_paragraphs);
    match.relation = pairing.relation;
    match.moved = pairing.moved;
    match.partial = pairing.partial;
    match.parts.first = static_cast<int32_t>(comparison_.parts.size());
    for (const match::Link& link : pairing.links) append_part(match, link);
    match.parts.count = static_cast<int32_t>(comparison_.parts.size()) - match.parts.first;
    grade(match, pairing);
    match.evidence = evidence_of(match);
    comparison_.matches.push_back(match);
  }

 private:
  int32_t article_of(int32_t paragraph) const { return texts_.paragraphs[static_cast<size_t>(paragraph)].article; }

  Range append_paragraphs(const std::vector<int32_t>& paragraphs) {
    std::vector<int32_t>& all = comparison_.matched_paragraphs;
    const Range range{static_cast<int32_t>(all.size()), static_cast<int32_t>(paragraphs.size())};
    all.insert(all.end(), paragraphs.begin(), paragraphs.end());
    return range;
  }

  Excerpt excerpt(int32_t article, Range sentences) const {
    const auto first = static_cast<size_t>(sentences.first), last = static_cast<size_t>(sentences.end() - 1);
    const int32_t word = texts_.sentence_words[first].first;
    return {article,
            {texts_.sentences[first].span.start, texts_.sentences[last].span.end},
            {word, texts_.sentence_words[last].end() - word}};
  }

  void append_part(const Match& match, const match::Link& link) {
    Excerpt a = excerpt(match.a_article, link.a), b = excerpt(match.b_article, link.b);
    Part part{link.a, link.b, {}, {}, link.likeness.kind, link.likeness.score, {}, link.likeness.shared_words};
    if (part.kind == Kind::edited && !has_same_wording(part, a, b)) part.kind = Kind::reworded;
    part.edits.first = static_cast<int32_t>(comparison_.edits.size());
    if (part.kind == Kind::reworded) {
      cut_unshared_ends(texts_, a, b);
    } else {
      const Difference difference = append_edits(texts_, a, b, comparison_.edits);
      part.shared_words = difference.shared_words;
      if (difference.same_words) part.kind = Kind::verbatim;
    }
    part.edits.count = static_cast<int32_t>(comparison_.edits.size()) - part.edits.first;
    part.a = a.span;
    part.b = b.span;
    comparison_.parts.push_back(part);
  }

  // Short sentences about one thing easily have half their words in common without having one wording.
  bool has_same_wording(const Part& part, const Excerpt& a, const Excerpt& b) const {
    if (std::min(a.words.count, b.words.count) > match::wording_words) return true;
    const int32_t order = 2000 * part.shared_words / (a.words.count + b.words.count);
    return order >= match::wording_order || longest_run(part) >= match::wording_run;
  }

  std::span<const Part> parts_of(const Match& match) const {
    return std::span(comparison_.parts)
        .subspan(static_cast<size_t>(match.parts.first), static_cast<size_t>(match.parts.count));
  }

  int32_t words_in(Range sentences) const {
    int32_t words = 0;
    for (int32_t sentence = sentences.first; sentence < sentences.end(); ++sentence) {
      words += texts_.sentences[static_cast<size_t>(sentence)].words;
    }
    return words;
  }

  int32_t words_of(const std::vector<int32_t>& paragraphs) const {
    int32_t words = 0;
    for (int32_t paragraph : paragraphs) words += texts_.paragraphs[static_cast<size_t>(paragraph)].words;
    return words;
  }

  // Verbatim where all words of all paragraphs are, or of the part that a partial match speaks of; else edited or
  // reworded, whichever has more of the words.
  void grade(Match& match, const match::Pairing& pairing) const {
    int64_t score = 0, words = 0;
    int32_t by_kind[3] = {0, 0, 0};
    int32_t a_verbatim = 0, b_verbatim = 0;
    for (const Part& part : parts_of(match)) {
      const int32_t a_words = words_in(part.a_sentences), b_words = words_in(part.b_sentences);
      score += int64_t{part.score} * (a_words + b_words);
      words += a_words + b_words;
      by_kind[static_cast<size_t>(part.kind)] += a_words + b_words;
      if (part.kind == Kind::verbatim) a_verbatim += part.shared_words, b_verbatim += part.shared_words;
    }
    match.score = words == 0 ? 0 : static_cast<int32_t>(score / words);
    const bool all_words = a_verbatim == words_of(pairing.a_paragraphs) && b_verbatim == words_of(pairing.b_paragraphs);
    if (all_words || (pairing.partial && by_kind[1] + by_kind[2] == 0)) {
      match.kind = Kind::verbatim;
    } else {
      match.kind = by_kind[0] + by_kind[1] >= by_kind[2] ? Kind::edited : Kind::reworded;
    }
  }

  Evidence evidence_of(const Match& match) const {
    Evidence evidence;
    std::vector<uint32_t> stems;
    for (const Part& part : parts_of(match)) {
      evidence.shared_words += part.shared_words;
      evidence.longest_run = std::max(evidence.longest_run, longest_run(part));
      append_shared_stems(part, stems);
    }
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    for (uint32_t stem : stems) {
      const lexicon::Stem& known = texts_.stems[stem];
      evidence.numbers += known.number;
      evidence.names += known.name;
      evidence.rare_words += !known.function_word && !known.number && units_.weights[stem] >= rare_weight;
    }
    return evidence;
  }

  std::span<const lexicon::Token> words_of(Range sentences) const {
    const Range words = excerpt(0, sentences).words;
    return std::span(texts_.words).subspan(static_cast<size_t>(words.first), static_cast<size_t>(words.count));
  }

  int32_t longest_run(const Part& part) const {
    const std::span<const lexicon::Token> a = words_of(part.a_sentences), b = words_of(part.b_sentences);
    if (part.kind == Kind::verbatim) return part.shared_words;
    std::vector<int32_t> ending(b.size() + 1, 0);  // length of the run that ends at this word of b
    int32_t longest = 0;
    for (const lexicon::Token& word : a) {
      for (size_t at = b.size(); at > 0; --at) {
        ending[at] = b[at - 1].normal == word.normal ? ending[at - 1] + 1 : 0;
        longest = std::max(longest, ending[at]);
      }
    }
    return longest;
  }

  void append_shared_stems(const Part& part, std::vector<uint32_t>& stems) const {
    std::vector<uint32_t> theirs;
    for (const lexicon::Token& word : words_of(part.b_sentences)) theirs.push_back(word.stem);
    std::sort(theirs.begin(), theirs.end());
    for (const lexicon::Token& word : words_of(part.a_sentences)) {
      if (std::binary_search(theirs.begin(), theirs.end(), word.stem)) stems.push_back(word.stem);
    }
  }

  const lexicon::Texts& texts_;
  const match::Units& units_;
  Comparison& comparison_;
};

}  // namespace

void append_match(const lexicon::Texts& texts, const match::Units& units, const match::Pairing& pairing,
                  Comparison& comparison) {
  Builder(texts, units, comparison).build(pairing);
}

}  // namespace coverlap::story
