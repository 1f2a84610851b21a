// How much a stem tells: little where it carries grammar or where the whole story is full of it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lexicon/texts.h"

namespace coverlap::lexicon {

// Weight of a stem that only few sentences carry.
inline constexpr int32_t full_weight = 1000;

// By stem, 1 to full_weight. `compared` says which sentences take part. "Story weighting": what everybody says in every
// sentence tells no two sentences apart, so a stem's weight falls with the share of sentences that carry it, from full
// weight at one sentence an article (a stem that N copies of one sentence share is as rare as it is in one) to nothing.
std::vector<int32_t> weigh(const Texts& texts, const std::vector<bool>& compared);

}  // namespace coverlap::lexicon
