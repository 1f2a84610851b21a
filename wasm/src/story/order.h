// The engine works on the articles in an order of their own (by length, then by characters, then by blocks), so that no
// result depends on the order in which they were handed in; afterwards everything is numbered as the caller knows it.
#pragma once

#include <coverlap/coverlap.h>

#include <span>
#include <vector>

namespace coverlap::story {

// order[i]: the caller's index of the article that is worked on as number i.
std::vector<int32_t> canonical_order(std::span<const Article> articles);

// Renumbers `comparison` from canonical order into the caller's.
Comparison restore_order(Comparison comparison, const std::vector<int32_t>& order);

}  // namespace coverlap::story
