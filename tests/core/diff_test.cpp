#include "edits/diff.h"

#include <random>

#include "catch.h"
#include "edits/cleanup.h"

using coverlap::edits::Change;

namespace {

using Ids = std::vector<uint32_t>;

Ids random_ids(std::mt19937& random, size_t count, uint32_t vocabulary) {
  Ids ids(count);
  for (uint32_t& id : ids) id = static_cast<uint32_t>(random() % vocabulary);
  return ids;
}

// Replaces what the changes name, and checks that everything between them is the same on both sides.
Ids apply(const std::vector<Change>& changes, const Ids& a, const Ids& b) {
  Ids result;
  int32_t a_at = 0, b_at = 0;
  const auto keep = [&](int32_t a_end, int32_t b_end) {
    REQUIRE(a_end - a_at == b_end - b_at);
    for (; a_at < a_end; ++a_at, ++b_at) {
      REQUIRE(a[static_cast<size_t>(a_at)] == b[static_cast<size_t>(b_at)]);
      result.push_back(a[static_cast<size_t>(a_at)]);
    }
  };
  for (const Change& change : changes) {
    keep(change.a.first, change.b.first);
    result.insert(result.end(), b.begin() + change.b.first, b.begin() + change.b.end());
    a_at = change.a.end();
    b_at = change.b.end();
  }
  keep(static_cast<int32_t>(a.size()), static_cast<int32_t>(b.size()));
  return result;
}

}  // namespace

TEST_CASE("applying the changes to A gives B") {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    const uint32_t vocabulary = 2 + static_cast<uint32_t>(random() % 40);
    const Ids a = random_ids(random, random() % 60, vocabulary), b = random_ids(random, random() % 60, vocabulary);
    const std::vector<Change> changes = coverlap::edits::diff(a, b);
    REQUIRE(apply(changes, a, b) == b);
    std::vector<uint8_t> light(a.size());
    for (uint8_t& flag : light) flag = random() % 2;
    REQUIRE(apply(coverlap::edits::clean(changes, light), a, b) == b);
  }
}

TEST_CASE("two wholly different texts, far past dtl's cap, still give a right answer") {
  Ids a(20'000), b(20'000);
  for (size_t at = 0; at < a.size(); ++at) {
    a[at] = static_cast<uint32_t>(2 * at);
    b[at] = static_cast<uint32_t>(2 * at + 1);
  }
  const std::vector<Change> changes = coverlap::edits::diff(a, b);
  REQUIRE(apply(changes, a, b) == b);
  b[700] = a[900];
  b[15'000] = a[14'000];
  REQUIRE(apply(coverlap::edits::diff(a, b), a, b) == b);
}

TEST_CASE("an island of grammar between two changes is joined to them, a telling word stays") {
  //                 keep new  of   new  keep
  const Ids a{1, 10, 2, 11, 3}, b{1, 20, 2, 21, 3};
  const std::vector<Change> changes = coverlap::edits::diff(a, b);
  REQUIRE(changes.size() == 2);
  REQUIRE(coverlap::edits::clean(changes, std::vector<uint8_t>{0, 0, 1, 0, 0}).size() == 1);
  REQUIRE(coverlap::edits::clean(changes, std::vector<uint8_t>{0, 0, 0, 0, 0}).size() == 2);
}
