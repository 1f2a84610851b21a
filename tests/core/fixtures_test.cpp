// Every folder of tests/fixtures, the same files that tests/js/fixtures.test.mjs reads (the format is told there), and
// what holds for every comparison.
#include <coverlap/coverlap.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.h"
#include "wire/encode.h"

namespace {

using coverlap::Comparison;
using coverlap::Range;
using coverlap::Span;
using nlohmann::json;
using Indices = std::vector<int32_t>;

constexpr const char* role_names[] = {"headline", "heading", "body",        "list",
                                      "table",    "caption", "boilerplate", "repeat"};
constexpr const char* kind_names[] = {"verbatim", "edited", "reworded"};
constexpr const char* relation_names[] = {"one-to-one", "split", "merge", "many-to-many"};

struct Fixture {
  std::vector<std::string> ids;
  std::vector<std::u16string> texts;
  json expected;
};

struct Found {
  std::string a, b;
  Indices a_paragraphs, b_paragraphs;
  std::string kind, relation;
  bool moved = false;
};

std::filesystem::path fixtures_folder() {
  const char* set = std::getenv("COVERLAP_FIXTURES");
  return set ? set : COVERLAP_FIXTURES;
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

// Of valid UTF-8, which fixtures are.
std::u16string utf16(const std::string& bytes) {
  std::u16string out;
  for (size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint32_t point = length == 1 ? lead : lead & (0xFFu >> (length + 1));
    for (size_t k = 1; k < length; ++k) point = point << 6 | (static_cast<unsigned char>(bytes.at(i + k)) & 0x3Fu);
    if (point >= 0x10000) {
      out += static_cast<char16_t>(0xD800 + ((point - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((point - 0x10000) & 0x3FF));
    } else {
      out += static_cast<char16_t>(point);
    }
    i += length;
  }
  return out;
}

std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(fixtures_folder())) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Fixture load(const std::string& name) {
  const auto folder = fixtures_folder() / name;
  Fixture fixture;
  for (const char* id : {"a", "b", "c"}) {
    const auto path = folder / (std::string(id) + ".txt");
    if (!std::filesystem::exists(path)) continue;
    fixture.ids.push_back(id);
    fixture.texts.push_back(utf16(read(path)));
  }
  fixture.expected = json::parse(read(folder / "expected.json"));
  return fixture;
}

Comparison compare(const std::vector<std::u16string>& texts) {
  std::vector<coverlap::Article> articles;
  for (const auto& text : texts) articles.push_back({text, {}});
  return coverlap::compare(articles, {});
}

Indices own_indices(const Comparison& result, Range range, int32_t article) {
  Indices out;
  for (int32_t i = range.first; i < range.end(); ++i) {
    out.push_back(result.matched_paragraphs[static_cast<size_t>(i)] -
                  result.articles[static_cast<size_t>(article)].first);
  }
  return out;
}

std::vector<Found> found_matches(const Comparison& result, const std::vector<std::string>& ids) {
  std::vector<Found> out;
  for (const auto& m : result.matches) {
    out.push_back({ids[static_cast<size_t>(m.a_article)], ids[static_cast<size_t>(m.b_article)],
                   own_indices(result, m.a_paragraphs, m.a_article), own_indices(result, m.b_paragraphs, m.b_article),
                   kind_names[static_cast<int>(m.kind)], relation_names[static_cast<int>(m.relation)], m.moved});
  }
  return out;
}

bool one_of(const json& expected, const json& actual) {
  if (expected.is_null()) return true;
  if (!expected.is_array()) return expected == actual;
  return std::find(expected.begin(), expected.end(), actual) != expected.end();
}

bool same_place(const json& expected, const Found& found) {
  return expected["a"] == found.a && expected["b"] == found.b && expected["aParagraphs"] == json(found.a_paragraphs) &&
         expected["bParagraphs"] == json(found.b_paragraphs);
}

std::string told(const Found& m) {
  return m.a + " " + json(m.a_paragraphs).dump() + " - " + m.b + " " + json(m.b_paragraphs).dump() + " " + m.kind +
         " " + m.relation + (m.moved ? " moved" : "");
}

// Empty where the matches found are those expected.
std::string differences(const json& expected, std::vector<Found> found) {
  std::string wrong;
  for (const json& want : expected) {
    const auto hit = std::find_if(found.begin(), found.end(), [&](const Found& m) { return same_place(want, m); });
    if (hit == found.end()) {
      if (!want.value("optional", false)) wrong += "missing: " + want.dump() + "\n";
      continue;
    }
    const bool fits =
        one_of(want["kind"], hit->kind) && want["relation"] == hit->relation && one_of(want["moved"], hit->moved);
    if (!fits) wrong += "found " + told(*hit) + ", expected " + want.dump() + "\n";
    found.erase(hit);
  }
  for (const Found& m : found) wrong += "not expected: " + told(m) + "\n";
  return wrong;
}

void check_roles(const Fixture& fixture, const Comparison& result) {
  for (size_t k = 0; k < fixture.ids.size(); ++k) {
    const Range range = result.articles[k];
    const json& roles = fixture.expected["roles"][fixture.ids[k]];
    CAPTURE(fixture.ids[k]);
    REQUIRE(static_cast<size_t>(range.count) == roles.size());
    for (int32_t i = 0; i < range.count; ++i) {
      const auto& paragraph = result.paragraphs[static_cast<size_t>(range.first + i)];
      CAPTURE(i, roles[static_cast<size_t>(i)].dump());
      const std::string role = role_names[static_cast<int>(paragraph.role)];
      CHECK((one_of(roles[static_cast<size_t>(i)], role) ? "" : role) == "");
    }
  }
  if (!fixture.expected.contains("repeats")) return;
  for (const auto& [id, repeats] : fixture.expected["repeats"].items()) {
    const auto k = static_cast<size_t>(std::find(fixture.ids.begin(), fixture.ids.end(), id) - fixture.ids.begin());
    const int32_t first = result.articles.at(k).first;
    for (const auto& [paragraph, original] : repeats.items()) {
      CAPTURE(id, paragraph);
      CHECK(result.paragraphs.at(static_cast<size_t>(first + std::stoi(paragraph))).repeat_of ==
            first + original.get<int32_t>());
    }
  }
}

void check_matches(const Fixture& fixture, const Comparison& result) {
  const auto found = found_matches(result, fixture.ids);
  std::string wrong = differences(fixture.expected["matches"], found);
  const bool other =
      fixture.expected.contains("orMatches") && differences(fixture.expected["orMatches"], found).empty();
  CHECK((other ? "" : wrong) == "");
}

std::u16string_view piece(const std::u16string& text, Span span) {
  return std::u16string_view(text).substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length()));
}

std::u16string apply_edits(const Comparison& result, const coverlap::Part& part, const std::u16string& a,
                           const std::u16string& b) {
  std::u16string out;
  int32_t from = part.a.start;
  for (int32_t i = part.edits.first; i < part.edits.end(); ++i) {
    const auto& edit = result.edits[static_cast<size_t>(i)];
    REQUIRE(edit.a.start >= from);
    REQUIRE(edit.a.end <= part.a.end);
    out += piece(a, {from, edit.a.start});
    out += piece(b, edit.b);
    from = edit.a.end;
  }
  out += piece(a, {from, part.a.end});
  return out;
}

void check_edits(const Fixture& fixture, const Comparison& result) {
  for (const auto& match : result.matches) {
    const auto& a = fixture.texts[static_cast<size_t>(match.a_article)];
    const auto& b = fixture.texts[static_cast<size_t>(match.b_article)];
    for (int32_t i = match.parts.first; i < match.parts.end(); ++i) {
      const auto& part = result.parts[static_cast<size_t>(i)];
      if (part.kind == coverlap::Kind::reworded) {
        CHECK(part.edits.count == 0);
      } else {
        CHECK((apply_edits(result, part, a, b) == piece(b, part.b)));
      }
    }
  }
}

void check_overlaps(const Comparison& result) {
  CHECK(result.overlaps.size() == result.articles.size() * (result.articles.size() - 1));
  for (const auto& overlap : result.overlaps) {
    const Range range = result.articles[static_cast<size_t>(overlap.of)];
    int32_t words = 0;
    for (int32_t i = range.first; i < range.end(); ++i) words += result.paragraphs[static_cast<size_t>(i)].words;
    CHECK(overlap.words + overlap.left_out == words);
    CHECK(overlap.verbatim + overlap.edited + overlap.reworded <= overlap.words);
  }
}

std::string mirrored(const std::string& relation) {
  return relation == "split" ? "merge" : relation == "merge" ? "split" : relation;
}

// The same matches, told from the other side.
void check_mirror(const Fixture& fixture, const Comparison& result) {
  const std::vector<std::string> ids(fixture.ids.rbegin(), fixture.ids.rend());
  auto swapped = found_matches(compare({fixture.texts.rbegin(), fixture.texts.rend()}), ids);
  std::vector<std::string> back, forth;
  for (const Found& m : swapped)
    back.push_back(told({m.b, m.a, m.b_paragraphs, m.a_paragraphs, m.kind, mirrored(m.relation), m.moved}));
  for (const Found& m : found_matches(result, fixture.ids)) forth.push_back(told(m));
  std::sort(back.begin(), back.end());
  std::sort(forth.begin(), forth.end());
  CHECK(back == forth);
}

}  // namespace

TEST_CASE("fixtures", "[fixtures]") {
  const auto names = fixture_names();
  REQUIRE(names.size() >= 31);
  for (const std::string& name : names) {
    DYNAMIC_SECTION(name) {
      const Fixture fixture = load(name);
      REQUIRE(fixture.texts.size() >= 2);
      const Comparison result = compare(fixture.texts);
      REQUIRE(result.status == coverlap::Status::ok);
      check_roles(fixture, result);
      check_matches(fixture, result);
      check_edits(fixture, result);
      check_overlaps(result);
      check_mirror(fixture, result);
    }
  }
}

// build-scripts/test compares this line of the native run with that of the wasm run: the same input, the same bytes.
TEST_CASE("results as bytes", "[bytes]") {
  uint32_t hash = 2166136261u;
  for (const std::string& name : fixture_names()) {
    for (const int32_t value : coverlap::wire::encode(compare(load(name).texts))) {
      for (int shift = 0; shift < 32; shift += 8) {
        hash = (hash ^ ((static_cast<uint32_t>(value) >> shift) & 0xff)) * 16777619u;
      }
    }
  }
  CHECK(hash != 2166136261u);
  std::cout << "bytes of all results: " << std::hex << hash << std::dec << "\n";
}
