// Which pairs of units are worth comparing: those that share telling stems, found through an inverted index, so that
// the cost follows shared text and not the number of pairs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/similarity.h"

namespace coverlap::match {

struct Candidate {
  int32_t a = 0;  // unit of the earlier article
  int32_t b = 0;  // unit of the later article
  Likeness likeness;
};

struct Candidates {
  std::vector<Candidate> pairs;   // by article of a, then article of b, then a, then b
  std::vector<int64_t> left_out;  // by article: units compared by their rarer stems only, for want of budget
};

// `article_of` says which article each unit belongs to, ascending.
Candidates find_candidates(const lexicon::Texts& texts, const Units& units, std::span<const Unit> all,
                           std::span<const int32_t> article_of, int32_t least_score);

}  // namespace coverlap::match
