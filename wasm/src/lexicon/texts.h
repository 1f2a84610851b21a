// All articles of one comparison, segmented and interned once: everything below works on ids.
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/segment.h"

namespace coverlap::lexicon {

struct Token {
  Span span;            // in its article
  uint32_t normal = 0;  // id of the normal form
  uint32_t stem = 0;    // id of the stem
};

// What is known of every occurrence of a stem.
struct Stem {
  bool function_word = false;
  bool number = false;
  bool name = false;       // written with a capital wherever that is not due to its place
  bool character = false;  // of a script written without spaces
  uint32_t single = none;  // of a pair of such characters: the stem of the first

  static constexpr uint32_t none = 0xffffffffu;
};

struct Texts {
  std::vector<std::u16string_view> articles;
  std::vector<Range> article_paragraphs;
  std::vector<Range> article_words;
  std::vector<Paragraph> paragraphs;
  std::vector<Range> paragraph_words;
  std::vector<bool> repeated;  // by paragraph: a later one of its article repeats it (match/repeats.h)
  std::vector<Sentence> sentences;
  std::vector<Range> sentence_words;
  std::vector<Token> words;
  std::vector<bool> ignored;  // words inside a phrase that the options leave out
  std::vector<Stem> stems;
  uint32_t normal_count = 0;
};

// Sentences of more words than this are cut, so that the cost of a pair of sentences is bounded.
inline constexpr int32_t longest_sentence = 250;

Texts read(std::span<const Article> articles, const Options& options);

}  // namespace coverlap::lexicon
