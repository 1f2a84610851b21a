#include "lexicon/vocabulary.h"

#include <string>

#include "catch.h"

TEST_CASE("a word keeps its id while the vocabulary grows") {
  coverlap::lexicon::Vocabulary vocabulary;
  const auto word = [](int number) {
    std::u16string text = u"word";
    for (char digit : std::to_string(number)) text.push_back(static_cast<char16_t>(digit));
    return text;
  };
  for (int number = 0; number < 20'000; ++number) {
    REQUIRE(vocabulary.intern(word(number)) == static_cast<uint32_t>(number));
  }
  for (int number = 0; number < 20'000; number += 7) {
    REQUIRE(vocabulary.intern(word(number)) == static_cast<uint32_t>(number));
    REQUIRE(vocabulary[static_cast<uint32_t>(number)] == word(number));
  }
  REQUIRE(vocabulary.size() == 20'000);
  const uint32_t empty = vocabulary.intern(u"");
  REQUIRE(vocabulary.intern(std::u16string(1, u'\0')) != empty);
}
