#include "text/segment.h"

#include "text/paragraphs.h"
#include "text/words.h"

namespace coverlap::text {
namespace {

int32_t size_of(const auto& container) { return static_cast<int32_t>(container.size()); }

class Segmenter {
 public:
  explicit Segmenter(std::u16string_view text) : text_(text) {}

  void add(const ParagraphSpan& found, Role role) {
    Paragraph paragraph;
    paragraph.span = found.span;
    paragraph.role = role;
    paragraph.sentences.first = size_of(segments_.sentences);
    spans_.clear();
    append_sentences(text_, found.span, found.line_breaks, spans_);
    for (const Span& span : spans_) add_sentence(span, paragraph);
    paragraph.sentences.count = size_of(segments_.sentences) - paragraph.sentences.first;
    segments_.paragraphs.push_back(paragraph);
  }

  Segments take() { return std::move(segments_); }

 private:
  // A sentence without words (an emoji, three stars) goes with the one before it.
  void add_sentence(Span span, Paragraph& paragraph) {
    const int32_t first_word = size_of(segments_.words);
    append_words(text_, span, segments_.words);
    const int32_t words = size_of(segments_.words) - first_word;
    paragraph.words += words;
    if (words == 0 && size_of(segments_.sentences) > paragraph.sentences.first) {
      segments_.sentences.back().span.end = span.end;
      return;
    }
    segments_.sentences.push_back({size_of(segments_.paragraphs), span, words});
    segments_.sentence_words.push_back({first_word, words});
  }

  std::u16string_view text_;
  std::vector<Span> spans_;
  Segments segments_;
};

}  // namespace

Segments segment(const Article& article) {
  Segmenter segmenter(article.text);
  if (article.blocks.empty()) {
    for (const ParagraphSpan& paragraph : find_paragraphs(article.text)) segmenter.add(paragraph, Role::body);
  } else {
    for (const Block& block : article.blocks) {
      const ParagraphSpan paragraph = block_paragraph(article.text, block);
      if (paragraph.span.length() > 0) segmenter.add(paragraph, block.role);
    }
  }
  return segmenter.take();
}

}  // namespace coverlap::text
