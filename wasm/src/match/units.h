// The things that are compared: sentences and paragraphs, each as a run of words and a set of weighted stems.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/texts.h"
#include "match/thresholds.h"

namespace coverlap::match {

struct Unit {
  Range words;          // into Texts::words
  Range stems;          // into Units::stems
  int32_t weight = 0;   // of all its stems together
  int32_t content = 0;  // number of its stems that are no function words
  int32_t numbers = 0;  // number of its stems that are numbers
};

struct Units {
  std::vector<Unit> sentences;   // parallel to Texts::sentences
  std::vector<Unit> paragraphs;  // parallel to Texts::paragraphs
  std::vector<uint32_t> stems;   // of each unit, ascending, each once
  std::vector<int32_t> weights;  // by stem

  std::span<const uint32_t> stems_of(const Unit& unit) const {
    return {stems.data() + unit.stems.first, static_cast<size_t>(unit.stems.count)};
  }
};

// `compared` says which sentences take part; the others get no stems, and so match nothing. Nor do paragraphs of more
// than `most_words` words: they match by their sentences.
Units make_units(const lexicon::Texts& texts, const std::vector<bool>& compared,
                 int32_t most_words = longest_paragraph);

}  // namespace coverlap::match
