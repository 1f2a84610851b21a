#include "lexicon/variants.h"

#include "catch.h"

using coverlap::lexicon::Vocabulary;

TEST_CASE("spellings of one name are joined, other names are not") {
  Vocabulary stems;
  for (const char16_t* stem : {u"zelensky", u"zelenskyy", u"zelenskiy", u"kellermann", u"kellerman", u"kovacs",
                               u"kovach", u"kovalik", u"austria", u"australia", u"iran", u"iraq", u"meeting",
                               u"meetings", u"martin", u"marvin", u"johnson", u"johnston"}) {
    stems.intern(stem);
  }
  std::vector<bool> is_name(stems.size(), true);
  is_name[12] = is_name[13] = false;
  const std::vector<uint32_t> joined = coverlap::lexicon::join_variants(stems, is_name);
  REQUIRE(joined[0] == joined[1]);
  REQUIRE(joined[0] == joined[2]);
  REQUIRE(joined[3] == joined[4]);
  REQUIRE(joined[5] != joined[6]);
  REQUIRE(joined[7] == 7);
  REQUIRE(joined[8] != joined[9]);
  REQUIRE(joined[10] != joined[11]);
  REQUIRE(joined[12] != joined[13]);
  REQUIRE(joined[14] != joined[15]);
  REQUIRE(joined[16] != joined[17]);
}
