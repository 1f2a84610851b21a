// One int32 array and one text -> the arguments of compare() or similarity(). js/src/protocol.ts writes them.
//
// compare:     [0] wire version  [1] sensitivity  [2] min_words  [3] number of ignore phrases  [4] number of articles
//              then the length of each phrase, then the length of each article, in UTF-16 code units,
//              then for each article: number of blocks, and for each block start, end, role
//              text: all phrases, then all articles, without separators
// similarity:  [0] wire version  [1] sensitivity  [2] number of pairs, then the lengths of a and b for each pair
//              text: a and b of each pair, without separators
//              answer: for each pair score, kind, related (0 or 1), shared_words
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace coverlap::wire {

// Owns what its articles and options point to; move it, never copy it.
struct CompareRequest {
  bool valid = false;
  std::vector<std::u16string_view> ignore;
  std::vector<std::vector<Block>> blocks;
  std::vector<Article> articles;
  Options options;
};

CompareRequest read_compare(std::span<const int32_t> header, std::u16string_view text);

// Empty where the header and the text do not fit together.
std::vector<int32_t> answer_similarity(std::span<const int32_t> header, std::u16string_view text);

}  // namespace coverlap::wire
