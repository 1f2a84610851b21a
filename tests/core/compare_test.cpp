// The whole engine on invented text: what it finds, and what must hold for any input.
#include <coverlap/coverlap.h>

#include <algorithm>
#include <random>
#include <string>

#include "catch.h"
#include "wire/encode.h"

using namespace coverlap;

namespace {

Comparison compare_texts(const std::vector<std::u16string>& texts, Options options = {}) {
  std::vector<Article> articles;
  for (const std::u16string& text : texts) articles.push_back({text, {}});
  return compare(articles, options);
}

const std::u16string harbour =
    u"The harbour board voted on Tuesday night to close the old ferry pier before the winter storms arrive.\n\n"
    u"Engineers had warned in March that eleven of its forty oak piles were rotten below the waterline.\n\n"
    u"\u201CNobody will step on that pier again until we have replaced every pile,\u201D board chair Ines Malroy "
    u"said.\n\n"
    u"The closure leaves 2,400 islanders with one crossing a day instead of four, the ferry company said.\n";

const std::u16string library =
    u"A retired clockmaker has given the town library a collection of 312 antique maps of the valley.\n\n"
    u"Curators will spend the spring cataloguing the sheets, some of which show villages drowned by the dam.\n";

const Part& part_of(const Comparison& comparison, const Match& match, int32_t index) {
  return comparison.parts[static_cast<size_t>(match.parts.first + index)];
}

std::u16string apply_edits(const Comparison& comparison, const Part& part, const std::u16string& a,
                           const std::u16string& b) {
  std::u16string result;
  int32_t at = part.a.start;
  for (int32_t index = part.edits.first; index < part.edits.end(); ++index) {
    const Edit& edit = comparison.edits[static_cast<size_t>(index)];
    REQUIRE(edit.a.start >= at);
    result += a.substr(static_cast<size_t>(at), static_cast<size_t>(edit.a.start - at));
    result += b.substr(static_cast<size_t>(edit.b.start), static_cast<size_t>(edit.b.length()));
    at = edit.a.end;
  }
  return result + a.substr(static_cast<size_t>(at), static_cast<size_t>(part.a.end - at));
}

void check_edits(const Comparison& comparison, const std::vector<std::u16string>& texts) {
  for (const Match& match : comparison.matches) {
    const std::u16string& a = texts[static_cast<size_t>(match.a_article)];
    const std::u16string& b = texts[static_cast<size_t>(match.b_article)];
    for (int32_t index = 0; index < match.parts.count; ++index) {
      const Part& part = part_of(comparison, match, index);
      if (part.kind == Kind::reworded) continue;
      const std::u16string expected = b.substr(static_cast<size_t>(part.b.start), static_cast<size_t>(part.b.length()));
      REQUIRE(apply_edits(comparison, part, a, b) == expected);
    }
  }
}

// Texts made of sentences from a small pool, some changed: plenty of repeats, moves, splits and merges.
std::u16string random_article(std::mt19937& random) {
  static const std::vector<std::u16string> words{
      u"council", u"bridge", u"river",  u"flood",  u"mayor", u"Keller",   u"promised", u"repair", u"the",
      u"of",      u"a",      u"before", u"winter", u"and",   u"42",       u"million",  u"night",  u"workers",
      u"closed",  u"road",   u"school", u"pupils", u"said",  u"reported", u"police",   u"valley", u"dam"};
  std::u16string text;
  const size_t sentences = 2 + random() % 12;
  std::mt19937 pool(static_cast<uint32_t>(random() % 5));
  for (size_t sentence = 0; sentence < sentences; ++sentence) {
    text += u"It ";
    const size_t length = 4 + pool() % 14;
    for (size_t word = 0; word < length; ++word) {
      const size_t pick = pool();
      text += words[(random() % 10 == 0 ? random() : pick) % words.size()] + u" ";
    }
    text += u"ended.";
    text += random() % 3 == 0 ? u"\n\n" : u" ";
  }
  return text;
}

}  // namespace

TEST_CASE("a copy is verbatim, one to one, in order, everywhere") {
  const std::vector<std::u16string> texts{harbour, library, harbour};
  const Comparison comparison = compare_texts(texts);
  REQUIRE(comparison.status == Status::ok);
  REQUIRE(comparison.matches.size() == 4);
  for (const Match& match : comparison.matches) {
    REQUIRE(match.a_article == 0);
    REQUIRE(match.b_article == 2);
    REQUIRE(match.kind == Kind::verbatim);
    REQUIRE(match.relation == Relation::one_to_one);
    REQUIRE_FALSE(match.moved);
    REQUIRE(match.score == 1000);
  }
}

TEST_CASE("case, quotation marks, dashes and spacing leave a paragraph verbatim, and are named as form") {
  std::u16string other = harbour;
  const auto replace = [&](std::u16string_view from, std::u16string_view to) {
    other.replace(other.find(from), from.size(), to);
  };
  replace(u"\u201CNobody", u"\"Nobody");
  replace(u",\u201D board", u",\"  board");
  const std::vector<std::u16string> texts{harbour, other};
  const Comparison comparison = compare_texts(texts);
  REQUIRE(comparison.matches.size() == 4);
  for (const Match& match : comparison.matches) REQUIRE(match.kind == Kind::verbatim);
  REQUIRE(comparison.edits.size() == 2);
  for (const Edit& edit : comparison.edits) REQUIRE(edit.kind == EditKind::form);
  check_edits(comparison, texts);
}

TEST_CASE("overlaps count words once, and boilerplate and repeats are left out") {
  const std::vector<std::u16string> texts{harbour + u"\n\n" + harbour, harbour};
  const Comparison comparison = compare_texts(texts);
  REQUIRE(comparison.overlaps.size() == 2);
  const Overlap& doubled = comparison.overlaps[0];
  const Overlap& single = comparison.overlaps[1];
  REQUIRE(doubled.of == 0);
  REQUIRE(doubled.words == single.words);
  REQUIRE(doubled.left_out == single.words);
  REQUIRE(doubled.verbatim == doubled.words);
  REQUIRE(single.verbatim == single.words);
  REQUIRE(single.left_out == 0);
}

TEST_CASE("an ignored phrase counts nowhere") {
  const std::u16string_view phrase = u"the ferry company said";
  Options options;
  options.ignore = {&phrase, 1};
  const std::vector<std::u16string> texts{harbour, harbour};
  const Comparison comparison = compare_texts(texts, options);
  REQUIRE(comparison.overlaps[0].left_out == 4);
}

TEST_CASE("bad options and bad blocks come back as a status") {
  Options options;
  options.min_words = -1;
  REQUIRE(compare_texts({harbour}, options).status == Status::bad_option);
  REQUIRE(compare({}, {}).status == Status::no_articles);
  const Block outside{{0, 9}, Role::body};
  const Article article{u"short", {&outside, 1}};
  REQUIRE(compare({&article, 1}, {}).status == Status::bad_block);
}

TEST_CASE("whatever the articles: edits rebuild, order does not matter, swapping mirrors") {
  std::mt19937 random(23);
  for (int round = 0; round < 60; ++round) {
    const std::vector<std::u16string> texts{random_article(random), random_article(random), random_article(random)};
    const Comparison comparison = compare_texts(texts);
    check_edits(comparison, texts);

    const std::vector<std::u16string> reversed(texts.rbegin(), texts.rend());
    const Comparison mirrored = compare_texts(reversed);
    check_edits(mirrored, reversed);
    REQUIRE(mirrored.matches.size() == comparison.matches.size());
    using Seen = std::tuple<int32_t, int32_t, int32_t, int32_t, bool, int32_t, int32_t, int32_t>;
    std::vector<Seen> seen, seen_mirrored;
    for (const Match& it : comparison.matches) {
      const Part& part = part_of(comparison, it, 0);
      seen.emplace_back(it.a_article, it.b_article, static_cast<int32_t>(it.kind), it.score, it.moved,
                        it.evidence.shared_words, it.parts.count == 1 ? part.a.start : 0,
                        it.parts.count == 1 ? part.b.start : 0);
    }
    for (const Match& it : mirrored.matches) {
      const Part& part = part_of(mirrored, it, 0);
      seen_mirrored.emplace_back(2 - it.b_article, 2 - it.a_article, static_cast<int32_t>(it.kind), it.score, it.moved,
                                 it.evidence.shared_words, it.parts.count == 1 ? part.b.start : 0,
                                 it.parts.count == 1 ? part.a.start : 0);
    }
    std::sort(seen.begin(), seen.end());
    std::sort(seen_mirrored.begin(), seen_mirrored.end());
    REQUIRE(seen == seen_mirrored);
  }
}

TEST_CASE("every index in the encoded array lies within its section") {
  const std::vector<std::u16string> texts{harbour, library, harbour + library};
  const std::vector<int32_t> ints = wire::encode(compare_texts(texts));
  REQUIRE(ints[0] == wire::magic);
  REQUIRE(ints[3] == wire::section_count);
  const int32_t strides[] = {2, 8, 4, 18, 1, 13, 5, 4, 6, 1, 7, 3};
  int32_t expected = 4 + 2 * wire::section_count;
  for (size_t section = 0; section < std::size(strides); ++section) {
    REQUIRE(ints[4 + 2 * section] == expected);
    expected += ints[5 + 2 * section] * strides[section];
  }
  REQUIRE(static_cast<size_t>(expected) == ints.size());
}

TEST_CASE("thousands of identical lines, one giant paragraph, many one-word paragraphs: an answer, and soon") {
  std::u16string lines, words, giant;
  for (int line = 0; line < 2000; ++line) lines += u"The harbour closed again before dawn today.\n\n";
  for (int word = 0; word < 3000; ++word) words += std::u16string(1, static_cast<char16_t>(0x4e00 + word)) + u"\n\n";
  for (int word = 0; word < 60'000; ++word) giant += (word % 7 == 0) ? u"harbour " : u"pier ";
  const Comparison comparison = compare_texts({lines, words, giant, lines, giant, words});
  REQUIRE(comparison.status == Status::ok);
  std::vector<std::pair<int32_t, int32_t>> pairs;
  for (const Match& match : comparison.matches) {
    if (match.kind == Kind::verbatim) pairs.emplace_back(match.a_article, match.b_article);
  }
  for (const auto& copies : {std::pair<int32_t, int32_t>(0, 3), std::pair<int32_t, int32_t>(2, 4)}) {
    REQUIRE(std::find(pairs.begin(), pairs.end(), copies) != pairs.end());
  }
}

TEST_CASE("where the budget runs out, the result says so and for which articles") {
  const auto many = [](int first) {
    std::u16string text;
    for (int sentence = first; sentence < first + 6000; ++sentence) {
      text += u"Harbour pier ";
      for (int letter = sentence + 30; letter > 0; letter /= 25) text += static_cast<char16_t>(u'b' + letter % 25);
      text += sentence % 10 == 9 ? u" stood.\n\n" : u" stood. ";
    }
    return text;
  };
  const Comparison comparison = compare_texts({many(0), many(3000), library});
  std::vector<int32_t> approximate;
  for (const Warning& warning : comparison.warnings) {
    if (warning.code != WarningCode::approximate) continue;
    approximate.push_back(warning.article);
    REQUIRE(warning.value > 0);
  }
  REQUIRE(approximate == std::vector<int32_t>{0, 1});
}

TEST_CASE("what only one article has is told sentence by sentence, and a label is what the articles share") {
  const std::u16string longer =
      u"The harbour board voted on Tuesday night to close the old ferry pier before the winter storms arrive. Nobody "
      u"in the packed village hall had expected the treasurer to resign in tears.\n\n" +
      library;
  const Comparison comparison = compare_texts({harbour, longer});
  const auto text_of = [&](Span span) {
    return std::u16string_view(longer).substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length()));
  };
  bool resigned = false;
  for (const Passage& passage : comparison.passages) {
    const Sentence& label = comparison.sentences[static_cast<size_t>(passage.label)];
    const Member& member = comparison.members[static_cast<size_t>(passage.members.first)];
    if (passage.members.count == 2) {
      const int32_t article = comparison.paragraphs[static_cast<size_t>(label.paragraph)].article;
      if (article == 1) REQUIRE(text_of(label.span).starts_with(u"The harbour board"));
    } else if (member.part.length() > 0) {
      REQUIRE(member.article == 1);
      resigned = text_of(member.part).starts_with(u"Nobody in the packed village hall");
    }
  }
  REQUIRE(resigned);
}

TEST_CASE("headlines of one story that share only its topic are no match") {
  const Comparison comparison =
      compare_texts({u"Old Ferry Pier Will Close This Winter, Harbour Board Decides\n\n" + harbour,
                     u"Islanders Angry as Harbour Board Shuts Their Pier\n\n" + library});
  REQUIRE(comparison.matches.empty());
}
