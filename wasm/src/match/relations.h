// Links between sentences -> pairings of paragraphs: one-to-one, split, merge, many-to-many; in place or moved.
#pragma once

#include <vector>

#include "match/align.h"

namespace coverlap::match {

// Paragraphs of A and of B that belong together, with the links that say so. Ascending.
struct Pairing {
  std::vector<int32_t> a_paragraphs;
  std::vector<int32_t> b_paragraphs;
  std::vector<Link> links;
  Relation relation = Relation::one_to_one;
  bool moved = false;
  bool partial = false;  // only a small part of both paragraphs, such as one sentence that went elsewhere
};

// In the order of A.
std::vector<Pairing> relate(const lexicon::Texts& texts, std::vector<Link> links);

}  // namespace coverlap::match
