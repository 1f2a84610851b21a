// Paragraphs: blank lines, single line breaks, wrapped lines, tables, glued headings, blocks of the caller.
#include "text_support.h"

using namespace text_tests;
using coverlap::Block;
using coverlap::Role;

TEST_CASE("blank lines separate paragraphs, whatever ends a line", "[text]") {
  const Strings expected{u"One two.", u"Three four.", u"Five six."};
  CHECK(paragraphs_of(u"One two.\n\nThree four.\n\n\n Five six. \n") == expected);
  CHECK(paragraphs_of(u"One two.\r\n\r\nThree four.\r\n\t\r\nFive six.") == expected);
  CHECK(paragraphs_of(u"One two.\r\rThree four.\r\u00A0\rFive six.") == expected);
  CHECK(paragraphs_of(u"One two.\u2029Three four.\u2028\u2028Five six.") == expected);
  CHECK(paragraphs_of(u"One two.\u0085\u0085Three four.\n\u3000\u200B\nFive six.\uFEFF") == expected);
  CHECK(paragraphs_of(u"").empty());
  CHECK(paragraphs_of(u" \n\u00A0\n\t").empty());
}

TEST_CASE("one line a paragraph", "[text]") {
  CHECK(paragraphs_of(u"The council met.\nIt voted on the bridge and on the school.\nNobody spoke.").size() == 3);
  CHECK(paragraphs_of(u"Titel\nErster Absatz.\n\nZweiter Absatz.\nDritter.").size() == 4);
}

TEST_CASE("lines wrapped at a fixed width are joined", "[text]") {
  const std::u16string text =
      u"The harbour board voted on Tuesday night to close the old ferry pier\n"
      u"before the winter storms arrive, and to spend two million on a new one\n"
      u"next to the lighthouse. Engineers had warned in March that eleven of\n"
      u"its forty oak piles were rotten.\n"
      u"The closure leaves 2,400 islanders with one crossing a day instead of\n"
      u"four, the ferry company said on Monday.\n"
      u"- Tickets stay valid\n"
      u"- Refunds are paid until March\n";
  const Strings paragraphs = paragraphs_of(text);
  REQUIRE(paragraphs.size() == 4);
  CHECK(paragraphs[0].find(u"The harbour") == 0);
  CHECK(paragraphs[1].find(u"The closure") == 0);
  CHECK(paragraphs[2] == u"- Tickets stay valid");
  CHECK(sentences_of(text).size() == 5);
  CHECK(paragraphs_of(u"The harbour board voted on Tuesday to close\nthe old ferry pier in May.").size() == 1);
}

TEST_CASE("a table is one paragraph with a sentence a row", "[text]") {
  const auto segments =
      segment_text(u"Numbers\n| Year | Ships |\n|---|---|\n| 2019 | 12 |\n| 2020 | 9\nThe fleet shrank.");
  REQUIRE(segments.paragraphs.size() == 3);
  CHECK(segments.paragraphs[1].role == Role::table);
  CHECK(segments.paragraphs[1].sentences.count == 3);
}

TEST_CASE("headings glued to their text are cut off", "[text]") {
  CHECK(paragraphs_of(u"The fleet shrank last year. Economic Decline and a Crisis of IdentityThe report highlights a "
                      u"long decline of the port.") == Strings{u"The fleet shrank last year.",
                                                               u"Economic Decline and a Crisis of Identity",
                                                               u"The report highlights a long decline of the port."});
  CHECK(paragraphs_of(u"A Rethinking of NATOThe plan does not offer much to anyone.") ==
        Strings{u"A Rethinking of NATO", u"The plan does not offer much to anyone."});
  CHECK(paragraphs_of(u"Is 2027 the Point of No Return?A staggering sum is missing from the budget.") ==
        Strings{u"Is 2027 the Point of No Return?", u"A staggering sum is missing from the budget."});
  CHECK(paragraphs_of(u"Ship Strikes ‘Rotten Pier’HARBOUR TOWN – A ferry ran into the old pier on Monday.").size() ==
        2);
}

TEST_CASE("names with a capital inside are not cut", "[text]") {
  for (const auto* text :
       {u"The New YouTube Rules for Makers took effect on Monday.",
        u"Iain McDonald and Ron DeSantis spoke to the press.",
        u"President Joe Biden and AstraZeneca chief executive Pascal Soriot met on Monday.",
        u"How Microsoft Bought LinkedIn for 26 billion in a week.", u"The NRA plan was read by all of them.",
        u"Her WhatsApp Message to O’Neill and the TikTok Team was published by a newspaper."}) {
    CHECK(paragraphs_of(text).size() == 1);
  }
}

TEST_CASE("with blocks the paragraphs are the blocks, trimmed", "[text]") {
  const std::u16string text = u"  Title \nOne.\n\nStill one.   Two. \n ";
  const std::vector<Block> blocks{
      {{0, 8}, Role::heading}, {{9, 26}, Role::body}, {{27, 32}, Role::list}, {{33, 35}, Role::body}};
  coverlap::text::Segments segments = coverlap::text::segment({text, blocks});
  coverlap::text::assign_roles(text, true, segments);
  check_promises(text, segments);
  REQUIRE(segments.paragraphs.size() == 3);  // the last block is blank
  CHECK(slice(text, segments.paragraphs[0].span) == u"Title");
  CHECK(slice(text, segments.paragraphs[1].span) == u"One.\n\nStill one.");
  CHECK(slice(text, segments.paragraphs[2].span) == u"Two.");
  CHECK(segments.paragraphs[0].role == Role::heading);
  CHECK(segments.paragraphs[2].role == Role::list);
}
