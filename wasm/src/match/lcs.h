// Length of the longest common subsequence of two runs of words, bit-parallel: H. Hyyrö, Bit-parallel LCS-length
// computation revisited (2004), in m·n/64 steps. One side is set once and compared with many.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/texts.h"

namespace coverlap::match {

class Lcs {
 public:
  explicit Lcs(uint32_t normal_count) : row_of_(normal_count, 0) {}

  void set(std::span<const lexicon::Token> a);
  int32_t length(std::span<const lexicon::Token> b);

 private:
  size_t blocks_ = 0;               // of 64 words of `a`
  std::vector<uint32_t> row_of_;    // by normal form: its row of masks, 0 where `a` lacks it
  std::vector<uint32_t> with_row_;  // normal forms that `a` has
  std::vector<uint64_t> masks_;     // rows of blocks_ bit masks: where in `a` the word stands
  std::vector<uint64_t> state_;
};

}  // namespace coverlap::match
