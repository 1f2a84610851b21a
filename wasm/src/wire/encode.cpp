#include "wire/encode.h"

namespace coverlap::wire {
namespace {

class Writer {
 public:
  explicit Writer(Status status) : ints_{magic, version, static_cast<int32_t>(status), section_count} {
    ints_.resize(ints_.size() + 2 * section_count, 0);
  }

  template <typename Records, typename Write>
  void section(const Records& records, Write write) {
    const size_t entry = 4 + 2 * static_cast<size_t>(sections_++);
    ints_[entry] = static_cast<int32_t>(ints_.size());
    ints_[entry + 1] = static_cast<int32_t>(records.size());
    for (const auto& record : records) write(record);
  }

  template <typename... Values>
  void put(Values... values) {
    (put_one(values), ...);
  }

  std::vector<int32_t> finish() { return std::move(ints_); }

 private:
  void put_one(int32_t value) { ints_.push_back(value); }
  void put_one(bool value) { ints_.push_back(value ? 1 : 0); }
  void put_one(Range range) { put(range.first, range.count); }
  void put_one(Span span) { put(span.start, span.end); }
  template <typename Enum>
  void put_one(Enum value) requires std::is_enum_v<Enum> {
    ints_.push_back(static_cast<int32_t>(value));
  }

  std::vector<int32_t> ints_;
  int32_t sections_ = 0;
};

}  // namespace

std::vector<int32_t> encode(const Comparison& comparison) {
  Writer out(comparison.status);
  const auto put_index = [&](int32_t index) { out.put(index); };
  out.section(comparison.articles, [&](Range paragraphs) { out.put(paragraphs); });
  out.section(comparison.paragraphs, [&](const Paragraph& it) {
    out.put(it.article, it.span, it.role, it.repeat_of, it.sentences, it.words);
  });
  out.section(comparison.sentences, [&](const Sentence& it) { out.put(it.paragraph, it.span, it.words); });
  out.section(comparison.matches, [&](const Match& it) {
    out.put(it.a_article, it.b_article, it.a_paragraphs, it.b_paragraphs, it.kind, it.relation, it.moved, it.partial,
            it.score, it.parts);
    out.put(it.evidence.longest_run, it.evidence.shared_words, it.evidence.rare_words, it.evidence.numbers,
            it.evidence.names);
  });
  out.section(comparison.matched_paragraphs, put_index);
  out.section(comparison.parts, [&](const Part& it) {
    out.put(it.a_sentences, it.b_sentences, it.a, it.b, it.kind, it.score, it.edits, it.shared_words);
  });
  out.section(comparison.edits, [&](const Edit& it) { out.put(it.kind, it.a, it.b); });
  out.section(comparison.passages, [&](const Passage& it) { out.put(it.members, it.fullest, it.label); });
  out.section(comparison.members, [&](const Member& it) { out.put(it.article, it.paragraphs, it.kind, it.part); });
  out.section(comparison.member_paragraphs, put_index);
  out.section(comparison.overlaps, [&](const Overlap& it) {
    out.put(it.of, it.in, it.words, it.verbatim, it.edited, it.reworded, it.left_out);
  });
  out.section(comparison.warnings, [&](const Warning& it) { out.put(it.code, it.article, it.value); });
  return out.finish();
}

}  // namespace coverlap::wire
