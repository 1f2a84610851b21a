#include "match/repeats.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "match/lcs.h"
#include "match/thresholds.h"

namespace coverlap::match {
namespace {

constexpr int32_t shingle_words = 4;

using Words = std::span<const lexicon::Token>;

uint64_t hash_words(Words words) {
  uint64_t value = 1469598103934665603ull;
  for (const lexicon::Token& word : words) value = (value ^ word.normal) * 1099511628211ull;
  value ^= value >> 29;
  value *= 0xbf58476d1ce4e5b9ull;
  return value ^ (value >> 32);
}

// Which paragraph had a shingle first. Open addressing over 32 bits of the hash: what a collision suggests, the longest
// common subsequence refutes.
class FirstOwners {
 public:
  explicit FirstOwners(size_t words) : slots_(std::bit_ceil(2 * words + 2)) {}

  // The paragraph that had it first, or -1 where none had, and now `paragraph` has.
  int32_t find_or_own(uint64_t hash, int32_t paragraph) {
    const auto key = static_cast<uint32_t>(hash >> 32);
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    for (; slots_[at].owner >= 0; at = (at + 1) & mask) {
      if (slots_[at].key == key) return slots_[at].owner;
    }
    slots_[at] = {key, paragraph};
    return -1;
  }

 private:
  struct Slot {
    uint32_t key = 0;
    int32_t owner = -1;
  };
  std::vector<Slot> slots_;
};

class Finder {
 public:
  Finder(lexicon::Texts& texts, Range words)
      : texts_(texts), lcs_(texts.normal_count), owners_(static_cast<size_t>(words.count)) {}

  void look_at(int32_t paragraph) {
    Paragraph& self = texts_.paragraphs[static_cast<size_t>(paragraph)];
    const Words words = words_of(paragraph);
    if (words.empty() || self.role == Role::boilerplate) return;
    const int32_t earlier = find_earlier(paragraph, words);
    if (earlier < 0) {
      whole_.emplace(hash_words(words), paragraph);
      return;
    }
    self.role = Role::repeat;
    self.repeat_of = earlier;
    texts_.repeated[static_cast<size_t>(earlier)] = true;
  }

 private:
  Words words_of(int32_t paragraph) const {
    const Range words = texts_.paragraph_words[static_cast<size_t>(paragraph)];
    return Words(texts_.words).subspan(static_cast<size_t>(words.first), static_cast<size_t>(words.count));
  }

  int32_t find_earlier(int32_t paragraph, Words words) {
    const auto same = whole_.find(hash_words(words));
    if (same != whole_.end() && words_of(same->second).size() == words.size()) return same->second;
    if (words.size() > longest_paragraph) return -1;
    const int32_t earlier = owner_of_most(paragraph, words);
    if (earlier < 0) return -1;
    lcs_.set(words);
    const Words other = words_of(earlier);
    const int64_t order = 2000 * int64_t{lcs_.length(other)} / static_cast<int64_t>(words.size() + other.size());
    return order >= repeat_order && same_facts(words, other) ? earlier : -1;
  }

  // Results by district are alike but for a name and a number: only what has the same of both is said again.
  bool same_facts(Words words, Words other) const {
    const auto facts = [&](Words of) {
      std::vector<uint32_t> stems;
      for (const lexicon::Token& word : of) {
        const lexicon::Stem& stem = texts_.stems[word.stem];
        if (stem.number || stem.name) stems.push_back(word.stem);
      }
      std::sort(stems.begin(), stems.end());
      stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
      return stems;
    };
    return facts(words) == facts(other);
  }

  int32_t owner_of_most(int32_t paragraph, Words words) {
    counts_.clear();
    for (size_t at = 0; at + shingle_words <= words.size(); ++at) {
      const int32_t owner = owners_.find_or_own(hash_words(words.subspan(at, shingle_words)), paragraph);
      if (owner >= 0 && owner != paragraph) ++counts_[owner];
    }
    int32_t best = -1, most = 0;
    for (const auto& [owner, count] : counts_) {
      if (count > most || (count == most && owner < best)) best = owner, most = count;
    }
    return most * 3 >= static_cast<int32_t>(words.size()) ? best : -1;
  }

  lexicon::Texts& texts_;
  Lcs lcs_;
  std::unordered_map<uint64_t, int32_t> whole_;
  FirstOwners owners_;
  std::unordered_map<int32_t, int32_t> counts_;
};

}  // namespace

void find_repeats(lexicon::Texts& texts) {
  texts.repeated.assign(texts.paragraphs.size(), false);
  for (size_t article = 0; article < texts.articles.size(); ++article) {
    const Range paragraphs = texts.article_paragraphs[article];
    Finder finder(texts, texts.article_words[article]);
    for (int32_t paragraph = paragraphs.first; paragraph < paragraphs.end(); ++paragraph) finder.look_at(paragraph);
  }
}

}  // namespace coverlap::match
