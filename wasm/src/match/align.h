// Which sentence of one article belongs to which of another: all candidates of a pair of articles weighed together.
#pragma once

#include <span>
#include <vector>

#include "match/candidates.h"
#include "match/thresholds.h"

namespace coverlap::match {

// Sentences of A beside sentences of B, both runs within one paragraph; a run of several sentences is a whole
// paragraph.
struct Link {
  Range a;
  Range b;
  Likeness likeness;
};

// `sentences` and `paragraphs` are the candidates of one pair of articles, ascending.
std::vector<Link> align(const lexicon::Texts& texts, const Units& units, std::span<const Candidate> sentences,
                        std::span<const Candidate> paragraphs, const Thresholds& thresholds);

}  // namespace coverlap::match
