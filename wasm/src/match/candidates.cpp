#include "match/candidates.h"

#include <algorithm>
#include <tuple>

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

// Pairs of units of different articles that carry the stem.
int64_t count_pairs(const Index& index, uint32_t stem, std::span<const int32_t> article_of) {
  int64_t pairs = 0, before = 0, in_article = 0;
  for (uint32_t at = index.starts[stem]; at < index.starts[stem + 1]; ++at) {
    const bool same = at > index.starts[stem] && article_of[static_cast<size_t>(index.units[at])] ==
                                                     article_of[static_cast<size_t>(index.units[at - 1])];
    if (!same) before += in_article, in_article = 0;
    pairs += before;
    ++in_article;
  }
  return pairs;
}

// Stems that make candidates: no function words, and no more of the commonest than the budget allows.
std::vector<bool> choose_stems(const lexicon::Texts& texts, const Index& index, std::span<const int32_t> article_of,
                               std::vector<bool>& over_budget) {
  std::vector<std::pair<int64_t, uint32_t>> stems;
  for (uint32_t stem = 0; stem < texts.stems.size(); ++stem) {
    if (!texts.stems[stem].function_word) stems.emplace_back(count_pairs(index, stem, article_of), stem);
  }
  std::sort(stems.begin(), stems.end());
  std::vector<bool> chosen(texts.stems.size(), false);
  int64_t steps = 0;
  for (const auto& [pairs, stem] : stems) {
    steps += pairs;
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

// Units of the same words, by a hash of them. Sorted by that hash, and units of one article side by side.
struct Twins {
  std::vector<int32_t> units;
  std::vector<int32_t> place;  // by unit: where it stands in `units`, -1 where it has no stems
  std::vector<int32_t> start;  // by place: the first of the same hash and article
  std::vector<int32_t> end;    // by place: behind the last of the same hash and article
  std::vector<int32_t> last;   // by place: behind the last of the same hash
};

Twins find_twins(const lexicon::Texts& texts, std::span<const Unit> all, std::span<const int32_t> article_of) {
  std::vector<uint64_t> hashes(all.size());
  Twins twins;
  twins.place.assign(all.size(), -1);
  for (size_t unit = 0; unit < all.size(); ++unit) {
    if (all[unit].stems.count == 0) continue;
    hashes[unit] = hash_words(texts, all[unit].words);
    twins.units.push_back(static_cast<int32_t>(unit));
  }
  const auto hash_at = [&](size_t at) { return hashes[static_cast<size_t>(twins.units[at])]; };
  const auto article_at = [&](size_t at) { return article_of[static_cast<size_t>(twins.units[at])]; };
  std::stable_sort(twins.units.begin(), twins.units.end(), [&](int32_t x, int32_t y) {
    return hashes[static_cast<size_t>(x)] < hashes[static_cast<size_t>(y)];
  });
  const size_t count = twins.units.size();
  twins.start.resize(count);
  twins.end.resize(count);
  twins.last.resize(count);
  for (size_t at = 0; at < count; ++at) {
    twins.place[static_cast<size_t>(twins.units[at])] = static_cast<int32_t>(at);
    const bool goes_on = at > 0 && hash_at(at) == hash_at(at - 1) && article_at(at) == article_at(at - 1);
    twins.start[at] = goes_on ? twins.start[at - 1] : static_cast<int32_t>(at);
  }
  for (size_t at = count; at-- > 0;) {
    const bool same_hash = at + 1 < count && hash_at(at) == hash_at(at + 1);
    twins.last[at] = same_hash ? twins.last[at + 1] : static_cast<int32_t>(at + 1);
    twins.end[at] =
        same_hash && article_at(at) == article_at(at + 1) ? twins.end[at + 1] : static_cast<int32_t>(at + 1);
  }
  return twins;
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
        chosen_(choose_stems(texts, index_, article_of, over_budget_)),
        twins_(find_twins(texts, all, article_of)),
        shared_(all.size(), 0) {
    result_.left_out.assign(texts.articles.size(), 0);
    first_of_.assign(texts.articles.size(), 0);
    for (size_t unit = all.size(); unit-- > 0;)
      first_of_[static_cast<size_t>(article_of[unit])] = static_cast<int32_t>(unit);
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
    auto at = std::upper_bound(index_.units.begin() + index_.starts[stem], end, article(a),
                               [&](int32_t own, int32_t unit) { return own < article(unit); });
    for (; at != end; ++at) {
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

  // How far apart two units stand in their articles, for those that promise the same.
  std::pair<int32_t, int32_t> distance(int32_t a, int32_t b) const {
    const int32_t a_place = a - first_of_[static_cast<size_t>(article(a))];
    return {std::abs(b - first_of_[static_cast<size_t>(article(b))] - a_place), b};
  }

  void keep_best(int32_t a, std::span<int32_t> others) {
    const auto kept = std::min<size_t>(others.size(), candidates_kept);
    std::partial_sort(others.begin(), others.begin() + static_cast<ptrdiff_t>(kept), others.end(),
                      [&](int32_t x, int32_t y) {
                        const int64_t left = promise(a, x), right = promise(a, y);
                        return left != right ? left > right : distance(a, x) < distance(a, y);
                      });
    std::sort(others.begin(), others.begin() + static_cast<ptrdiff_t>(kept));
    for (int32_t b : others.first(kept)) {
      if (promise(a, b) < least_promise) continue;
      const Likeness likeness = scorer_.compare(all_[static_cast<size_t>(b)]);
      if (likeness.kind == Kind::verbatim) continue;  // keep_identical has it
      if (likeness.score >= least_score_) result_.pairs.push_back({a, b, likeness});
    }
  }

  // Units of the same words, whatever they are made of. Of many in one article, those of about the same number: the
  // third of these sentences stands most likely beside the third of those.
  void keep_identical(int32_t a) {
    const auto place = static_cast<size_t>(twins_.place[static_cast<size_t>(a)]);
    const int32_t number = static_cast<int32_t>(place) - twins_.start[place];
    for (int32_t first = twins_.end[place]; first < twins_.last[place];) {
      const int32_t end = twins_.end[static_cast<size_t>(first)];
      const int32_t from =
          std::clamp(first + number - candidates_kept / 2, first, std::max(first, end - candidates_kept));
      for (int32_t at = from; at < std::min(end, from + candidates_kept); ++at) {
        const int32_t b = twins_.units[static_cast<size_t>(at)];
        const Likeness likeness = scorer_.compare(all_[static_cast<size_t>(b)]);
        if (likeness.kind == Kind::verbatim) result_.pairs.push_back({a, b, likeness});
      }
      first = end;
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
  Twins twins_;
  std::vector<int32_t> first_of_;  // by article: its first unit
  std::vector<int32_t> shared_;    // by unit: weight in common with the unit at hand
  std::vector<int32_t> touched_;   // units with shared_ > 0
  Candidates result_;
};

}  // namespace

Candidates find_candidates(const lexicon::Texts& texts, const Units& units, std::span<const Unit> all,
                           std::span<const int32_t> article_of, int32_t least_score) {
  return Finder(texts, units, all, article_of, least_score).find();
}

}  // namespace coverlap::match
