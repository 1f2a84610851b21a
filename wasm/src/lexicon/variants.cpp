#include "lexicon/variants.h"

#include <algorithm>
#include <numeric>

namespace coverlap::lexicon {
namespace {

constexpr size_t least_letters = 6;
constexpr size_t same_letters = 3;
constexpr size_t most_compared = 64;  // further names along the alphabet; more begin alike only in noise

// Letters that change between spellings of one name; others change between names (Martin, Marvin).
bool is_soft(char16_t letter) { return std::u16string_view(u"aeiouyj").find(letter) != std::u16string_view::npos; }

// One soft letter more, less or another, or one letter doubled.
bool is_other_spelling(std::u16string_view x, std::u16string_view y) {
  if (x.size() > y.size()) std::swap(x, y);
  if (y.size() - x.size() > 1) return false;
  const auto [left, right] = std::mismatch(x.begin(), x.end(), y.begin());
  if (right == y.end()) return true;
  if (x.size() == y.size()) {
    return is_soft(*left) && is_soft(*right) && std::equal(left + 1, x.end(), right + 1, y.end());
  }
  const bool doubled = right != y.begin() && *right == *(right - 1);
  return (is_soft(*right) || doubled) && std::equal(left, x.end(), right + 1, y.end());
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
      if (is_other_spelling(letters, stems[names[other]])) joined[names[other]] = joined[names[name]];
    }
  }
  return joined;
}

}  // namespace coverlap::lexicon
