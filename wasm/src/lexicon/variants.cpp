#include "lexicon/variants.h"

#include <algorithm>
#include <numeric>

namespace coverlap::lexicon {
namespace {

constexpr size_t least_letters = 6;
constexpr size_t same_letters = 3;
constexpr size_t most_compared = 64;  // further names along the alphabet; more begin alike only in noise

bool differ_by_one_letter(std::u16string_view x, std::u16string_view y) {
  if (x.size() > y.size()) std::swap(x, y);
  if (y.size() - x.size() > 1) return false;
  const auto [left, right] = std::mismatch(x.begin(), x.end(), y.begin());
  const auto rest = left + (x.size() == y.size() && left != x.end() ? 1 : 0);
  return std::equal(rest, x.end(), right + (right == y.end() ? 0 : 1), y.end());
}

}  // namespace

std::vector<uint32_t> join_variants(const Vocabulary& stems, const std::vector<bool>& is_name) {
  std::vector<uint32_t> names;
  for (uint32_t stem = 0; stem < stems.size(); ++stem) {
    if (is_name[stem] && stems[stem].size() >= least_letters) names.push_back(stem);
  }
  std::sort(names.begin(), names.end(), [&](uint32_t x, uint32_t y) { return stems[x] < stems[y]; });

  std::vector<uint32_t> joined(stems.size());
  std::iota(joined.begin(), joined.end(), 0u);
  for (size_t name = 0; name < names.size(); ++name) {
    const std::u16string_view letters = stems[names[name]];
    for (size_t other = name + 1; other < std::min(names.size(), name + most_compared); ++other) {
      if (stems[names[other]].substr(0, same_letters) != letters.substr(0, same_letters)) break;
      if (joined[names[other]] != names[other]) continue;
      if (differ_by_one_letter(letters, stems[names[other]])) joined[names[other]] = joined[names[name]];
    }
  }
  return joined;
}

}  // namespace coverlap::lexicon
