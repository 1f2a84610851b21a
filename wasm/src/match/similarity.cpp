#include "match/similarity.h"

#include <algorithm>

#include "match/thresholds.h"

namespace coverlap::match {
namespace {

int32_t share(int64_t part, int64_t whole) { return whole == 0 ? 0 : static_cast<int32_t>(1000 * part / whole); }

int32_t score_of(const Likeness& likeness, const Unit& a, const Unit& b) {
  const int32_t both = share(2 * int64_t{likeness.shared_weight}, int64_t{a.weight} + b.weight);
  const int32_t larger = share(likeness.shared_weight, std::min(a.weight, b.weight));
  const int32_t order = share(2 * int64_t{likeness.shared_words}, int64_t{a.words.count} + b.words.count);
  const int64_t raw = (int64_t{share_f} * both + share_max * larger + share_order * order) / 1000;
  const int64_t score = raw * likeness.shared_weight / (likeness.shared_weight + half_evidence);
  const bool other_numbers = a.numbers > 0 && b.numbers > 0 && likeness.shared_numbers == 0;
  return static_cast<int32_t>(other_numbers ? score * other_numbers_share / 1000 : score);
}

Kind kind_of(const Likeness& likeness, const Unit& a, const Unit& b) {
  if (share(2 * int64_t{likeness.shared_words}, int64_t{a.words.count} + b.words.count) >= edited_order) {
    return Kind::edited;
  }
  const int32_t shorter = std::min(a.words.count, b.words.count);
  const bool contained = shorter >= contained_words && share(likeness.shared_words, shorter) >= contained_order;
  return contained ? Kind::edited : Kind::reworded;
}

}  // namespace

void Scorer::set(const Unit& a) {
  a_ = a;
  lcs_.set(words_of(a));
}

std::span<const lexicon::Token> Scorer::words_of(const Unit& unit) const {
  return std::span(texts_.words).subspan(static_cast<size_t>(unit.words.first), static_cast<size_t>(unit.words.count));
}

bool Scorer::same_words(const Unit& b) const {
  const std::span<const lexicon::Token> left = words_of(a_);
  const std::span<const lexicon::Token> right = words_of(b);
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](const lexicon::Token& x, const lexicon::Token& y) { return x.normal == y.normal; });
}

void Scorer::count_shared_stems(const Unit& b, Likeness& likeness) const {
  const std::span<const uint32_t> left = units_.stems_of(a_);
  const std::span<const uint32_t> right = units_.stems_of(b);
  for (size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i] == right[j]) {
      likeness.shared_weight += units_.weights[left[i]];
      likeness.shared_stems += texts_.stems[left[i]].function_word ? 0 : 1;
      likeness.shared_numbers += texts_.stems[left[i]].number ? 1 : 0;
      likeness.shared_names += texts_.stems[left[i]].name ? 1 : 0;
      ++i, ++j;
    } else {
      ++(left[i] < right[j] ? i : j);
    }
  }
}

Likeness Scorer::compare(const Unit& b) {
  Likeness likeness;
  if (a_.stems.count == 0 || b.stems.count == 0) return likeness;
  if (same_words(b)) {
    likeness.score = 1000;
    likeness.shared_weight = a_.weight;
    likeness.shared_stems = a_.content;
    likeness.shared_numbers = a_.numbers;
    likeness.shared_words = a_.words.count;
    likeness.kind = Kind::verbatim;
    return likeness;
  }
  count_shared_stems(b, likeness);
  likeness.shared_words = lcs_.length(words_of(b));
  likeness.score = score_of(likeness, a_, b);
  likeness.kind = kind_of(likeness, a_, b);
  return likeness;
}

}  // namespace coverlap::match
