// How alike two units are, and which kind of alike.
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>

#include "lexicon/texts.h"
#include "match/lcs.h"
#include "match/units.h"

namespace coverlap::match {

struct Likeness {
  int32_t score = 0;          // 0-1000
  int32_t shared_weight = 0;  // of the stems in common
  int32_t shared_stems = 0;   // in common, function words aside
  int32_t shared_numbers = 0;
  int32_t shared_names = 0;
  int32_t shared_words = 0;  // longest common subsequence
  Kind kind = Kind::reworded;
};

// One unit set once, compared with many.
class Scorer {
 public:
  Scorer(const lexicon::Texts& texts, const Units& units) : texts_(texts), units_(units), lcs_(texts.normal_count) {}

  void set(const Unit& a);
  Likeness compare(const Unit& b);

 private:
  std::span<const lexicon::Token> words_of(const Unit& unit) const;
  bool same_words(const Unit& b) const;
  void count_shared_stems(const Unit& b, Likeness& likeness) const;

  const lexicon::Texts& texts_;
  const Units& units_;
  Unit a_;
  Lcs lcs_;
};

}  // namespace coverlap::match
