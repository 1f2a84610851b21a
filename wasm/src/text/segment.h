// Text of one article -> paragraphs, sentences and words, as spans of the text that was handed in.
#pragma once

#include <coverlap/coverlap.h>

#include <vector>

namespace coverlap::text {

enum class WordClass : uint8_t {
  letters,   // a word of an alphabetic script
  number,    // begins with a decimal digit: 20, 1,234.5, 3rd
  character  // one character of a script written without spaces: Han, Hiragana, Thai …
};

struct Word {
  Span span;
  WordClass cls = WordClass::letters;
  bool capitalised = false;       // begins with an upper-case or title-case letter
  bool sentence_initial = false;  // first word of its sentence, or after a colon or an opening quotation mark
};

// paragraphs[].article is 0, paragraphs[].repeat_of is -1; paragraphs[].role is body until roles.h sets it, or the role
// of the article's block. Every word lies in exactly one sentence, every sentence in exactly one paragraph, and neither
// spans nor paragraphs begin or end with white space.
struct Segments {
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Range> sentence_words;  // words of each sentence, indices into `words`
  std::vector<Word> words;
};

Segments segment(const Article& article);

}  // namespace coverlap::text
