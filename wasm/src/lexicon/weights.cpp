#include "lexicon/weights.h"

#include <algorithm>
#include <bit>

namespace coverlap::lexicon {
namespace {

constexpr int32_t function_word_weight = 30;  // of 1000
constexpr int32_t character_weight = 400;     // a Chinese word is two or three characters
constexpr int32_t name_weight = 700;   // names recur in every sentence of a story and say little of what happened
constexpr int64_t least_share = 30;    // of 1000, of a stem that every sentence carries
constexpr int64_t least_story = 20;    // sentences an article: in less, nothing can be told to be common
constexpr int64_t rarity_share = 750;  // of 1000, how much of the weight depends on rarity within the story

// 1000 · log2(value), exact to about one: by bits, then by squaring the mantissa. No floating point, so that native and
// wasm agree.
int64_t log2_milli(uint64_t value) {
  int64_t bits = std::bit_width(value) - 1;
  uint64_t mantissa = bits >= 31 ? value >> (bits - 31) : value << (31 - bits);  // in [2^31, 2^32)
  int64_t result = bits << 10;
  for (int64_t half = 512; half > 0; half >>= 1) {
    mantissa = (mantissa * mantissa) >> 31;
    if (mantissa < (uint64_t{1} << 32)) continue;
    mantissa >>= 1;
    result += half;
  }
  return result * 1000 / 1024;
}

int32_t own_weight(const Stem& stem) {
  if (stem.function_word) return function_word_weight;
  if (stem.character) return character_weight;
  return stem.name ? name_weight : full_weight;
}

std::vector<int32_t> sentence_counts(const Texts& texts, const std::vector<bool>& compared) {
  std::vector<int32_t> counts(texts.stems.size(), 0);
  std::vector<int32_t> last_seen(texts.stems.size(), -1);
  for (size_t sentence = 0; sentence < texts.sentences.size(); ++sentence) {
    if (!compared[sentence]) continue;
    const Range words = texts.sentence_words[sentence];
    for (int32_t word = words.first; word < words.end(); ++word) {
      const uint32_t stem = texts.words[static_cast<size_t>(word)].stem;
      if (last_seen[stem] == static_cast<int32_t>(sentence)) continue;
      last_seen[stem] = static_cast<int32_t>(sentence);
      ++counts[stem];
    }
  }
  return counts;
}

// 0 to 1000: 1000 for a stem in at most one sentence an article, near 0 for one in all of them.
int64_t story_share(int64_t count, int64_t sentences, int64_t articles) {
  const int64_t span = log2_milli(static_cast<uint64_t>(sentences)) - log2_milli(static_cast<uint64_t>(articles));
  if (count <= articles || sentences <= articles || span <= 0) return 1000;
  const int64_t left = log2_milli(static_cast<uint64_t>(sentences)) - log2_milli(static_cast<uint64_t>(count));
  const int64_t rarity = 1000 - rarity_share + rarity_share * left / span;
  return rarity * (sentences - count) / (sentences - articles);
}

}  // namespace

std::vector<int32_t> weigh(const Texts& texts, const std::vector<bool>& compared) {
  const std::vector<int32_t> counts = sentence_counts(texts, compared);
  const auto articles = std::max<int64_t>(1, static_cast<int64_t>(texts.articles.size()));
  const auto sentences = std::max<int64_t>(least_story * articles, std::count(compared.begin(), compared.end(), true));
  std::vector<int32_t> weights(texts.stems.size());
  for (size_t stem = 0; stem < weights.size(); ++stem) {
    const int64_t share = std::max(least_share, story_share(counts[stem], sentences, articles));
    weights[stem] = std::max(1, static_cast<int32_t>(own_weight(texts.stems[stem]) * share / 1000));
  }
  return weights;
}

}  // namespace coverlap::lexicon
