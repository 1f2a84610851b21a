// Roles on invented pages.
#include "text_support.h"

using namespace text_tests;
using coverlap::Block;
using coverlap::Role;

namespace {

const std::u16string prose =
    u"The harbour board voted on Tuesday night to close the old ferry pier before the winter storms arrive, officials "
    u"said. Engineers had warned in March that eleven of its forty oak piles were rotten.";

std::vector<Role> roles_of(std::u16string_view text) {
  std::vector<Role> result;
  for (const auto& paragraph : segment_text(text).paragraphs) result.push_back(paragraph.role);
  return result;
}

// The role of a line between two paragraphs of prose.
Role role_among_prose(const std::u16string& line) {
  const std::vector<Role> roles =
      roles_of(u"Harbour Board Closes Old Pier\n\n" + prose + u"\n\n" + line + u"\n\n" + prose + u" It rained.");
  REQUIRE(roles.size() == 4);
  return roles[2];
}

}  // namespace

TEST_CASE("headline, heading, body", "[text]") {
  CHECK(roles_of(u"Harbour Board Closes Old Pier\n" + prose + u"\nWhat Comes Next\n" + prose + u" And more.") ==
        std::vector{Role::headline, Role::body, Role::heading, Role::body});
  CHECK(roles_of(u"Hafen schließt alten Anleger\n" + prose + u"\n" + prose + u" Mehr.") ==
        std::vector{Role::headline, Role::body, Role::body});
  CHECK(roles_of(u"港务局关闭旧码头\n港务局周二晚间投票决定关闭旧码头。工程师三月曾警告木桩腐烂。\n下一步\n新码头将于明"
                 u"年春天在灯塔旁动工，造价两百万。") ==
        std::vector{Role::headline, Role::body, Role::heading, Role::body});
  CHECK(role_among_prose(u"What this might mean") == Role::heading);
  CHECK(role_among_prose(u"How Will the Islanders Get to Work?") == Role::heading);
  CHECK(role_among_prose(u"Nobody will step on that pier again.") == Role::body);
  CHECK(role_among_prose(u"“No,” she said.") == Role::body);
}

TEST_CASE("a title that comes again is a headline again", "[text]") {
  const auto roles = roles_of(
      u"Harbour Board Closes Old Pier\nKey Points\n- The pier is closed.\n- It is rotten.\n"
      u"Harbour Board Closes Old Pier\n" +
      prose);
  CHECK(roles == std::vector{Role::headline, Role::heading, Role::list, Role::list, Role::headline, Role::body});
}

TEST_CASE("a text that is one line is its body", "[text]") {
  CHECK(roles_of(prose) == std::vector{Role::body});
  CHECK(roles_of(u"Harbour board closes pier") == std::vector{Role::body});
}

TEST_CASE("lists that carry news stay lists", "[text]") {
  CHECK(role_among_prose(u"• The pier closes on May 4.") == Role::list);
  CHECK(roles_of(prose + u"\n1) The pier closes.\n2) The ferry runs once a day.\n" + prose) ==
        std::vector{Role::body, Role::list, Role::list, Role::body});
  CHECK(role_among_prose(u"– To już koniec, powiedziała, kiedy prom odpłynął.") == Role::body);  // direct speech
  CHECK(role_among_prose(u"2. What Comes Next") == Role::heading);
}

TEST_CASE("pictures have captions", "[text]") {
  CHECK(
      role_among_prose(u"Islanders look at the pier in Malroy on Dec. 14, 2025. Photographer: Ann Lee/Harbour News") ==
      Role::caption);
  CHECK(role_among_prose(u"The pier on Monday. (Photo by Ann Lee)") == Role::caption);
  CHECK(role_among_prose(u"Photo: Ann Lee") == Role::caption);
  CHECK(role_among_prose(u"The photo by Getty Images photographer Ann Lee won the first prize on Monday.") ==
        Role::body);
  CHECK(role_among_prose(u"Photographer Ann Lee was hurt when the pier fell on Monday.") == Role::body);
}

TEST_CASE("what the page says around an article is boilerplate", "[text]") {
  for (const auto* line : {u"Advertisement",
                           u"Article content",
                           u"Read Entire Article",
                           u"Read more: Ferry fares to rise",
                           u"Also read | Ferry fares to rise",
                           u"Must Read: Ferry Fares to Rise Again in Spring",
                           u"RELATED: Ferry fares to rise",
                           u"Subscribe now to read the latest news.",
                           u"SUBSCRIBE TO UNLOCK MORE ARTICLES",
                           u"REGISTER / SIGN IN TO UNLOCK MORE ARTICLES",
                           u"Already a subscriber? Log in",
                           u"By signing up you consent to receive the above newsletter from Harbour Network Inc.",
                           u"Sign up for our daily newsletter.",
                           u"Get the best stories delivered to your inbox every morning.",
                           u"Published 14 December 2025",
                           u"11 hours ago 2",
                           u"3 min read",
                           u"Dec. 14, 2025, 5:04 p.m. ET",
                           u"25.05.2020",
                           u"14/12/2025",
                           u"Facebook Twitter WhatsApp",
                           u"@harbournews",
                           u"Share this article",
                           u"© 2025 Harbour News",
                           u"Copyright 2025 Harbour News. All rights reserved.",
                           u"We use cookies to improve your visit.",
                           u"Adblock Detected |",
                           u"Please disable your ad blocker to read on.",
                           u"Keywords: harbour, pier, ferry, storm",
                           u"Tags: harbour, pier",
                           u"Editor’s note: This story was changed on Monday.",
                           u"(Reporting by Ann Lee; Editing by Bo Ray)",
                           u"Lesen Sie auch: Die Fähre",
                           u"相关阅读：渡轮涨价",
                           u"-",
                           u"* * *"}) {
    INFO(Catch::StringMaker<std::u16string>::convert(line));
    CHECK(role_among_prose(line) == Role::boilerplate);
  }
}

TEST_CASE("news that merely contains such words stays body", "[text]") {
  for (const auto* line :
       {u"The ministry urged readers to subscribe to a flood warning service after the storm.",
        u"“Subscribe now,” the message to the islanders read, according to police.",
        u"Copyright law protects the plans of the pier, the court said on Monday.",
        u"By clicking on the link, victims let the thieves into the harbour’s computers.",
        u"Getty Images sued the board over a picture of the pier.",
        u"Register to vote by Oct. 5, the county clerk told islanders.",
        u"Must-read books were sold at the pier on Monday.", u"Watch-makers in the town closed their shops.",
        u"787-823-0101 or 787-823-0102.", u"4 8 15 16 23 42.", u"June 1944 was warm.",
        u"The board must look at the accounts. (Editing by Ann Lee was thorough.)",
        u"Two hours ago the ferry left with 120 people aboard.", u"Related costs rose by 12 percent last year.",
        u"Reporting by the Harbour News led to the vote on Tuesday.",
        u"The board published its accounts on 14 December 2025."}) {
    INFO(Catch::StringMaker<std::u16string>::convert(line));
    CHECK(role_among_prose(line) == Role::body);
  }
}

TEST_CASE("a block of notices takes its list and small words with it", "[text]") {
  const auto roles =
      roles_of(u"Harbour Board Closes Old Pier\n\n" + prose +
               u"\n\nHarbour Post\n\nTHIS CONTENT IS RESERVED FOR SUBSCRIBERS ONLY\n\nSubscribe now to read on.\n\n"
               u"  • Exclusive articles by Ann Lee.\n  • Daily puzzles and a crossword.\n\nCreate an account or sign "
               u"in to continue.\n\n"
               u"  • Enjoy more articles a month\n\nSign In or Create an Account\n\nor\n\nArticle content\n\n" +
               prose + u" It rained.");
  REQUIRE(roles.size() == 13);
  CHECK(roles[1] == Role::body);
  for (size_t i = 2; i < 12; ++i) CHECK(roles[i] == Role::boilerplate);
  CHECK(roles[12] == Role::body);
}

TEST_CASE("a notice within a list of news does not take the list with it", "[text]") {
  const auto roles =
      roles_of(prose + u"\n- The pier is closed.\nSign up for our newsletter\n- The ferry runs once a day.\n" + prose);
  CHECK(roles == std::vector{Role::body, Role::list, Role::boilerplate, Role::list, Role::body});
}

TEST_CASE("contents lists and notes for search engines go with their entries", "[text]") {
  const auto roles = roles_of(
      u"Harbour Board Closes Old Pier\nTable of Contents\n- 1. Harbour Board Closes Old Pier\n- 2. What Comes Next\n" +
      prose + u"\nWhat Comes Next\n" + prose +
      u" More.\nSEO Notes:\n* Readability: The article has short paragraphs.\n* Links: one.\n");
  CHECK(roles == std::vector{Role::headline, Role::boilerplate, Role::boilerplate, Role::boilerplate, Role::body,
                             Role::heading, Role::body, Role::boilerplate, Role::boilerplate, Role::boilerplate});
}

TEST_CASE("short lines that come again and again are boilerplate", "[text]") {
  std::u16string text = u"Harbour Board Closes Old Pier\n";
  for (int i = 0; i < 4; ++i) text += prose + u"\nHarbour Live Ticker\n";
  const auto roles = roles_of(text + prose);
  CHECK(roles[2] == Role::boilerplate);
  CHECK(roles[8] == Role::boilerplate);
  std::u16string same;
  for (int i = 0; i < 50; ++i) same += u"The same line again\n";  // but not where they are all there is
  for (const Role role : roles_of(same)) CHECK(role != Role::boilerplate);
}

TEST_CASE("with blocks only boilerplate is marked", "[text]") {
  const std::u16string text = u"What Comes Next Advertisement - one item";
  const std::vector<Block> blocks{{{0, 15}, Role::body}, {{16, 29}, Role::body}, {{30, 40}, Role::body}};
  auto segments = coverlap::text::segment({text, blocks});
  coverlap::text::assign_roles(text, true, segments);
  CHECK(segments.paragraphs[0].role == Role::body);
  CHECK(segments.paragraphs[1].role == Role::boilerplate);
  CHECK(segments.paragraphs[2].role == Role::body);
}
