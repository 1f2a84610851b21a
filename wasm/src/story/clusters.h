// Which pieces of text across all articles carry the same, joined by their matches.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

#include "lexicon/texts.h"

namespace coverlap::story {

// A paragraph, or the sentences of one paragraph that a partial match speaks of.
struct Piece {
  int32_t paragraph = 0;
  Range sentences;
};

struct Cluster {
  std::vector<Piece> pieces;     // ascending
  std::vector<int32_t> matches;  // that hold it together
};

// Clusters of several pieces are what articles share: whole paragraphs, or sentences that stand in other paragraphs
// elsewhere. Clusters of one piece are what only one article has: a paragraph, or the sentences that are left over in
// one.
std::vector<Cluster> join_pieces(const lexicon::Texts& texts, const Options& options, const Comparison& comparison);

// By sentence: whether any match names it.
std::vector<bool> find_carried(const lexicon::Texts& texts, const Comparison& comparison);

}  // namespace coverlap::story
