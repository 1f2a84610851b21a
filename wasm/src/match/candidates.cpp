#include "match/candidates.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "match/thresholds.h"

namespace coverlap::match {
namespace {

// For each stem, the units that carry it, ascending.
struct Index {
  std::vector<uint32_t> starts;  // by stem, and one more
  std::vector<int32_t> units;
};

Index make_index(const Units& units, std::span<const Unit> all) {
  Index index;
  index.starts.assign(units.weights.size() + 1, 0);
  for (const Unit& unit : all) {
    for (uint32_t stem : units.stems_of(unit)) ++index.starts[stem + 1];
  }
  for (size_t stem = 1; stem < index.starts.size(); ++stem) index.starts[stem] += index.starts[stem - 1];
  index.units.resize(index.starts.back());
  std::vector<uint32_t> next(index.starts.begin(), index.starts.end() - 1);
  for (size_t unit = 0; unit < all.size(); ++unit) {
    for (uint32_t stem : units.stems_of(all[unit])) index.units[next[stem]++] = static_cast<int32_t>(unit);
  }
  return index;
}

// Stems that make candidates: no function words, and no more of the commonest than the budget allows.
std::vector<bool> choose_stems(const lexicon::Texts& texts, const Index& index, std::vector<bool>& over_budget) {
  std::vector<uint32_t> stems;
  for (uint32_t stem = 0; stem < texts.stems.size(); ++stem) {
    if (!texts.stems[stem].function_word) stems.push_back(stem);
  }
  const auto count = [&](uint32_t stem) { return index.starts[stem + 1] - index.starts[stem]; };
  std::sort(stems.begin(), stems.end(),
            [&](uint32_t x, uint32_t y) { return count(x) != count(y) ? count(x) < count(y) : x < y; });
  std::vector<bool> chosen(texts.stems.size(), false);
  int64_t steps = 0;
  for (uint32_t stem : stems) {
    steps += int64_t{count(stem)} * count(stem) / 2;
    (steps <= candidate_budget ? chosen : over_budget)[stem] = true;
  }
  return chosen;
}

uint64_t hash_words(const lexicon::Texts& texts, Range words) {
  uint64_t value = 1469598103934665603ull;
  for (int32_t word = words.first; word < words.end(); ++word) {
    value = (value ^ texts.words[static_cast<size_t>(word)].normal) * 1099511628211ull;
  }
  return value;
}

// For each unit the next one with the same hash of its words, or -1.
std::vector<int32_t> chain_identical(const lexicon::Texts& texts, std::span<const Unit> all) {
  std::vector<int32_t> next(all.size(), -1);
  std::unordered_map<uint64_t, int32_t> first_behind;
  for (size_t unit = all.size(); unit-- > 0;) {
    if (all[unit].stems.count == 0) continue;
    const auto [found, is_new] = first_behind.try_emplace(hash_words(texts, all[unit].words), -1);
    next[unit] = found->second;
    found->second = static_cast<int32_t>(unit);
  }
  return next;
}

class Finder {
 public:
  Finder(const lexicon::Texts& texts, const Units& units, std::span<const Unit> all,
         std::span<const int32_t> article_of, int32_t least_score)
      : units_(units),
        all_(all),
        article_of_(article_of),
        least_score_(least_score),
        scorer_(texts, units),
        index_(make_index(units, all)),
        over_budget_(texts.stems.size(), false),
        chosen_(choose_stems(texts, index_, over_budget_)),
        identical_(chain_identical(texts, all)),
        shared_(all.size(), 0) {
    result_.left_out.assign(texts.articles.size(), 0);
  }

  Candidates find() {
    for (size_t unit = 0; unit < all_.size(); ++unit) {
      if (all_[unit].stems.count > 0) find_for(static_cast<int32_t>(unit));
    }
    std::sort(result_.pairs.begin(), result_.pairs.end(), [&](const Candidate& x, const Candidate& y) {
      return std::tuple(article(x.a), article(x.b), x.a, x.b) < std::tuple(article(y.a), article(y.b), y.a, y.b);
    });
    return std::move(result_);
  }

 private:
  int32_t article(int32_t unit) const { return article_of_[static_cast<size_t>(unit)]; }

  void find_for(int32_t a) {
    touched_.clear();
    for (uint32_t stem : units_.stems_of(all_[static_cast<size_t>(a)])) {
      if (chosen_[stem]) accumulate(a, stem);
    }
    const std::span<const uint32_t> stems = units_.stems_of(all_[static_cast<size_t>(a)]);
    const bool cut = std::any_of(stems.begin(), stems.end(), [&](uint32_t stem) { return over_budget_[stem]; });
    result_.left_out[static_cast<size_t>(article(a))] += cut ? 1 : 0;
    std::sort(touched_.begin(), touched_.end());
    scorer_.set(all_[static_cast<size_t>(a)]);
    keep_identical(a);
    for (size_t first = 0; first < touched_.size();) {
      size_t last = first;
      while (last < touched_.size() && article(touched_[last]) == article(touched_[first])) ++last;
      keep_best(a, std::span(touched_).subspan(first, last - first));
      first = last;
    }
    for (int32_t unit : touched_) shared_[static_cast<size_t>(unit)] = 0;
  }

  void accumulate(int32_t a, uint32_t stem) {
    const auto end = index_.units.begin() + index_.starts[stem + 1];
    auto at = std::upper_bound(index_.units.begin() + index_.starts[stem], end, a);
    for (; at != end; ++at) {
      if (article(*at) == article(a)) continue;
      int32_t& shared = shared_[static_cast<size_t>(*at)];
      if (shared == 0) touched_.push_back(*at);
      shared += units_.weights[stem];
    }
  }

  // Share of both sides' weight that a and b have in common: cheap, and good enough to choose whom to look at closely.
  int64_t promise(int32_t a, int32_t b) const {
    const int64_t shared = shared_[static_cast<size_t>(b)];
    const int64_t left = all_[static_cast<size_t>(a)].weight, right = all_[static_cast<size_t>(b)].weight;
    return 2000 * shared / (left + right) + 500 * shared / std::min(left, right);
  }

  void keep_best(int32_t a, std::span<int32_t> others) {
    const auto kept = std::min<size_t>(others.size(), candidates_kept);
    std::partial_sort(others.begin(), others.begin() + static_cast<ptrdiff_t>(kept), others.end(),
                      [&](int32_t x, int32_t y) {
                        const int64_t left = promise(a, x), right = promise(a, y);
                        return left != right ? left > right : x < y;
                      });
    std::sort(others.begin(), others.begin() + static_cast<ptrdiff_t>(kept));
    for (int32_t b : others.first(kept)) {
      if (promise(a, b) < least_promise) continue;
      const Likeness likeness = scorer_.compare(all_[static_cast<size_t>(b)]);
      if (likeness.kind == Kind::verbatim) continue;  // keep_identical has it
      if (likeness.score >= least_score_) result_.pairs.push_back({a, b, likeness});
    }
  }

  // Units of the same words, whatever they are made of.
  void keep_identical(int32_t a) {
    int32_t kept = 0, in_article = -1;
    for (int32_t b = identical_[static_cast<size_t>(a)]; b >= 0; b = identical_[static_cast<size_t>(b)]) {
      if (article(b) != in_article) kept = 0, in_article = article(b);
      if (in_article == article(a) || kept == candidates_kept) continue;
      const Likeness likeness = scorer_.compare(all_[static_cast<size_t>(b)]);
      if (likeness.kind != Kind::verbatim) continue;
      result_.pairs.push_back({a, b, likeness});
      ++kept;
    }
  }

  static constexpr int64_t least_promise = 250;  // f near .15: below it no score reaches the loosest threshold

  const Units& units_;
  std::span<const Unit> all_;
  std::span<const int32_t> article_of_;
  int32_t least_score_;
  Scorer scorer_;
  Index index_;
  std::vector<bool> over_budget_;
  std::vector<bool> chosen_;
  std::vector<int32_t> identical_;  // by unit: the next one that is likely of the same words, or -1
  std::vector<int32_t> shared_;     // by unit: weight in common with the unit at hand
  std::vector<int32_t> touched_;    // units with shared_ > 0
  Candidates result_;
};

}  // namespace

Candidates find_candidates(const lexicon::Texts& texts, const Units& units, std::span<const Unit> all,
                           std::span<const int32_t> article_of, int32_t least_score) {
  return Finder(texts, units, all, article_of, least_score).find();
}

}  // namespace coverlap::match
