// Segments as strings, for tests of text/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "text/normalise.h"
#include "text/roles.h"
#include "text/segment.h"

namespace text_tests {

using Strings = std::vector<std::u16string>;

inline std::u16string slice(std::u16string_view text, coverlap::Span span) {
  return std::u16string(text.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length())));
}

inline coverlap::text::Segments segment_text(std::u16string_view text) {
  coverlap::text::Segments segments = coverlap::text::segment({text, {}});
  coverlap::text::assign_roles(text, false, segments);
  return segments;
}

inline Strings paragraphs_of(std::u16string_view text) {
  Strings result;
  for (const auto& paragraph : segment_text(text).paragraphs) result.push_back(slice(text, paragraph.span));
  return result;
}

inline Strings sentences_of(std::u16string_view text) {
  Strings result;
  for (const auto& sentence : segment_text(text).sentences) result.push_back(slice(text, sentence.span));
  return result;
}

inline Strings words_of(std::u16string_view text) {
  Strings result;
  for (const auto& word : segment_text(text).words) result.push_back(slice(text, word.span));
  return result;
}

inline std::u16string normal(std::u16string_view word) {
  std::u16string result;
  coverlap::text::normal_form(word, result);
  return result;
}

inline std::u16string plain(std::u16string_view word) {
  std::u16string result;
  coverlap::text::plain_form(normal(word), result);
  return result;
}

// What every segmentation promises; see text/segment.h.
inline void check_promises(std::u16string_view text, const coverlap::text::Segments& segments) {
  const auto& [paragraphs, sentences, sentence_words, words] = segments;
  REQUIRE(sentence_words.size() == sentences.size());
  int32_t next_sentence = 0, next_word = 0, paragraph_end = 0;
  for (size_t p = 0; p < paragraphs.size(); ++p) {
    const auto& paragraph = paragraphs[p];
    REQUIRE(paragraph.span.start >= paragraph_end);
    REQUIRE(paragraph.span.end > paragraph.span.start);
    REQUIRE(static_cast<size_t>(paragraph.span.end) <= text.size());
    REQUIRE(paragraph.sentences.first == next_sentence);
    REQUIRE(paragraph.sentences.count > 0);
    paragraph_end = paragraph.span.end;
    int32_t sentence_end = paragraph.span.start, words_of_paragraph = 0;
    for (int32_t s = next_sentence; s < paragraph.sentences.end(); ++s) {
      const auto& sentence = sentences[static_cast<size_t>(s)];
      const auto& range = sentence_words[static_cast<size_t>(s)];
      REQUIRE(sentence.paragraph == static_cast<int32_t>(p));
      REQUIRE(sentence.span.start >= sentence_end);
      REQUIRE(sentence.span.end > sentence.span.start);
      REQUIRE(sentence.span.end <= paragraph.span.end);
      REQUIRE(range.first == next_word);
      REQUIRE(range.count == sentence.words);
      sentence_end = sentence.span.end;
      int32_t word_end = sentence.span.start;
      for (int32_t w = range.first; w < range.end(); ++w) {
        const auto& word = words[static_cast<size_t>(w)];
        REQUIRE(word.span.start >= word_end);
        REQUIRE(word.span.end > word.span.start);
        REQUIRE(word.span.end <= sentence.span.end);
        word_end = word.span.end;
      }
      next_word = range.end();
      words_of_paragraph += range.count;
    }
    REQUIRE(words_of_paragraph == paragraph.words);
    next_sentence = paragraph.sentences.end();
  }
  REQUIRE(next_sentence == static_cast<int32_t>(sentences.size()));
  REQUIRE(next_word == static_cast<int32_t>(words.size()));
}

}  // namespace text_tests

// Catch2 prints UTF-16 as numbers; failures are read by people.
namespace Catch {
template <>
struct StringMaker<std::u16string> {
  static std::string convert(const std::u16string& text) {
    std::string result = "\"";
    for (const char16_t unit : text) {
      if (unit < 0x80) {
        result += static_cast<char>(unit);
      } else if (unit < 0x800) {
        result += static_cast<char>(0xc0 | (unit >> 6));
        result += static_cast<char>(0x80 | (unit & 63));
      } else {
        result += static_cast<char>(0xe0 | (unit >> 12));
        result += static_cast<char>(0x80 | ((unit >> 6) & 63));
        result += static_cast<char>(0x80 | (unit & 63));
      }
    }
    return result + "\"";
  }
};
}  // namespace Catch
