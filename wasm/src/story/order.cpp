#include "story/order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace coverlap::story {
namespace {

template <typename T>
std::span<T> slice(std::vector<T>& all, Range range) {
  return std::span(all).subspan(static_cast<size_t>(range.first), static_cast<size_t>(range.count));
}

template <typename T>
Range append(std::vector<T>& all, std::span<const T> more) {
  const Range range{static_cast<int32_t>(all.size()), static_cast<int32_t>(more.size())};
  all.insert(all.end(), more.begin(), more.end());
  return range;
}

Edit mirrored(const Edit& edit) {
  EditKind kind = edit.kind;
  if (edit.kind == EditKind::insert) kind = EditKind::remove;
  if (edit.kind == EditKind::remove) kind = EditKind::insert;
  return {kind, edit.b, edit.a};
}

Relation mirrored(Relation relation) {
  if (relation == Relation::split) return Relation::merge;
  return relation == Relation::merge ? Relation::split : relation;
}

class Restorer {
 public:
  Restorer(Comparison from, const std::vector<int32_t>& order)
      : from_(std::move(from)),
        article_(order),
        paragraph_(from_.paragraphs.size()),
        sentence_(from_.sentences.size()),
        by_caller_(order.size()) {
    for (size_t canonical = 0; canonical < order.size(); ++canonical) {
      by_caller_[static_cast<size_t>(order[canonical])] = canonical;
    }
  }

  Comparison restore() {
    to_.status = from_.status;
    restore_texts();
    restore_matches();
    restore_passages();
    for (Overlap overlap : from_.overlaps) {
      overlap.of = article(overlap.of);
      overlap.in = article(overlap.in);
      to_.overlaps.push_back(overlap);
    }
    std::sort(to_.overlaps.begin(), to_.overlaps.end(),
              [](const Overlap& x, const Overlap& y) { return std::pair(x.of, x.in) < std::pair(y.of, y.in); });
    for (Warning warning : from_.warnings) {
      warning.article = article(warning.article);
      to_.warnings.push_back(warning);
    }
    std::stable_sort(to_.warnings.begin(), to_.warnings.end(),
                     [](const Warning& x, const Warning& y) { return x.article < y.article; });
    return std::move(to_);
  }

 private:
  int32_t article(int32_t canonical) const { return article_[static_cast<size_t>(canonical)]; }
  int32_t paragraph(int32_t canonical) const { return paragraph_[static_cast<size_t>(canonical)]; }
  int32_t sentence(int32_t canonical) const { return sentence_[static_cast<size_t>(canonical)]; }

  void restore_texts() {
    for (size_t canonical : by_caller_) {
      const Range range = from_.articles[canonical];
      to_.articles.push_back({static_cast<int32_t>(to_.paragraphs.size()), range.count});
      for (int32_t index = range.first; index < range.end(); ++index) {
        paragraph_[static_cast<size_t>(index)] = static_cast<int32_t>(to_.paragraphs.size());
        Paragraph moved = from_.paragraphs[static_cast<size_t>(index)];
        moved.article = article(moved.article);
        if (moved.repeat_of >= 0) moved.repeat_of = paragraph(moved.repeat_of);
        const Range sentences = moved.sentences;
        moved.sentences.first = static_cast<int32_t>(to_.sentences.size());
        for (int32_t from = sentences.first; from < sentences.end(); ++from) {
          sentence_[static_cast<size_t>(from)] = static_cast<int32_t>(to_.sentences.size());
          to_.sentences.push_back(from_.sentences[static_cast<size_t>(from)]);
          to_.sentences.back().paragraph = paragraph(index);
        }
        to_.paragraphs.push_back(moved);
      }
    }
  }

  std::vector<int32_t> paragraphs(const std::vector<int32_t>& all, Range range) const {
    std::vector<int32_t> list;
    for (int32_t index = range.first; index < range.end(); ++index) {
      list.push_back(paragraph(all[static_cast<size_t>(index)]));
    }
    return list;
  }

  void restore_matches() {
    std::vector<Match> matches = from_.matches;
    for (Match& match : matches) restore_match(match);
    std::stable_sort(matches.begin(), matches.end(), [&](const Match& x, const Match& y) {
      return std::tuple(x.a_article, x.b_article, first_of(x), second_of(x)) <
             std::tuple(y.a_article, y.b_article, first_of(y), second_of(y));
    });
    to_.matches = std::move(matches);
  }

  const Part& first_part(const Match& match) const { return to_.parts[static_cast<size_t>(match.parts.first)]; }
  int32_t first_of(const Match& match) const { return first_part(match).a.start; }
  int32_t second_of(const Match& match) const { return first_part(match).b.start; }

  void restore_match(Match& match) {
    const bool mirror = article(match.a_article) > article(match.b_article);
    std::vector<int32_t> a = paragraphs(from_.matched_paragraphs, match.a_paragraphs);
    std::vector<int32_t> b = paragraphs(from_.matched_paragraphs, match.b_paragraphs);
    match.a_article = article(match.a_article);
    match.b_article = article(match.b_article);
    if (mirror) {
      std::swap(a, b);
      std::swap(match.a_article, match.b_article);
      match.relation = mirrored(match.relation);
    }
    match.a_paragraphs = append<int32_t>(to_.matched_paragraphs, a);
    match.b_paragraphs = append<int32_t>(to_.matched_paragraphs, b);
    restore_parts(match, mirror);
  }

  void restore_parts(Match& match, bool mirror) {
    std::vector<Part> parts;
    for (Part part : slice(from_.parts, match.parts)) {
      part.a_sentences.first = sentence(part.a_sentences.first);
      part.b_sentences.first = sentence(part.b_sentences.first);
      if (mirror) {
        std::swap(part.a, part.b);
        std::swap(part.a_sentences, part.b_sentences);
      }
      parts.push_back(part);
    }
    std::sort(parts.begin(), parts.end(), [](const Part& x, const Part& y) {
      return std::pair(x.a.start, x.b.start) < std::pair(y.a.start, y.b.start);
    });
    for (Part& part : parts) {
      const std::span<Edit> edits = slice(from_.edits, part.edits);
      part.edits.first = static_cast<int32_t>(to_.edits.size());
      for (const Edit& edit : edits) to_.edits.push_back(mirror ? mirrored(edit) : edit);
    }
    match.parts = append<Part>(to_.parts, parts);
  }

  void restore_passages() {
    for (Passage passage : from_.passages) {
      std::vector<int32_t> order(static_cast<size_t>(passage.members.count));
      std::iota(order.begin(), order.end(), passage.members.first);
      const auto member = [&](int32_t index) { return from_.members[static_cast<size_t>(index)]; };
      std::sort(order.begin(), order.end(),
                [&](int32_t x, int32_t y) { return article(member(x).article) < article(member(y).article); });
      const int32_t fullest = passage.fullest;
      passage.members.first = static_cast<int32_t>(to_.members.size());
      for (int32_t index : order) {
        if (index == fullest) passage.fullest = static_cast<int32_t>(to_.members.size());
        Member moved = member(index);
        moved.article = article(moved.article);
        moved.paragraphs =
            append<int32_t>(to_.member_paragraphs, paragraphs(from_.member_paragraphs, moved.paragraphs));
        to_.members.push_back(moved);
      }
      passage.label = sentence(passage.label);
      to_.passages.push_back(passage);
    }
  }

  Comparison from_;
  Comparison to_;
  std::vector<int32_t> article_;    // canonical -> caller's
  std::vector<int32_t> paragraph_;  // canonical -> caller's
  std::vector<int32_t> sentence_;   // canonical -> caller's
  std::vector<size_t> by_caller_;   // caller's article -> canonical
};

}  // namespace

std::vector<int32_t> canonical_order(std::span<const Article> articles) {
  std::vector<int32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int32_t x, int32_t y) {
    const std::u16string_view left = articles[static_cast<size_t>(x)].text,
                              right = articles[static_cast<size_t>(y)].text;
    if (left.size() != right.size()) return left.size() < right.size();
    if (left != right) return left < right;
    const std::span<const Block> left_blocks = articles[static_cast<size_t>(x)].blocks;
    const std::span<const Block> right_blocks = articles[static_cast<size_t>(y)].blocks;
    return std::lexicographical_compare(left_blocks.begin(), left_blocks.end(), right_blocks.begin(),
                                        right_blocks.end(), [](const Block& a, const Block& b) {
                                          return std::tuple(a.span.start, a.span.end, a.role) <
                                                 std::tuple(b.span.start, b.span.end, b.role);
                                        });
  });
  return order;
}

Comparison restore_order(Comparison comparison, const std::vector<int32_t>& order) {
  return Restorer(std::move(comparison), order).restore();
}

}  // namespace coverlap::story
