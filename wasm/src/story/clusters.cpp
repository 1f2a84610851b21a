#include "story/clusters.h"

#include <algorithm>
#include <iterator>

#include "story/selection.h"

namespace coverlap::story {
namespace {

// Words that sentences left over in a matched paragraph must have to be told as "only here".
constexpr int32_t least_rest = 4;

// Verbatim before edited before reworded, and each by its score.
std::vector<int32_t> strongest_first(const Comparison& comparison, bool partial) {
  std::vector<int32_t> order;
  for (size_t match = 0; match < comparison.matches.size(); ++match) {
    if (comparison.matches[match].partial == partial) order.push_back(static_cast<int32_t>(match));
  }
  const auto strength = [&](int32_t index) {
    const Match& match = comparison.matches[static_cast<size_t>(index)];
    return match.score * (3 - static_cast<int32_t>(match.kind));
  };
  std::stable_sort(order.begin(), order.end(), [&](int32_t x, int32_t y) { return strength(x) > strength(y); });
  return order;
}

// Whole paragraphs, by the matches that are not partial.
class ParagraphJoiner {
 public:
  ParagraphJoiner(const lexicon::Texts& texts, const Options& options, const Comparison& comparison)
      : texts_(texts),
        comparison_(comparison),
        cluster_of_(texts.paragraphs.size(), -1),
        matches_of_(texts.paragraphs.size()) {
    for (size_t match = 0; match < comparison.matches.size(); ++match) {
      const Match& it = comparison.matches[match];
      if (it.partial) continue;
      for (Range range : {it.a_paragraphs, it.b_paragraphs}) {
        for (int32_t paragraph : matched(range)) {
          matches_of_[static_cast<size_t>(paragraph)].push_back(static_cast<int32_t>(match));
        }
      }
    }
    for (size_t paragraph = 0; paragraph < texts.paragraphs.size(); ++paragraph) {
      if (!takes_part(texts.paragraphs[paragraph], options) || texts.paragraphs[paragraph].words == 0) continue;
      cluster_of_[paragraph] = static_cast<int32_t>(clusters_.size());
      clusters_.push_back({{{static_cast<int32_t>(paragraph), texts.paragraphs[paragraph].sentences}}, {}});
    }
  }

  std::vector<Cluster> join() {
    for (int32_t match : strongest_first(comparison_, false)) join_by(match);
    for (int32_t match : refused_) append_refused(match);
    return std::move(clusters_);
  }

 private:
  const Match& match_at(int32_t match) const { return comparison_.matches[static_cast<size_t>(match)]; }

  int32_t article_of(int32_t paragraph) const { return texts_.paragraphs[static_cast<size_t>(paragraph)].article; }

  std::span<const int32_t> matched(Range range) const {
    return std::span(comparison_.matched_paragraphs)
        .subspan(static_cast<size_t>(range.first), static_cast<size_t>(range.count));
  }

  void join_by(int32_t match) {
    const int32_t first = matched(match_at(match).a_paragraphs).front();
    for (Range range : {match_at(match).a_paragraphs, match_at(match).b_paragraphs}) {
      for (int32_t paragraph : matched(range)) join(first, paragraph, match);
    }
  }

  void join(int32_t x, int32_t y, int32_t match) {
    const int32_t into = cluster_of_[static_cast<size_t>(x)], from = cluster_of_[static_cast<size_t>(y)];
    if (into < 0 || from < 0) return;
    Cluster& target = clusters_[static_cast<size_t>(into)];
    if (into == from) {
      if (target.matches.empty() || target.matches.back() != match) target.matches.push_back(match);
      return;
    }
    Cluster& source = clusters_[static_cast<size_t>(from)];
    if (!holds_together(into, from, match)) {
      if (refused_.empty() || refused_.back() != match) refused_.push_back(match);
      return;
    }
    for (const Piece& piece : source.pieces) cluster_of_[static_cast<size_t>(piece.paragraph)] = into;
    target.pieces.insert(target.pieces.end(), source.pieces.begin(), source.pieces.end());
    target.matches.insert(target.matches.end(), source.matches.begin(), source.matches.end());
    target.matches.push_back(match);
    source = {};
  }

  // A match that joins no passages is still one: where a side would be in none, it is a passage of its own.
  void append_refused(int32_t match) {
    const auto alone = [&](Range paragraphs) {
      const int32_t cluster = cluster_of_[static_cast<size_t>(matched(paragraphs).front())];
      return cluster >= 0 && clusters_[static_cast<size_t>(cluster)].pieces.size() == 1;
    };
    if (!alone(match_at(match).a_paragraphs) && !alone(match_at(match).b_paragraphs)) return;
    Cluster cluster;
    cluster.matches.push_back(match);
    for (Range range : {match_at(match).a_paragraphs, match_at(match).b_paragraphs}) {
      for (int32_t paragraph : matched(range)) {
        cluster.pieces.push_back({paragraph, texts_.paragraphs[static_cast<size_t>(paragraph)].sentences});
      }
    }
    clusters_.push_back(std::move(cluster));
  }

  // A matching B and B matching C does not make A and C the same: of all pairs of articles across the two clusters, at
  // least half must match directly, and more than half where the match at hand is only reworded.
  bool holds_together(int32_t x, int32_t y, int32_t match) const {
    const int64_t pairs = count_articles(x) * count_articles(y);
    if (pairs == 1) return true;
    const int64_t direct = count_direct_pairs(x, y);
    return match_at(match).kind == Kind::reworded ? direct * 2 > pairs : direct * 2 >= pairs;
  }

  const std::vector<Piece>& pieces(int32_t cluster) const { return clusters_[static_cast<size_t>(cluster)].pieces; }

  int64_t count_articles(int32_t cluster) const {
    std::vector<int32_t> articles;
    for (const Piece& piece : pieces(cluster)) articles.push_back(article_of(piece.paragraph));
    std::sort(articles.begin(), articles.end());
    return std::unique(articles.begin(), articles.end()) - articles.begin();
  }

  // Pairs of articles, one of each cluster, with a match between paragraphs of the clusters.
  int64_t count_direct_pairs(int32_t x, int32_t y) const {
    if (pieces(x).size() > pieces(y).size()) std::swap(x, y);
    std::vector<std::pair<int32_t, int32_t>> pairs;
    for (const Piece& piece : pieces(x)) {
      for (int32_t match : matches_of_[static_cast<size_t>(piece.paragraph)]) {
        const bool is_a = match_at(match).a_article == article_of(piece.paragraph);
        const std::span<const int32_t> others =
            matched(is_a ? match_at(match).b_paragraphs : match_at(match).a_paragraphs);
        const bool direct = std::any_of(others.begin(), others.end(),
                                        [&](int32_t other) { return cluster_of_[static_cast<size_t>(other)] == y; });
        if (direct) pairs.emplace_back(article_of(piece.paragraph), article_of(others.front()));
      }
    }
    std::sort(pairs.begin(), pairs.end());
    return std::unique(pairs.begin(), pairs.end()) - pairs.begin();
  }

  const lexicon::Texts& texts_;
  const Comparison& comparison_;
  std::vector<Cluster> clusters_;
  std::vector<int32_t> cluster_of_;               // by paragraph, -1 where it takes no part
  std::vector<std::vector<int32_t>> matches_of_;  // by paragraph
  std::vector<int32_t> refused_;                  // matches whose clusters do not hold together
};

// Sentences that stand in another paragraph elsewhere, by the partial matches. An article carries such a cluster once.
class SentenceJoiner {
 public:
  SentenceJoiner(const lexicon::Texts& texts, const Comparison& comparison)
      : texts_(texts), comparison_(comparison), cluster_of_(texts.sentences.size(), -1) {}

  std::vector<Cluster> join() {
    for (int32_t match : strongest_first(comparison_, true)) join_by(match);
    return std::move(clusters_);
  }

 private:
  void join_by(int32_t index) {
    const Match& match = comparison_.matches[static_cast<size_t>(index)];
    const Piece a = piece_of(match, &Part::a_sentences), b = piece_of(match, &Part::b_sentences);
    const int32_t with_a = cluster_with(a), with_b = cluster_with(b);
    int32_t cluster = with_a;
    if (with_a < 0) cluster = with_b >= 0 && !has_article_of(a, with_b) ? with_b : -1;
    if (with_a >= 0 && with_a != with_b && (with_b >= 0 || has_article_of(b, with_a))) return;
    if (cluster < 0) {
      cluster = static_cast<int32_t>(clusters_.size());
      clusters_.emplace_back();
    }
    add(a, cluster);
    add(b, cluster);
    clusters_[static_cast<size_t>(cluster)].matches.push_back(index);
  }

  // From the first to the last sentence that the match names on that side.
  Piece piece_of(const Match& match, Range Part::*side) const {
    Range sentences;
    for (int32_t index = match.parts.first; index < match.parts.end(); ++index) {
      const Range more = comparison_.parts[static_cast<size_t>(index)].*side;
      const int32_t first = sentences.count == 0 ? more.first : std::min(sentences.first, more.first);
      sentences = {first, std::max(sentences.end(), more.end()) - first};
    }
    return {texts_.sentences[static_cast<size_t>(sentences.first)].paragraph, sentences};
  }

  int32_t cluster_with(const Piece& piece) const {
    for (int32_t sentence = piece.sentences.first; sentence < piece.sentences.end(); ++sentence) {
      if (cluster_of_[static_cast<size_t>(sentence)] >= 0) return cluster_of_[static_cast<size_t>(sentence)];
    }
    return -1;
  }

  int32_t article_of(const Piece& piece) const {
    return texts_.paragraphs[static_cast<size_t>(piece.paragraph)].article;
  }

  bool has_article_of(const Piece& piece, int32_t cluster) const {
    const std::vector<Piece>& pieces = clusters_[static_cast<size_t>(cluster)].pieces;
    return std::any_of(pieces.begin(), pieces.end(),
                       [&](const Piece& other) { return article_of(other) == article_of(piece); });
  }

  void add(const Piece& piece, int32_t cluster) {
    if (cluster_with(piece) == cluster) return;
    clusters_[static_cast<size_t>(cluster)].pieces.push_back(piece);
    for (int32_t sentence = piece.sentences.first; sentence < piece.sentences.end(); ++sentence) {
      cluster_of_[static_cast<size_t>(sentence)] = cluster;
    }
  }

  const lexicon::Texts& texts_;
  const Comparison& comparison_;
  std::vector<Cluster> clusters_;
  std::vector<int32_t> cluster_of_;  // by sentence, -1 where no partial match names it
};

// What nothing else carries: the whole paragraph where no match names a sentence of it, else the sentences left over.
void append_rest(const lexicon::Texts& texts, const std::vector<bool>& carried, int32_t paragraph,
                 std::vector<Cluster>& clusters) {
  const Range sentences = texts.paragraphs[static_cast<size_t>(paragraph)].sentences;
  for (int32_t first = sentences.first; first < sentences.end();) {
    int32_t last = first, words = 0;
    while (last < sentences.end() && !carried[static_cast<size_t>(last)]) {
      words += texts.sentences[static_cast<size_t>(last++)].words;
    }
    const bool whole = last - first == sentences.count;
    if (whole || words >= least_rest) clusters.push_back({{{paragraph, {first, last - first}}}, {}});
    first = last + 1;
  }
}

}  // namespace

std::vector<bool> find_carried(const lexicon::Texts& texts, const Comparison& comparison) {
  std::vector<bool> carried(texts.sentences.size(), false);
  for (const Part& part : comparison.parts) {
    for (Range sentences : {part.a_sentences, part.b_sentences}) {
      for (int32_t sentence = sentences.first; sentence < sentences.end(); ++sentence) {
        carried[static_cast<size_t>(sentence)] = true;
      }
    }
  }
  return carried;
}

std::vector<Cluster> join_pieces(const lexicon::Texts& texts, const Options& options, const Comparison& comparison) {
  const std::vector<bool> carried = find_carried(texts, comparison);
  std::vector<Cluster> joined = SentenceJoiner(texts, comparison).join();
  for (Cluster& cluster : ParagraphJoiner(texts, options, comparison).join()) {
    for (const Piece& piece : cluster.pieces) append_rest(texts, carried, piece.paragraph, joined);
    if (cluster.pieces.size() > 1) joined.push_back(std::move(cluster));
  }
  for (Cluster& cluster : joined) {
    std::sort(cluster.pieces.begin(), cluster.pieces.end(),
              [](const Piece& x, const Piece& y) { return x.paragraph < y.paragraph; });
  }
  return joined;
}

}  // namespace coverlap::story
