#include "edits/cleanup.h"

#include <algorithm>

namespace coverlap::edits {
namespace {

constexpr int32_t longest_island = 3;  // words

int32_t size(const Change& change) { return std::max(change.a.count, change.b.count); }

bool is_island(const Change& before, const Change& after, std::span<const uint8_t> light) {
  const int32_t words = after.a.first - before.a.end();
  if (words > longest_island) return false;
  int32_t heavy = 0;
  for (int32_t word = before.a.end(); word < after.a.first; ++word) heavy += light[static_cast<size_t>(word)] == 0;
  const int32_t smaller = std::min(size(before), size(after));
  if (heavy == 0) return smaller >= words;
  return words == 1 && smaller > 2;
}

}  // namespace

std::vector<Change> clean(const std::vector<Change>& changes, std::span<const uint8_t> light) {
  std::vector<Change> cleaned;
  for (const Change& change : changes) {
    if (!cleaned.empty() && is_island(cleaned.back(), change, light)) {
      Change& last = cleaned.back();
      last.a.count = change.a.end() - last.a.first;
      last.b.count = change.b.end() - last.b.first;
    } else {
      cleaned.push_back(change);
    }
  }
  return cleaned;
}

}  // namespace coverlap::edits
