// The whole comparison, stage by stage (docs/METHOD.md).
#include <coverlap/coverlap.h>

#include <algorithm>

#include "lexicon/texts.h"
#include "match/align.h"
#include "match/candidates.h"
#include "match/relations.h"
#include "match/repeats.h"
#include "match/thresholds.h"
#include "match/units.h"
#include "story/checks.h"
#include "story/matches.h"
#include "story/order.h"
#include "story/overlaps.h"
#include "story/passages.h"
#include "story/selection.h"

namespace coverlap {
namespace {

// Hands out the candidates of one pair of articles after the other.
class ByPair {
 public:
  ByPair(const std::vector<match::Candidate>& all, std::vector<int32_t> article_of)
      : all_(all), article_of_(std::move(article_of)) {}

  std::span<const match::Candidate> next(int32_t a, int32_t b) {
    const size_t first = at_;
    while (at_ < all_.size() && article(all_[at_].a) == a && article(all_[at_].b) == b) ++at_;
    return std::span(all_).subspan(first, at_ - first);
  }

 private:
  int32_t article(int32_t unit) const { return article_of_[static_cast<size_t>(unit)]; }

  const std::vector<match::Candidate>& all_;
  std::vector<int32_t> article_of_;
  size_t at_ = 0;
};

std::vector<int32_t> article_of_paragraphs(const lexicon::Texts& texts) {
  std::vector<int32_t> articles;
  for (const Paragraph& paragraph : texts.paragraphs) articles.push_back(paragraph.article);
  return articles;
}

std::vector<int32_t> article_of_sentences(const lexicon::Texts& texts) {
  std::vector<int32_t> articles;
  for (const Sentence& sentence : texts.sentences) {
    articles.push_back(texts.paragraphs[static_cast<size_t>(sentence.paragraph)].article);
  }
  return articles;
}

void warn_of_budget(const match::Candidates& candidates, Comparison& comparison) {
  for (size_t article = 0; article < candidates.left_out.size(); ++article) {
    const int64_t left_out = std::min<int64_t>(candidates.left_out[article], INT32_MAX);
    if (left_out == 0) continue;
    comparison.warnings.push_back(
        {WarningCode::approximate, static_cast<int32_t>(article), static_cast<int32_t>(left_out)});
  }
}

void match_articles(const lexicon::Texts& texts, const match::Units& units, const Options& options,
                    Comparison& comparison) {
  const match::Thresholds& thresholds = match::thresholds_for(options.sensitivity);
  const std::vector<int32_t> sentence_articles = article_of_sentences(texts);
  const std::vector<int32_t> paragraph_articles = article_of_paragraphs(texts);
  const match::Candidates sentences =
      match::find_candidates(texts, units, units.sentences, sentence_articles, thresholds.sentence / 2);
  const match::Candidates paragraphs =
      match::find_candidates(texts, units, units.paragraphs, paragraph_articles, thresholds.paragraph / 2);
  warn_of_budget(sentences, comparison);

  ByPair sentence_pairs(sentences.pairs, sentence_articles), paragraph_pairs(paragraphs.pairs, paragraph_articles);
  const auto articles = static_cast<int32_t>(texts.articles.size());
  const int32_t total = articles * (articles - 1) / 2;
  int32_t done = 0;
  for (int32_t a = 0; a < articles; ++a) {
    for (int32_t b = a + 1; b < articles; ++b) {
      std::vector<match::Link> links =
          match::align(texts, units, sentence_pairs.next(a, b), paragraph_pairs.next(a, b), thresholds);
      for (const match::Pairing& pairing : match::relate(texts, std::move(links))) {
        story::append_match(texts, units, pairing, comparison);
      }
      if (options.progress != nullptr) options.progress(options.progress_context, ++done, total);
    }
  }
}

Comparison compare_in_order(std::span<const Article> articles, const Options& options) {
  Comparison comparison;
  lexicon::Texts texts = lexicon::read(articles, options);
  match::find_repeats(texts);
  story::warn_of_content(texts, comparison.warnings);
  const std::vector<bool> compared = story::select(texts, options);
  const match::Units units = match::make_units(texts, compared);
  match_articles(texts, units, options, comparison);
  story::measure_overlaps(texts, compared, comparison);
  story::join_passages(texts, units, options, comparison);
  comparison.articles = std::move(texts.article_paragraphs);
  comparison.paragraphs = std::move(texts.paragraphs);
  comparison.sentences = std::move(texts.sentences);
  return comparison;
}

}  // namespace

Comparison compare(std::span<const Article> articles, const Options& options) {
  const Status status = story::check(articles, options);
  if (status != Status::ok) {
    Comparison failed;
    failed.status = status;
    return failed;
  }
  const std::vector<int32_t> order = story::canonical_order(articles);
  std::vector<Article> ordered;
  for (int32_t article : order) ordered.push_back(articles[static_cast<size_t>(article)]);
  return story::restore_order(compare_in_order(ordered, options), order);
}

Similarity similarity(std::u16string_view a, std::u16string_view b, Sensitivity sensitivity) {
  const Block a_block{{0, static_cast<int32_t>(a.size())}, Role::body};
  const Block b_block{{0, static_cast<int32_t>(b.size())}, Role::body};
  const Article articles[] = {{a, {&a_block, 1}}, {b, {&b_block, 1}}};
  const lexicon::Texts texts = lexicon::read(articles, {});
  const match::Units units = match::make_units(texts, std::vector<bool>(texts.sentences.size(), true), INT32_MAX);
  if (units.paragraphs.size() < 2) return {};
  match::Scorer scorer(texts, units);
  scorer.set(units.paragraphs[0]);
  const match::Likeness likeness = scorer.compare(units.paragraphs[1]);
  return {likeness.score, likeness.kind, likeness.score >= match::thresholds_for(sensitivity).sentence,
          likeness.shared_words};
}

}  // namespace coverlap
