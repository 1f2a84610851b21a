// Comparison -> one int32 array, the only form in which results leave the engine. js/src/decode.ts mirrors this file.
//
//   [0] magic 0x434f564c   [1] wire version   [2] Status   [3] number of sections
//   then for each section: offset of its first record (in int32s from the start), number of records
//   then the records, section after section, each of as many int32s as listed here, in this order:
//
//    0 articles            2  paragraphs.first, paragraphs.count
//    1 paragraphs          8  article, start, end, role, repeat_of, sentences.first, sentences.count, words
//    2 sentences           4  paragraph, start, end, words
//    3 matches            18  a_article, b_article, a_paragraphs.first, .count, b_paragraphs.first, .count, kind,
//                             relation, moved, partial, score, parts.first, parts.count,
//                             evidence: longest_run, shared_words, rare_words, numbers, names
//    4 matched_paragraphs  1  paragraph
//    5 parts              13  a_sentences.first, .count, b_sentences.first, .count, a.start, a.end, b.start, b.end,
//                             kind, score, edits.first, edits.count, shared_words
//    6 edits               5  kind, a.start, a.end, b.start, b.end
//    7 passages            4  members.first, members.count, fullest, label
//    8 members             6  article, paragraphs.first, paragraphs.count, kind, part.start, part.end
//    9 member_paragraphs   1  paragraph
//   10 overlaps            7  of, in, words, verbatim, edited, reworded, left_out
//   11 warnings            3  code, article, value
//
// Indices of paragraphs, sentences, parts, edits and members count from the start of their section, over all articles.
// Spans count from the start of their article. Enumerations are the numbers of coverlap.h.
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>
#include <vector>

namespace coverlap::wire {

inline constexpr int32_t magic = 0x434f564c;
inline constexpr int32_t version = 1;
inline constexpr int32_t section_count = 12;

std::vector<int32_t> encode(const Comparison& comparison);

}  // namespace coverlap::wire
