#include "match/align.h"

#include <algorithm>
#include <unordered_map>

namespace coverlap::match {
namespace {

uint64_t key(int32_t a, int32_t b) { return (uint64_t{static_cast<uint32_t>(a)} << 32) | static_cast<uint32_t>(b); }

bool is_heading(Role role) { return role == Role::headline || role == Role::heading; }

// A candidate and what speaks for it beyond its own words: matching neighbours, paragraphs that are alike.
struct Claim {
  const Candidate* candidate;
  int32_t support;
};

class Aligner {
 public:
  Aligner(const lexicon::Texts& texts, const Units& units, std::span<const Candidate> sentences,
          std::span<const Candidate> paragraphs, const Thresholds& thresholds)
      : texts_(texts), units_(units), sentences_(sentences), paragraphs_(paragraphs), thresholds_(thresholds) {
    for (const Candidate& pair : sentences) sentence_scores_.emplace(key(pair.a, pair.b), pair.likeness.score);
    for (const Candidate& pair : paragraphs) paragraph_scores_.emplace(key(pair.a, pair.b), pair.likeness.score);
  }

  std::vector<Link> align() {
    std::vector<Claim> claims = make_claims();
    std::vector<Claim> contested;
    for (const Claim& claim : claims) {
      const Candidate& pair = *claim.candidate;
      if (partners(a_partners_, pair.a).empty() && partners(b_partners_, pair.b).empty()) {
        accept(pair);
      } else {
        contested.push_back(claim);
      }
    }
    grow();
    for (const Claim& claim : contested) accept_rest_of_sentence(*claim.candidate);
    link_paragraphs();
    return std::move(links_);
  }

 private:
  using Partners = std::unordered_map<int32_t, std::vector<int32_t>>;

  static const std::vector<int32_t>& partners(const Partners& of, int32_t sentence) {
    static const std::vector<int32_t> none;
    const auto found = of.find(sentence);
    return found == of.end() ? none : found->second;
  }

  int32_t paragraph_of(int32_t sentence) const { return texts_.sentences[static_cast<size_t>(sentence)].paragraph; }
  Role role_of(int32_t sentence) const { return texts_.paragraphs[static_cast<size_t>(paragraph_of(sentence))].role; }
  const Unit& unit(int32_t sentence) const { return units_.sentences[static_cast<size_t>(sentence)]; }

  static int32_t score_in(const std::unordered_map<uint64_t, int32_t>& scores, int32_t a, int32_t b) {
    const auto found = scores.find(key(a, b));
    return found == scores.end() ? 0 : found->second;
  }

  // The better of the next or previous sentences' scores; a sentence more or less in between does no harm.
  int32_t neighbour(int32_t a, int32_t b, int32_t step) const {
    return std::max({score_in(sentence_scores_, a + step, b + step), score_in(sentence_scores_, a + step, b + 2 * step),
                     score_in(sentence_scores_, a + 2 * step, b + step)});
  }

  std::vector<Claim> make_claims() const {
    std::vector<Claim> claims;
    for (const Candidate& pair : sentences_) {
      const int32_t before = neighbour(pair.a, pair.b, -1), after = neighbour(pair.a, pair.b, 1);
      const int32_t paragraph = score_in(paragraph_scores_, paragraph_of(pair.a), paragraph_of(pair.b));
      const int32_t support = pair.likeness.score + neighbour_bonus * (before + after) / 2000 +
                              paragraph_bonus * paragraph / 1000 - (mixes_heading(pair) ? heading_penalty : 0);
      if (support < thresholds_.sentence || !may_match(pair, std::max(before, after))) continue;
      claims.push_back({&pair, support});
    }
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& x, const Claim& y) { return x.support > y.support; });
    return claims;
  }

  // A heading, and a sentence that is none.
  bool mixes_heading(const Candidate& pair) const { return is_heading(role_of(pair.a)) != is_heading(role_of(pair.b)); }

  bool may_match(const Candidate& pair, int32_t best_neighbour) const {
    const Likeness& likeness = pair.likeness;
    const int32_t words = unit(pair.a).words.count + unit(pair.b).words.count;
    if (mixes_heading(pair) && 2000 * likeness.shared_words < wording_order * words) return false;
    if (is_heading(role_of(pair.a)) || is_heading(role_of(pair.b))) {
      return likeness.score >= heading_score && likeness.shared_stems >= heading_content;
    }
    if (best_neighbour >= thresholds_.sentence) return true;
    const int32_t needed = likeness.score >= lone_score ? lone_content_if_alike : lone_content;
    const bool tells = likeness.shared_stems - likeness.shared_names >= lone_common;
    return (likeness.shared_stems >= needed && tells) || is_same_and_no_refrain(pair);
  }

  bool is_same_and_no_refrain(const Candidate& pair) const {
    return pair.likeness.kind == Kind::verbatim && unit(pair.a).words.count >= least_same_words &&
           !texts_.repeated[static_cast<size_t>(paragraph_of(pair.a))] &&
           !texts_.repeated[static_cast<size_t>(paragraph_of(pair.b))];
  }

  void accept(const Candidate& pair) {
    a_partners_[pair.a].push_back(pair.b);
    b_partners_[pair.b].push_back(pair.a);
    links_.push_back({{pair.a, 1}, {pair.b, 1}, pair.likeness});
  }

  // Around what is accepted, weaker evidence will do: text is copied and retold in stretches.
  void grow() {
    std::vector<const Candidate*> weak;
    for (const Candidate& pair : sentences_) {
      const bool heading = is_heading(role_of(pair.a)) || is_heading(role_of(pair.b));
      if (pair.likeness.score >= thresholds_.grown && pair.likeness.shared_stems >= grown_content && !heading) {
        weak.push_back(&pair);
      }
    }
    std::stable_sort(weak.begin(), weak.end(),
                     [](const Candidate* x, const Candidate* y) { return x->likeness.score > y->likeness.score; });
    for (const Candidate* pair : weak) {
      const bool free = partners(a_partners_, pair->a).empty() && partners(b_partners_, pair->b).empty();
      if (free && is_near_a_link(*pair)) accept(*pair);
    }
  }

  bool is_near_a_link(const Candidate& pair) const {
    for (int32_t a = pair.a - grown_reach; a <= pair.a + grown_reach; ++a) {
      for (int32_t b : partners(a_partners_, a)) {
        if (std::abs(b - pair.b) <= grown_reach) return true;
      }
    }
    return false;
  }

  // A sentence that was split: the free one of the two matches what its counterpart's other partners left uncovered.
  void accept_rest_of_sentence(const Candidate& pair) {
    const auto& of_a = partners(a_partners_, pair.a);
    const auto& of_b = partners(b_partners_, pair.b);
    if (of_a.empty() == of_b.empty() || mixes_heading(pair)) return;
    const bool a_is_taken = !of_a.empty();
    const int32_t taken = a_is_taken ? pair.a : pair.b, free = a_is_taken ? pair.b : pair.a;
    const std::vector<int32_t>& others = a_is_taken ? of_a : of_b;
    const bool beside =
        std::any_of(others.begin(), others.end(), [&](int32_t other) { return std::abs(other - free) <= 1; });
    if (beside && rest_weight(taken, free, others) * 1000 >= int64_t{unit(free).weight} * rest_share) accept(pair);
  }

  int64_t rest_weight(int32_t taken, int32_t free, const std::vector<int32_t>& others) const {
    int64_t weight = 0;
    const auto has = [&](int32_t sentence, uint32_t stem) {
      const std::span<const uint32_t> stems = units_.stems_of(unit(sentence));
      return std::binary_search(stems.begin(), stems.end(), stem);
    };
    for (uint32_t stem : units_.stems_of(unit(free))) {
      const bool covered = std::any_of(others.begin(), others.end(), [&](int32_t other) { return has(other, stem); });
      if (!covered && has(taken, stem)) weight += units_.weights[stem];
    }
    return weight;
  }

  // Paragraphs none of whose sentences found a counterpart, but that are alike as a whole.
  void link_paragraphs() {
    std::unordered_map<int32_t, bool> linked;
    for (const Link& link : links_) linked[paragraph_of(link.a.first)] = linked[paragraph_of(link.b.first)] = true;
    std::vector<const Candidate*> free;
    for (const Candidate& pair : paragraphs_) {
      if (pair.likeness.score >= thresholds_.paragraph && pair.likeness.shared_stems >= lone_content) {
        free.push_back(&pair);
      }
    }
    std::stable_sort(free.begin(), free.end(),
                     [](const Candidate* x, const Candidate* y) { return x->likeness.score > y->likeness.score; });
    for (const Candidate* pair : free) {
      if (linked[pair->a] || linked[pair->b]) continue;
      linked[pair->a] = linked[pair->b] = true;
      links_.push_back({texts_.paragraphs[static_cast<size_t>(pair->a)].sentences,
                        texts_.paragraphs[static_cast<size_t>(pair->b)].sentences, pair->likeness});
    }
  }

  static constexpr int32_t rest_share = 450;  // of 1000, of the free sentence's weight

  const lexicon::Texts& texts_;
  const Units& units_;
  std::span<const Candidate> sentences_;
  std::span<const Candidate> paragraphs_;
  const Thresholds& thresholds_;
  std::unordered_map<uint64_t, int32_t> sentence_scores_;
  std::unordered_map<uint64_t, int32_t> paragraph_scores_;
  Partners a_partners_;
  Partners b_partners_;
  std::vector<Link> links_;
};

}  // namespace

std::vector<Link> align(const lexicon::Texts& texts, const Units& units, std::span<const Candidate> sentences,
                        std::span<const Candidate> paragraphs, const Thresholds& thresholds) {
  return Aligner(texts, units, sentences, paragraphs, thresholds).align();
}

}  // namespace coverlap::match
