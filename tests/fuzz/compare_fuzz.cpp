// libFuzzer: any bytes as UTF-16 articles, cut at U+0001. Checks what must hold for every comparison.
#include <coverlap/coverlap.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "wire/encode.h"
#include "wire/request.h"

using namespace coverlap;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_spans(const Comparison& comparison, const std::vector<Article>& articles) {
  for (const Range& range : comparison.articles) {
    int32_t end = 0;
    for (int32_t index = range.first; index < range.end(); ++index) {
      const Paragraph& paragraph = comparison.paragraphs[static_cast<size_t>(index)];
      require(paragraph.span.start >= end && paragraph.span.end > paragraph.span.start);
      end = paragraph.span.end;
      require(end <= static_cast<int32_t>(articles[static_cast<size_t>(paragraph.article)].text.size()));
    }
  }
  for (const Sentence& sentence : comparison.sentences) {
    const Paragraph& paragraph = comparison.paragraphs[static_cast<size_t>(sentence.paragraph)];
    require(sentence.span.start >= paragraph.span.start && sentence.span.end <= paragraph.span.end);
  }
}

void check_edits(const Comparison& comparison, const std::vector<Article>& articles) {
  for (const Match& match : comparison.matches) {
    const std::u16string_view a = articles[static_cast<size_t>(match.a_article)].text;
    const std::u16string_view b = articles[static_cast<size_t>(match.b_article)].text;
    for (int32_t index = match.parts.first; index < match.parts.end(); ++index) {
      const Part& part = comparison.parts[static_cast<size_t>(index)];
      if (part.kind == Kind::reworded) continue;
      std::u16string result;
      int32_t at = part.a.start;
      for (int32_t edit_index = part.edits.first; edit_index < part.edits.end(); ++edit_index) {
        const Edit& edit = comparison.edits[static_cast<size_t>(edit_index)];
        require(edit.a.start >= at && edit.a.end <= part.a.end);
        result += a.substr(static_cast<size_t>(at), static_cast<size_t>(edit.a.start - at));
        result += b.substr(static_cast<size_t>(edit.b.start), static_cast<size_t>(edit.b.length()));
        at = edit.a.end;
      }
      result += a.substr(static_cast<size_t>(at), static_cast<size_t>(part.a.end - at));
      require(result == b.substr(static_cast<size_t>(part.b.start), static_cast<size_t>(part.b.length())));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::u16string text(size / 2, u'\0');
  if (!text.empty()) std::memcpy(text.data(), data, text.size() * 2);
  std::vector<Article> articles;
  std::u16string_view rest = text;
  for (size_t cut; (cut = rest.find(u'\1')) != std::u16string_view::npos; rest.remove_prefix(cut + 1)) {
    articles.push_back({rest.substr(0, cut), {}});
  }
  articles.push_back({rest, {}});
  const Comparison comparison = compare(articles, {});
  require(comparison.status == Status::ok);
  check_spans(comparison, articles);
  check_edits(comparison, articles);
  require(wire::encode(comparison).front() == wire::magic);
  return 0;
}
