#include "match/units.h"

#include <algorithm>

#include "lexicon/weights.h"

namespace coverlap::match {
namespace {

class Maker {
 public:
  Maker(const lexicon::Texts& texts, Units& units) : texts_(texts), units_(units) {}

  Unit make(Range words) {
    stems_.clear();
    for (int32_t word = words.first; word < words.end(); ++word) {
      if (texts_.ignored[static_cast<size_t>(word)]) continue;
      const uint32_t stem = texts_.words[static_cast<size_t>(word)].stem;
      stems_.push_back(stem);
      if (texts_.stems[stem].single != lexicon::Stem::none) stems_.push_back(texts_.stems[stem].single);
    }
    std::sort(stems_.begin(), stems_.end());
    stems_.erase(std::unique(stems_.begin(), stems_.end()), stems_.end());
    Unit unit;
    unit.words = words;
    unit.stems = {static_cast<int32_t>(units_.stems.size()), static_cast<int32_t>(stems_.size())};
    for (uint32_t stem : stems_) {
      unit.weight += units_.weights[stem];
      unit.content += texts_.stems[stem].function_word ? 0 : 1;
      unit.numbers += texts_.stems[stem].number ? 1 : 0;
    }
    units_.stems.insert(units_.stems.end(), stems_.begin(), stems_.end());
    return unit;
  }

 private:
  const lexicon::Texts& texts_;
  Units& units_;
  std::vector<uint32_t> stems_;
};

}  // namespace

Units make_units(const lexicon::Texts& texts, const std::vector<bool>& compared, int32_t most_words) {
  Units units;
  units.weights = lexicon::weigh(texts, compared);
  Maker maker(texts, units);
  for (size_t sentence = 0; sentence < texts.sentences.size(); ++sentence) {
    units.sentences.push_back(compared[sentence] ? maker.make(texts.sentence_words[sentence]) : Unit{});
  }
  for (size_t paragraph = 0; paragraph < texts.paragraphs.size(); ++paragraph) {
    const Range sentences = texts.paragraphs[paragraph].sentences;
    const bool takes_part = sentences.count > 0 && compared[static_cast<size_t>(sentences.first)] &&
                            texts.paragraphs[paragraph].words <= most_words;
    units.paragraphs.push_back(takes_part ? maker.make(texts.paragraph_words[paragraph]) : Unit{});
  }
  return units;
}

}  // namespace coverlap::match
