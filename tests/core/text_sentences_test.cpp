// Sentences of news prose: where the default rules of UAX #29 are put right.
#include "text_support.h"

using namespace text_tests;

TEST_CASE("abbreviations, initials and decimals do not end sentences", "[text]") {
  CHECK(sentences_of(u"The U.S. Senate met Gen. Ann Lee and Dr. Bo Ray at 5 p.m. Tuesday. It voted.") ==
        Strings{u"The U.S. Senate met Gen. Ann Lee and Dr. Bo Ray at 5 p.m. Tuesday.", u"It voted."});
  CHECK(sentences_of(u"Mr. Lee is the No. 2 Republican. He said no. Then he left.") ==
        Strings{u"Mr. Lee is the No. 2 Republican.", u"He said no.", u"Then he left."});
  CHECK(sentences_of(u"J. K. Rowling and George W. Bush read. They sat.") ==
        Strings{u"J. K. Rowling and George W. Bush read.", u"They sat."});
  CHECK(sentences_of(u"Rep. C. A. Ruppers of Maryland agreed.").size() == 1);
  CHECK(sentences_of(u"It grew 3.5 percent on Dec. 14 in Wash. state. Prices fell.") ==
        Strings{u"It grew 3.5 percent on Dec. 14 in Wash. state.", u"Prices fell."});
  CHECK(sentences_of(u"the U.S.' closest allies").size() == 1);
  CHECK(sentences_of(u"1. Open the gate. 2. Close it.") == Strings{u"1. Open the gate.", u"2. Close it."});
}

TEST_CASE("the same abbreviations may end a sentence", "[text]") {
  CHECK(sentences_of(u"She works in the U.S. The job is hard.") ==
        Strings{u"She works in the U.S.", u"The job is hard."});
  CHECK(sentences_of(u"He joined Malroy Inc. But it failed.") == Strings{u"He joined Malroy Inc.", u"But it failed."});
  CHECK(sentences_of(u"They lost mass. Gains are rare.").size() == 2);  // not the state
}

TEST_CASE("quotations and brackets end with their sentence, or go on", "[text]") {
  CHECK(sentences_of(u"“We will win.” However, nobody agreed.") ==
        Strings{u"“We will win.”", u"However, nobody agreed."});
  CHECK(sentences_of(u"\"Who is it?\" he asked. Nobody spoke.") ==
        Strings{u"\"Who is it?\" he asked.", u"Nobody spoke."});
  CHECK(sentences_of(u"“Is it safe?” Mr. Fox asked. It was.") == Strings{u"“Is it safe?” Mr. Fox asked.", u"It was."});
  CHECK(sentences_of(u"“Stop!” Rain fell.") == Strings{u"“Stop!”", u"Rain fell."});
  CHECK(sentences_of(u"He left. (She stayed.) It rained.") == Strings{u"He left.", u"(She stayed.)", u"It rained."});
  CHECK(sentences_of(u"The firm (Acme Widgets Corp.) Sold out.").size() == 1);
  CHECK(sentences_of(u"It is so.[12] Then it was not.") == Strings{u"It is so.[12]", u"Then it was not."});
  CHECK(sentences_of(u"Shares of Yahoo! rose. All good.") == Strings{u"Shares of Yahoo! rose.", u"All good."});
}

TEST_CASE("ellipses end a sentence only where one begins", "[text]") {
  CHECK(sentences_of(u"between them and the States… Article 5-type guarantees… and more").size() == 1);
  CHECK(sentences_of(u"He paused ... Then he left.") == Strings{u"He paused ...", u"Then he left."});
  CHECK(sentences_of(u"He paused... then he left.").size() == 1);
}

TEST_CASE("sentences glued together are told apart", "[text]") {
  CHECK(sentences_of(u"They gave military assistance.By 2024, more came.") ==
        Strings{u"They gave military assistance.", u"By 2024, more came."});
  CHECK(sentences_of(u"Is it over?A new report says no.") == Strings{u"Is it over?", u"A new report says no."});
  CHECK(sentences_of(u"He said so.“We go,” she said.") == Strings{u"He said so.", u"“We go,” she said."});
  CHECK(sentences_of(u"It ended in Europe. this announcement followed.") ==
        Strings{u"It ended in Europe.", u"this announcement followed."});
  CHECK(sentences_of(u"See https://example.org/a.B?Q=1.C and www.example.org/News.Today for more.").size() == 1);
  CHECK(sentences_of(u"It did this. * More Tanks: yes. * fewer guns.") ==
        Strings{u"It did this.", u"* More Tanks: yes.", u"* fewer guns."});
}

TEST_CASE("sentences in other languages", "[text]") {
  CHECK(sentences_of(u"市长说：“很好。”他走了！真的？是。") ==
        Strings{u"市长说：“很好。”", u"他走了！", u"真的？", u"是。"});
  CHECK(sentences_of(u"これは本です。あれも本です。") == Strings{u"これは本です。", u"あれも本です。"});
  CHECK(sentences_of(u"वह गया। वह आया।") == Strings{u"वह गया।", u"वह आया।"});
  CHECK(sentences_of(u"من هو؟ هذا أخي. نعم.") == Strings{u"من هو؟", u"هذا أخي.", u"نعم."});
  const std::u16string thai = u"เจ้าหน้าที่ท่าเรือแจ้งว่าเรือข้ามฟากจะหยุดให้บริการในคืนวันอังคารเพราะพายุ";
  CHECK(sentences_of(thai + u" " + thai) == Strings{thai, thai});
  CHECK(sentences_of(u"ดี มาก").size() == 1);
  CHECK(sentences_of(u"Er kam am 14. Dezember nach Bonn. Dr. Weber sprach.") ==
        Strings{u"Er kam am 14. Dezember nach Bonn.", u"Dr. Weber sprach."});
  CHECK(sentences_of(u"В. В. Иванов живёт на ул. Мира. Он рад.") ==
        Strings{u"В. В. Иванов живёт на ул. Мира.", u"Он рад."});
}
