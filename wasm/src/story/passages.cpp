#include "story/passages.h"

#include <algorithm>
#include <numeric>
#include <span>

#include "story/clusters.h"

namespace coverlap::story {
namespace {

class Teller {
 public:
  Teller(const lexicon::Texts& texts, const match::Units& units, Comparison& comparison)
      : texts_(texts), units_(units), comparison_(comparison), carried_(find_carried(texts, comparison)) {}

  void tell(const std::vector<Cluster>& clusters) {
    std::vector<const Cluster*> told;
    for (const Cluster& cluster : clusters) {
      if (!is_lone_heading(cluster)) told.push_back(&cluster);
    }
    const std::vector<int64_t> places = places_of(told);
    std::vector<size_t> order(told.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t x, size_t y) { return places[x] < places[y]; });
    for (size_t passage : order) append(*told[passage]);
  }

 private:
  const Paragraph& at(int32_t paragraph) const { return texts_.paragraphs[static_cast<size_t>(paragraph)]; }

  bool is_shared(const Cluster& cluster) const {
    return at(cluster.pieces.front().paragraph).article != at(cluster.pieces.back().paragraph).article;
  }

  bool is_lone_heading(const Cluster& cluster) const {
    const Role role = at(cluster.pieces.front().paragraph).role;
    return !is_shared(cluster) && (role == Role::heading || role == Role::headline);
  }

  // A shared passage stands where its members stand on average, in millionths of their articles; one that a single
  // article carries stands right after the shared passage before it.
  std::vector<int64_t> places_of(const std::vector<const Cluster*>& clusters) const {
    std::vector<int64_t> shared_place(texts_.paragraphs.size(), -1);
    std::vector<int64_t> places(clusters.size());
    for (size_t index = 0; index < clusters.size(); ++index) {
      if (!is_shared(*clusters[index])) continue;
      places[index] = mean_place(*clusters[index]);
      for (const Piece& piece : clusters[index]->pieces) {
        shared_place[static_cast<size_t>(piece.paragraph)] = places[index];
      }
    }
    for (const Range& article : texts_.article_paragraphs) {
      int64_t before = 0;
      for (int32_t paragraph = article.first; paragraph < article.end(); ++paragraph) {
        int64_t& place = shared_place[static_cast<size_t>(paragraph)];
        before = place = place < 0 ? before : place;
      }
    }
    for (size_t index = 0; index < clusters.size(); ++index) {
      if (is_shared(*clusters[index])) continue;
      places[index] = shared_place[static_cast<size_t>(clusters[index]->pieces.front().paragraph)];
    }
    return places;
  }

  int64_t mean_place(const Cluster& cluster) const {
    int64_t sum = 0;
    for (const Piece& piece : cluster.pieces) {
      const Range article = texts_.article_paragraphs[static_cast<size_t>(at(piece.paragraph).article)];
      sum += int64_t{1'000'000} * (piece.paragraph - article.first) / article.count;
    }
    return sum / static_cast<int64_t>(cluster.pieces.size());
  }

  void append(const Cluster& cluster) {
    Passage passage;
    passage.members.first = static_cast<int32_t>(comparison_.members.size());
    int32_t most = -1;
    for (size_t first = 0; first < cluster.pieces.size();) {
      size_t last = first;
      int32_t words = 0;
      const int32_t article = at(cluster.pieces[first].paragraph).article;
      while (last < cluster.pieces.size() && at(cluster.pieces[last].paragraph).article == article) {
        words += words_in(cluster.pieces[last++].sentences);
      }
      if (words > most) {
        most = words;
        passage.fullest = static_cast<int32_t>(comparison_.members.size());
        passage.label = most_telling(cluster, std::span(cluster.pieces).subspan(first, last - first));
      }
      append_member(article, std::span(cluster.pieces).subspan(first, last - first));
      first = last;
    }
    passage.members.count = static_cast<int32_t>(comparison_.members.size()) - passage.members.first;
    grade_members(cluster, passage);
    comparison_.passages.push_back(passage);
  }

  int32_t words_in(Range sentences) const {
    int32_t words = 0;
    for (int32_t sentence = sentences.first; sentence < sentences.end(); ++sentence) {
      words += texts_.sentences[static_cast<size_t>(sentence)].words;
    }
    return words;
  }

  void append_member(int32_t article, std::span<const Piece> pieces) {
    std::vector<int32_t>& all = comparison_.member_paragraphs;
    Member member{article, {static_cast<int32_t>(all.size()), static_cast<int32_t>(pieces.size())}, Kind::verbatim, {}};
    for (const Piece& piece : pieces) all.push_back(piece.paragraph);
    const Range sentences = pieces.front().sentences;
    if (pieces.size() == 1 && sentences != at(pieces.front().paragraph).sentences) {
      member.part = {texts_.sentences[static_cast<size_t>(sentences.first)].span.start,
                     texts_.sentences[static_cast<size_t>(sentences.end() - 1)].span.end};
    }
    comparison_.members.push_back(member);
  }

  // By the match with the fullest member; one that matches it only by way of others is reworded.
  void grade_members(const Cluster& cluster, const Passage& passage) {
    const int32_t fullest = comparison_.members[static_cast<size_t>(passage.fullest)].article;
    for (int32_t index = passage.members.first; index < passage.members.end(); ++index) {
      Member& member = comparison_.members[static_cast<size_t>(index)];
      if (member.article == fullest) continue;
      member.kind = Kind::reworded;
      int32_t best = -1;
      for (int32_t match_index : cluster.matches) {
        const Match& match = comparison_.matches[static_cast<size_t>(match_index)];
        const auto [a, b] = std::minmax(fullest, member.article);
        if (match.a_article != a || match.b_article != b || match.score <= best) continue;
        best = match.score;
        member.kind = match.kind;
      }
    }
  }

  // The sentence of most weight; of a shared passage, one that a match names.
  int32_t most_telling(const Cluster& cluster, std::span<const Piece> pieces) const {
    int32_t best = pieces.front().sentences.first, most = -1;
    for (const Piece& piece : pieces) {
      for (int32_t sentence = piece.sentences.first; sentence < piece.sentences.end(); ++sentence) {
        const bool told = !is_shared(cluster) || carried_[static_cast<size_t>(sentence)];
        const int32_t weight = told ? units_.sentences[static_cast<size_t>(sentence)].weight : 0;
        if (weight > most) best = sentence, most = weight;
      }
    }
    return best;
  }

  const lexicon::Texts& texts_;
  const match::Units& units_;
  Comparison& comparison_;
  std::vector<bool> carried_;  // by sentence
};

}  // namespace

void join_passages(const lexicon::Texts& texts, const match::Units& units, const Options& options,
                   Comparison& comparison) {
  Teller(texts, units, comparison).tell(join_pieces(texts, options, comparison));
}

}  // namespace coverlap::story
