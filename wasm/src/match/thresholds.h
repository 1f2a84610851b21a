// Every number that decides what is a match: its range, its default and where it comes from. docs/METHOD.md explains
// them. Scores and shares are thousandths.
#pragma once

#include <coverlap/coverlap.h>

#include <cstdint>

namespace coverlap::match {

struct Thresholds {
  // Least score of a pair of sentences, 0-1000.
  int32_t sentence = 0;
  // Least score of a pair of sentences near a pair that matches, 0-1000.
  int32_t grown = 0;
  // Least score of a pair of whole paragraphs none of whose sentences match, 0-1000.
  int32_t paragraph = 0;
};

// strict / normal / loose. Normal was chosen on the structure suite and the PAN 2013 training pairs
// (build-scripts/evaluate), where it balances wrong against missed matches.
inline constexpr Thresholds thresholds[] = {{460, 380, 460}, {330, 240, 360}, {290, 200, 310}};

inline const Thresholds& thresholds_for(Sensitivity sensitivity) {
  return thresholds[static_cast<size_t>(sensitivity)];
}

// A score is share_f · (harmonic mean of both coverages) + share_max · (the larger one) + share_order · (longest common
// subsequence, Dice), times evidence / (evidence + half_evidence). A logistic fit to sentences of news about the same
// events has the first two near 9 : 5.
inline constexpr int32_t share_f = 600;
inline constexpr int32_t share_max = 150;
inline constexpr int32_t share_order = 250;
inline constexpr int32_t half_evidence = 500;  // in stem weights: half a full word

// `edited`: longest common subsequence at least this share of both sides' words (Dice) …
inline constexpr int32_t edited_order = 500;
// … or the shorter side stands in the longer in order, nearly whole, and is at least so many words long.
inline constexpr int32_t contained_order = 850;
inline constexpr int32_t contained_words = 6;

// Either way a pair whose shorter side has no more words than this takes a run of so many of the same words, or so many
// words in common (Dice): headlines about one thing have half their words in common and yet another wording.
inline constexpr int32_t wording_words = 12;
inline constexpr int32_t wording_run = 4;
inline constexpr int32_t wording_order = 650;

// What a sentence pair gains from its neighbours matching next to it, at most; and from its paragraphs being alike.
inline constexpr int32_t neighbour_bonus = 120;
inline constexpr int32_t paragraph_bonus = 100;

// A pair of sentences without a matching neighbour takes so many content stems in common, fewer where the score is
// high; some of them no names, which every report of a story has; or both are the same words, so many, and no refrain.
inline constexpr int32_t lone_content = 6;
inline constexpr int32_t lone_score = 550;
inline constexpr int32_t lone_content_if_alike = 4;
inline constexpr int32_t lone_common = 2;
inline constexpr int32_t least_same_words = 5;

// Headings and headlines stand alone, and all of one story have its topic words: this score and so many content stems.
inline constexpr int32_t heading_score = 460;
inline constexpr int32_t heading_content = 3;

// Both sides name numbers, and no number is the same: the score keeps this share.
inline constexpr int32_t other_numbers_share = 850;

// What a heading loses against body text: it says in short what its section says, and is not that section's text.
inline constexpr int32_t heading_penalty = 150;

// A paragraph pair is linked when its matched sentences cover this share of the shorter paragraph's words.
inline constexpr int32_t linked_share = 450;

// A paragraph repeats an earlier one of its article from this Dice share on.
inline constexpr int32_t repeat_order = 850;

// Near: so many sentences away at most, on both sides; and with so many content stems in common.
inline constexpr int32_t grown_reach = 3;
inline constexpr int32_t grown_content = 2;

// Paragraphs of more words than this are not compared as a whole.
inline constexpr int32_t longest_paragraph = 1000;

// Candidates kept for each sentence in each other article.
inline constexpr int32_t candidates_kept = 8;

// Steps through postings of shared stems before a comparison becomes `approximate`.
inline constexpr int64_t candidate_budget = 60'000'000;

}  // namespace coverlap::match
