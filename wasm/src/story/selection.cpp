#include "story/selection.h"

namespace coverlap::story {

bool takes_part(const Paragraph& paragraph, const Options& options) {
  return paragraph.role != Role::boilerplate && paragraph.role != Role::repeat && paragraph.words >= options.min_words;
}

std::vector<bool> select(const lexicon::Texts& texts, const Options& options) {
  std::vector<bool> compared;
  compared.reserve(texts.sentences.size());
  for (const Sentence& sentence : texts.sentences) {
    compared.push_back(takes_part(texts.paragraphs[static_cast<size_t>(sentence.paragraph)], options));
  }
  return compared;
}

}  // namespace coverlap::story
