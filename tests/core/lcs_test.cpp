#include "match/lcs.h"

#include <algorithm>
#include <random>

#include "catch.h"

using coverlap::lexicon::Token;
using coverlap::match::Lcs;

namespace {

std::vector<Token> random_words(std::mt19937& random, size_t count, uint32_t vocabulary) {
  std::vector<Token> words(count);
  for (Token& word : words) word.normal = static_cast<uint32_t>(random() % vocabulary);
  return words;
}

int32_t by_table(const std::vector<Token>& a, const std::vector<Token>& b) {
  std::vector<std::vector<int32_t>> best(a.size() + 1, std::vector<int32_t>(b.size() + 1, 0));
  for (size_t i = 0; i < a.size(); ++i) {
    for (size_t j = 0; j < b.size(); ++j) {
      best[i + 1][j + 1] = a[i].normal == b[j].normal ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    }
  }
  return best[a.size()][b.size()];
}

}  // namespace

TEST_CASE("the bit-parallel LCS agrees with the table, also across blocks of 64 words") {
  std::mt19937 random(7);
  Lcs lcs(12);
  for (int round = 0; round < 400; ++round) {
    const std::vector<Token> a = random_words(random, random() % 200, 2 + static_cast<uint32_t>(random() % 10));
    lcs.set(a);
    for (int other = 0; other < 3; ++other) {
      const std::vector<Token> b = random_words(random, random() % 200, 12);
      REQUIRE(lcs.length(b) == by_table(a, b));
    }
  }
}
