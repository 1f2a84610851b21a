// Unicode's own conformance files against the default rules, without our tailoring.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace {

using coverlap::text::append;
using Boundary = size_t (*)(std::u16string_view, size_t);

// A line of the file: "÷ 0061 × 0308 ÷".
struct Case {
  std::u16string text;
  std::vector<size_t> boundaries;
};

Case read_case(const std::string& line) {
  Case result;
  std::istringstream fields(line);
  for (std::string field; fields >> field;) {
    if (field == "÷") {
      result.boundaries.push_back(result.text.size());
    } else if (field != "×") {
      append(static_cast<char32_t>(std::stoul(field, nullptr, 16)), result.text);
    }
  }
  return result;
}

std::vector<size_t> boundaries_of(const std::u16string& text, Boundary next) {
  std::vector<size_t> result{0};
  while (result.back() < text.size()) result.push_back(next(text, result.back()));
  return result;
}

void check_file(const char* name, Boundary next) {
  const std::string path = std::string(COVERLAP_UNICODE_DIR) + "/auxiliary/" + name;
  std::ifstream file(path);
  if (!file) {
    WARN(path + " is missing (Debian package unicode-data): conformance is not checked");
    return;
  }
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    line.erase(std::min(line.find('#'), line.size()));
    if (line.find("÷") == std::string::npos) continue;
    const Case expected = read_case(line);
    // The file writes lone surrogates; they are U+FFFD to us, which has the same properties.
    INFO(line);
    CHECK(boundaries_of(expected.text, next) == expected.boundaries);
    ++cases;
  }
  CHECK(cases > 400);
}

}  // namespace

TEST_CASE("word boundaries conform to UAX #29", "[text]") {
  check_file("WordBreakTest.txt", coverlap::text::next_word_boundary);
}

TEST_CASE("sentence boundaries conform to UAX #29", "[text]") {
  check_file("SentenceBreakTest.txt", coverlap::text::next_sentence_boundary);
}
