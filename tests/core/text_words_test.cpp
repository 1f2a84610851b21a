// What counts as a word, in prose and in the scripts of the world.
#include "text_support.h"

using namespace text_tests;
using coverlap::text::Word;
using coverlap::text::WordClass;

namespace {

std::vector<WordClass> classes_of(std::u16string_view text) {
  std::vector<WordClass> result;
  for (const Word& word : segment_text(text).words) result.push_back(word.cls);
  return result;
}

}  // namespace

TEST_CASE("words of news prose", "[text]") {
  CHECK(words_of(u"about 19–20 percent, $1,234.5 billion") ==
        Strings{u"about", u"19", u"20", u"percent", u"1,234.5", u"billion"});
  CHECK(words_of(u"Ukraine's, Ukraine’s and the 28-point plan") ==
        Strings{u"Ukraine's", u"Ukraine’s", u"and", u"the", u"28", u"point", u"plan"});
  CHECK(words_of(u"the U.S. and U.S.-led forces at 5 p.m.") ==
        Strings{u"the", u"U.S.", u"and", u"U.S.", u"led", u"forces", u"at", u"5", u"p.m."});
  CHECK(words_of(u"Dr. Ann Lee, Ph.D., of example.org") ==
        Strings{u"Dr", u"Ann", u"Lee", u"Ph.D.", u"of", u"example.org"});
  CHECK(words_of(u"her 3rd win at 10:30") == Strings{u"her", u"3rd", u"win", u"at", u"10", u"30"});
  CHECK(words_of(u"*** — … 🙂 ___").empty());
}

TEST_CASE("words that run together are told apart", "[text]") {
  CHECK(words_of(u"in aid.By then,Kyiv") == Strings{u"in", u"aid", u"By", u"then", u"Kyiv"});
  CHECK(words_of(u"Talks:The plan") == Strings{u"Talks", u"The", u"plan"});
  CHECK(words_of(u"EU:s beslut") == Strings{u"EU:s", u"beslut"});
  CHECK(words_of(u"J.K.Rowling wrote") == Strings{u"J.K.", u"Rowling", u"wrote"});
}

TEST_CASE("classes and capitals of words", "[text]") {
  CHECK(classes_of(u"Twenty 20 3rd") == std::vector{WordClass::letters, WordClass::number, WordClass::number});
  const auto words = segment_text(u"The mayor said: “Nobody knows Ines.” Then he left").words;
  REQUIRE(words.size() == 9);
  CHECK(words[0].sentence_initial);  // The
  CHECK(words[3].sentence_initial);  // Nobody
  CHECK(words[3].capitalised);
  CHECK_FALSE(words[5].sentence_initial);  // Ines
  CHECK(words[5].capitalised);
  CHECK(words[6].sentence_initial);  // Then
  CHECK_FALSE(words[7].capitalised);
  const auto quoted = segment_text(u"He called it \"rotten\" Monday").words;
  CHECK(quoted[3].sentence_initial);        // rotten
  CHECK_FALSE(quoted[4].sentence_initial);  // Monday, after a closing mark
}

TEST_CASE("scripts without spaces are read by character", "[text]") {
  CHECK(words_of(u"市长说20人") == Strings{u"市", u"长", u"说", u"20", u"人"});
  CHECK(words_of(u"東京タワーへ行く") == Strings{u"東", u"京", u"タワー", u"へ", u"行", u"く"});
  CHECK(classes_of(u"東タワーへ") == std::vector{WordClass::character, WordClass::letters, WordClass::character});
  CHECK(words_of(u"ดีมาก") == Strings{u"ดี", u"ม", u"า", u"ก"});
  CHECK(classes_of(u"ดี") == std::vector{WordClass::character});
  CHECK(words_of(u"𠮷野家") == Strings{u"𠮷", u"野", u"家"});  // the first is beyond the first plane
}

TEST_CASE("scripts with spaces keep their marks", "[text]") {
  CHECK(words_of(u"नमस्ते दुनिया") == Strings{u"नमस्ते", u"दुनिया"});
  CHECK(words_of(u"السَّلام عليكم") == Strings{u"السَّلام", u"عليكم"});
  CHECK(words_of(u"צה״ל אמר") == Strings{u"צה״ל", u"אמר"});
  CHECK(words_of(u"об’єднання України") == Strings{u"об’єднання", u"України"});
  CHECK(words_of(u"한국어 문장") == Strings{u"한국어", u"문장"});
  CHECK(words_of(u"Cafe\u0301 a\u0300 Paris") == Strings{u"Cafe\u0301", u"a\u0300", u"Paris"});
}

TEST_CASE("emoji are no words and break none", "[text]") {
  CHECK(words_of(u"ok 👩‍👩‍👧 👍🏽 🇺🇦🇺🇸 fine") == Strings{u"ok", u"fine"});
}
