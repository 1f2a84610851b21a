// What segmentation promises, on random and on hostile input.
#include <chrono>
#include <random>

#include "text_support.h"

using namespace text_tests;

namespace {

// Pieces that the rules look at, and units that no text should have.
const std::vector<std::u16string> pieces{u"a",
                                         u"The",
                                         u"word ",
                                         u" ",
                                         u".",
                                         u". ",
                                         u"? ",
                                         u"! ",
                                         u"\n",
                                         u"\n\n",
                                         u"\r\n",
                                         u"\u2028",
                                         u"\u2029",
                                         u"\u00A0",
                                         u"…",
                                         u"“",
                                         u"”",
                                         u"‘",
                                         u"’",
                                         u"'",
                                         u"\"",
                                         u"(",
                                         u")",
                                         u"[1]",
                                         u"* ",
                                         u"- ",
                                         u"1. ",
                                         u"| a | b |\n",
                                         u"U.S.",
                                         u"Mr. ",
                                         u"p.m.",
                                         u"20",
                                         u"1,234.5",
                                         u":",
                                         u"Identity",
                                         u"NATOThe",
                                         u"Advertisement\n",
                                         u"Subscribe now\n",
                                         u"Photo by ",
                                         u"市",
                                         u"。",
                                         u"ดี",
                                         u"हि",
                                         u"א״",
                                         u"\u0301",
                                         u"\u200D",
                                         u"👩",
                                         u"🇺🇦",
                                         u"\uFE0F",
                                         u"\u00AD",
                                         std::u16string(1, u'\0'),
                                         std::u16string(1, char16_t{0xd83d}),
                                         std::u16string(1, char16_t{0xdc00}),
                                         std::u16string(1, char16_t{0xffff})};

std::u16string random_text(std::mt19937& random) {
  std::u16string text;
  for (size_t count = random() % 60; count > 0; --count) {
    if (random() % 12 == 0) {
      text += static_cast<char16_t>(random() % 0x10000);
    } else {
      text += pieces[random() % pieces.size()];
    }
  }
  return text;
}

std::u16string repeated(std::u16string_view piece, size_t times) {
  std::u16string text;
  while (times-- > 0) text += piece;
  return text;
}

}  // namespace

TEST_CASE("segments of random text keep their promises", "[text]") {
  std::mt19937 random(20251214);
  for (int round = 0; round < 5000; ++round) {
    const std::u16string text = random_text(random);
    CAPTURE(text);
    check_promises(text, segment_text(text));
  }
}

TEST_CASE("segments of random blocks keep their promises", "[text]") {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    const std::u16string text = random_text(random);
    std::vector<coverlap::Block> blocks;
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.size(), at + 1 + random() % 20);
      const auto role = static_cast<coverlap::Role>(random() % 7);
      blocks.push_back({{static_cast<int32_t>(at), static_cast<int32_t>(end)}, role});
      at = end + random() % 3;
    }
    auto segments = coverlap::text::segment({text, blocks});
    coverlap::text::assign_roles(text, true, segments);
    check_promises(text, segments);
  }
}

TEST_CASE("hostile texts take linear time", "[text]") {
  for (const std::u16string& text : {repeated(u"word ", 200000),
                                     repeated(u"The same line again and again\n", 2000),
                                     repeated(u"word\n", 10000),
                                     repeated(u"a.", 200000),
                                     repeated(u". ", 200000),
                                     repeated(u"(\"", 200000),
                                     repeated(u"A'", 200000),
                                     repeated(u"a\u0301'\u0301", 100000),
                                     repeated(u"TitleThe ", 50000),
                                     repeated(u"Is It?A", 50000),
                                     repeated(u"No. ", 100000),
                                     repeated(u"Advertisement\n", 50000),
                                     repeated(u"1.", 200000),
                                     repeated(u"\u0301", 300000),
                                     repeated(u"Table of Contents\n- a\n", 20000),
                                     repeated(u"“", 200000),
                                     repeated(u"Title One\n", 30000),
                                     repeated(u"www.", 100000),
                                     repeated(u"…", 200000),
                                     repeated(u"市", 300000),
                                     repeated(u"\r", 300000),
                                     repeated(u"| ", 100000),
                                     repeated(u"- ", 100000),
                                     repeated(u"!)", 100000),
                                     repeated(u"a:", 100000),
                                     repeated(u"ดี ", 100000),
                                     repeated(u"- in your inbox\n", 20000)}) {
    const auto start = std::chrono::steady_clock::now();
    const auto segments = segment_text(text);
    const auto elapsed = std::chrono::steady_clock::now() - start;
    CHECK(elapsed < std::chrono::seconds(5));  // with sanitizers; quadratic time would be minutes
    CAPTURE(text.substr(0, 20));
    CHECK(segments.sentences.size() <= text.size());
  }
}
