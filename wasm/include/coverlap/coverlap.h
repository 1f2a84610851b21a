// The engine in one call: articles in, a Comparison out.
//
// All spans are half-open ranges of UTF-16 code units in the text the caller handed in. Lengths that speak of text are
// in words. Scores and weights are whole numbers from 0 to 1000. The engine uses no clock, no randomness, no locale and
// no I/O: the same input gives the same bytes, natively and as WebAssembly.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace coverlap {

struct Span {
  int32_t start = 0;
  int32_t end = 0;

  int32_t length() const { return end - start; }
  friend bool operator==(const Span&, const Span&) = default;
};

// A run of consecutive indices: [first, first + count).
struct Range {
  int32_t first = 0;
  int32_t count = 0;

  int32_t end() const { return first + count; }
  friend bool operator==(const Range&, const Range&) = default;
};

// What a paragraph is to its article. A `repeat` says again what an earlier paragraph of the same article says.
enum class Role : int32_t { headline, heading, body, list, table, caption, boilerplate, repeat };

// How the text of a match is alike: the same words, the same wording with changes, the same information reworded.
enum class Kind : int32_t { verbatim, edited, reworded };

enum class Relation : int32_t { one_to_one, split, merge, many_to_many };

enum class Sensitivity : int32_t { strict, normal, loose };

// A paragraph whose bounds and role the caller already knows, for example from an HTML element.
struct Block {
  Span span;
  Role role = Role::body;
};

struct Article {
  std::u16string_view text;
  std::span<const Block> blocks;  // empty: the engine finds paragraphs itself; else in order, not overlapping
};

struct Options {
  Sensitivity sensitivity = Sensitivity::normal;
  int32_t min_words = 0;                        // paragraphs shorter than this many words make no matches; 0-1000
  std::span<const std::u16string_view> ignore;  // phrases left out of the comparison wherever they stand
  void (*progress)(void* context, int32_t done, int32_t total) = nullptr;  // called after each pair of articles
  void* progress_context = nullptr;
};

struct Paragraph {
  int32_t article = 0;
  Span span;
  Role role = Role::body;
  int32_t repeat_of = -1;  // index of the paragraph it repeats, or -1
  Range sentences;         // into Comparison::sentences
  int32_t words = 0;
};

struct Sentence {
  int32_t paragraph = 0;  // into Comparison::paragraphs
  Span span;
  int32_t words = 0;
};

// One change inside a part. Applying all edits of a part to its A text gives its B text exactly. Text outside of edits
// is the same on both sides. `insert` has an empty A span, `remove` an empty B span, both placed where the text
// belongs. `spelling`: the same word in another spelling or inflected form. `form`: only case, punctuation, typography
// or spacing.
enum class EditKind : int32_t { replace, insert, remove, spelling, form };

struct Edit {
  EditKind kind = EditKind::replace;
  Span a;
  Span b;
};

// Sentences of A beside sentences of B. Each side is a run of consecutive sentences of one paragraph; the spans leave
// out what stands long at either end of such a run without a counterpart on the other side.
struct Part {
  Range a_sentences;  // into Comparison::sentences
  Range b_sentences;
  Span a;
  Span b;
  Kind kind = Kind::verbatim;
  int32_t score = 0;         // 0-1000
  Range edits;               // into Comparison::edits; empty for reworded parts, whose words do not line up
  int32_t shared_words = 0;  // words of the longest common subsequence
};

// Why a match is one: what both sides share, counted.
struct Evidence {
  int32_t longest_run = 0;   // words of the longest run of the same words
  int32_t shared_words = 0;  // words in common in order (longest common subsequence)
  int32_t rare_words = 0;    // different content words in common that few sentences of the story carry
  int32_t numbers = 0;       // different numbers in common
  int32_t names = 0;         // different capitalised words in common
};

struct Match {
  int32_t a_article = 0;  // a_article < b_article
  int32_t b_article = 0;
  Range a_paragraphs;  // into Comparison::matched_paragraphs
  Range b_paragraphs;
  Kind kind = Kind::verbatim;
  Relation relation = Relation::one_to_one;
  bool moved = false;
  bool partial = false;  // only a small part of both paragraphs, such as one sentence that stands elsewhere
  int32_t score = 0;     // 0-1000
  Range parts;           // into Comparison::parts
  Evidence evidence;
};

// Paragraphs of one article that carry a passage, or a part of one paragraph.
struct Member {
  int32_t article = 0;
  Range paragraphs;            // into Comparison::member_paragraphs
  Kind kind = Kind::verbatim;  // relative to the fullest member, which is `verbatim` to itself
  Span part;                   // the sentences that carry it, where it is not the whole paragraph; else empty
};

// What one or several articles carry; several members: in k of N. Passages stand in story order.
struct Passage {
  Range members;        // into Comparison::members, by article; at most one member for each article
  int32_t fullest = 0;  // index into Comparison::members
  int32_t label = 0;    // the sentence that tells it best, index into Comparison::sentences
};

// How many of `of`'s words `in` carries too. Boilerplate, repeats and what the options leave out of `of` are in
// `left_out`, not in `words`.
struct Overlap {
  int32_t of = 0;
  int32_t in = 0;
  int32_t words = 0;  // words of `of` that were compared
  int32_t verbatim = 0;
  int32_t edited = 0;
  int32_t reworded = 0;
  int32_t left_out = 0;
};

enum class WarningCode : int32_t {
  no_words,     // the article has no word to compare
  approximate,  // the work budget ran out in this article; `value` sentences were compared by their rarer words only
  lone_surrogates,    // `value` lone surrogates; they are compared as unknown characters
  control_characters  // `value` NUL or other control characters
};

struct Warning {
  WarningCode code = WarningCode::no_words;
  int32_t article = 0;
  int32_t value = 0;
};

enum class Status : int32_t {
  ok,
  no_articles,
  text_too_long,  // all texts together longer than max_text_units
  bad_block,      // a block lies outside its article, overlaps another or is out of order
  bad_option
};

inline constexpr int32_t max_text_units = 64 * 1024 * 1024;

struct Comparison {
  Status status = Status::ok;
  std::vector<Range> articles;  // each article's paragraphs
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Match> matches;
  std::vector<int32_t> matched_paragraphs;
  std::vector<Part> parts;
  std::vector<Edit> edits;
  std::vector<Passage> passages;
  std::vector<Member> members;
  std::vector<int32_t> member_paragraphs;
  std::vector<Overlap> overlaps;
  std::vector<Warning> warnings;
};

Comparison compare(std::span<const Article> articles, const Options& options);

// How alike two sentences or paragraphs are, by the same measure that matches are made by.
struct Similarity {
  int32_t score = 0;  // 0-1000
  Kind kind = Kind::reworded;
  bool related = false;      // whether compare() would call it a match at the given sensitivity
  int32_t shared_words = 0;  // words in common, in order
};

Similarity similarity(std::u16string_view a, std::u16string_view b, Sensitivity sensitivity);

}  // namespace coverlap
