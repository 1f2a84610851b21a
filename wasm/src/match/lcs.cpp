#include "match/lcs.h"

#include <algorithm>
#include <bit>

namespace coverlap::match {

void Lcs::set(std::span<const lexicon::Token> a) {
  for (uint32_t normal : with_row_) row_of_[normal] = 0;
  with_row_.clear();
  blocks_ = (a.size() + 63) / 64;
  masks_.assign(blocks_, 0);
  for (size_t at = 0; at < a.size(); ++at) {
    uint32_t& row = row_of_[a[at].normal];
    if (row == 0) {
      row = static_cast<uint32_t>(masks_.size() / blocks_);
      masks_.resize(masks_.size() + blocks_, 0);
      with_row_.push_back(a[at].normal);
    }
    masks_[row * blocks_ + at / 64] |= uint64_t{1} << (at % 64);
  }
}

int32_t Lcs::length(std::span<const lexicon::Token> b) {
  state_.assign(blocks_, ~uint64_t{0});
  for (const lexicon::Token& word : b) {
    const uint32_t row = row_of_[word.normal];
    if (row == 0) continue;
    uint64_t carry = 0;
    for (size_t block = 0; block < blocks_; ++block) {
      const uint64_t state = state_[block];
      const uint64_t hits = state & masks_[row * blocks_ + block];
      const uint64_t sum = state + hits;
      const uint64_t with_carry = sum + carry;
      carry = static_cast<uint64_t>(sum < state) | static_cast<uint64_t>(with_carry < sum);
      state_[block] = with_carry | (state - hits);
    }
  }
  int32_t zeros = 0;
  for (uint64_t state : state_) zeros += 64 - std::popcount(state);
  return zeros;
}

}  // namespace coverlap::match
