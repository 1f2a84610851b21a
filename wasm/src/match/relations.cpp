#include "match/relations.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

#include "match/thresholds.h"

namespace coverlap::match {
namespace {

// All links between two paragraphs.
struct Edge {
  int32_t a = 0;
  int32_t b = 0;
  int32_t words = 0;  // matched, counted on the shorter side of each link
  std::vector<Link> links;
};

int32_t count_words(const lexicon::Texts& texts, Range sentences) {
  int32_t words = 0;
  for (int32_t sentence = sentences.first; sentence < sentences.end(); ++sentence) {
    words += texts.sentences[static_cast<size_t>(sentence)].words;
  }
  return words;
}

int32_t paragraph_of(const lexicon::Texts& texts, int32_t sentence) {
  return texts.sentences[static_cast<size_t>(sentence)].paragraph;
}

std::vector<Edge> make_edges(const lexicon::Texts& texts, std::vector<Link> links) {
  const auto place = [&](const Link& link) {
    return std::pair(paragraph_of(texts, link.a.first), paragraph_of(texts, link.b.first));
  };
  std::sort(links.begin(), links.end(), [&](const Link& x, const Link& y) {
    return std::tuple(place(x), x.a.first, x.b.first) < std::tuple(place(y), y.a.first, y.b.first);
  });
  std::vector<Edge> edges;
  for (Link& link : links) {
    const auto [a, b] = place(link);
    if (edges.empty() || edges.back().a != a || edges.back().b != b) edges.push_back({a, b, 0, {}});
    edges.back().words += std::min(count_words(texts, link.a), count_words(texts, link.b));
    edges.back().links.push_back(link);
  }
  return edges;
}

bool is_heading(Role role) { return role == Role::headline || role == Role::heading; }

// A heading that stands in a paragraph of body text is a part of it, however short that is.
bool is_strong(const lexicon::Texts& texts, const Edge& edge) {
  const Role a = texts.paragraphs[static_cast<size_t>(edge.a)].role;
  const Role b = texts.paragraphs[static_cast<size_t>(edge.b)].role;
  if (is_heading(a) != is_heading(b)) return false;
  const int32_t shorter = std::min(texts.paragraphs[static_cast<size_t>(edge.a)].words,
                                   texts.paragraphs[static_cast<size_t>(edge.b)].words);
  return int64_t{edge.words} * 1000 >= int64_t{shorter} * linked_share;
}

class Groups {
 public:
  explicit Groups(size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), size_t{0}); }

  size_t root(size_t item) {
    while (parent_[item] != item) item = parent_[item] = parent_[parent_[item]];
    return item;
  }
  void join(size_t x, size_t y) {
    x = root(x), y = root(y);
    parent_[std::max(x, y)] = std::min(x, y);
  }

 private:
  std::vector<size_t> parent_;
};

// Edges that belong to one pairing get the same number: strong edges that meet in a paragraph. A weak edge, such as a
// single sentence that went to another paragraph, stays alone.
std::vector<size_t> group_edges(const lexicon::Texts& texts, const std::vector<Edge>& edges) {
  Groups groups(edges.size());
  std::vector<std::pair<int32_t, size_t>> ends;
  for (size_t edge = 0; edge < edges.size(); ++edge) {
    if (!is_strong(texts, edges[edge])) continue;
    ends.emplace_back(edges[edge].a, edge);
    ends.emplace_back(edges[edge].b, edge);
  }
  std::sort(ends.begin(), ends.end());
  for (size_t at = 1; at < ends.size(); ++at) {
    if (ends[at].first == ends[at - 1].first) groups.join(ends[at].second, ends[at - 1].second);
  }
  std::vector<size_t> group_of(edges.size());
  for (size_t edge = 0; edge < edges.size(); ++edge) group_of[edge] = groups.root(edge);
  return group_of;
}

void sort_unique(std::vector<int32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

Relation relation_of(const Pairing& pairing) {
  const bool one_a = pairing.a_paragraphs.size() == 1, one_b = pairing.b_paragraphs.size() == 1;
  if (one_a) return one_b ? Relation::one_to_one : Relation::split;
  return one_b ? Relation::merge : Relation::many_to_many;
}

// Where a pairing stands in both articles: its heaviest edge. `words` is its weight in the order.
struct Place {
  int32_t a = 0;
  int32_t b = 0;
  int32_t words = 0;
  int32_t heaviest = 0;
};

void add_edge(Edge& edge, Pairing& pairing, Place& place) {
  pairing.a_paragraphs.push_back(edge.a);
  pairing.b_paragraphs.push_back(edge.b);
  place.words += edge.words;
  if (edge.words > place.heaviest) {
    place.heaviest = edge.words;
    place.a = edge.links.front().a.first;
    place.b = edge.links.front().b.first;
  }
  std::move(edge.links.begin(), edge.links.end(), std::back_inserter(pairing.links));
}

// Heaviest increasing subsequence (by words) of the places in order of A: what is in it stands in order, the rest
// moved. A Fenwick tree over the places in B holds the best chain that ends at or before each.
std::vector<bool> in_order(const std::vector<Place>& places) {
  std::vector<size_t> by_b(places.size());
  std::iota(by_b.begin(), by_b.end(), size_t{0});
  std::sort(by_b.begin(), by_b.end(), [&](size_t x, size_t y) {
    return std::pair(places[x].b, places[x].a) < std::pair(places[y].b, places[y].a);
  });
  std::vector<size_t> rank(places.size());
  for (size_t at = 0; at < by_b.size(); ++at) rank[by_b[at]] = at + 1;

  constexpr size_t none = static_cast<size_t>(-1);
  std::vector<int64_t> best(places.size());
  std::vector<size_t> before(places.size(), none), tree(places.size() + 1, none);
  size_t last = none;
  for (size_t place = 0; place < places.size(); ++place) {
    for (size_t at = rank[place] - 1; at > 0; at &= at - 1) {
      if (tree[at] != none && (before[place] == none || best[tree[at]] > best[before[place]])) before[place] = tree[at];
    }
    best[place] = places[place].words + (before[place] == none ? 0 : best[before[place]]);
    for (size_t at = rank[place]; at < tree.size(); at += at & (~at + 1)) {
      if (tree[at] == none || best[place] > best[tree[at]]) tree[at] = place;
    }
    if (last == none || best[place] > best[last]) last = place;
  }
  std::vector<bool> result(places.size(), false);
  for (; last != none; last = before[last]) result[last] = true;
  return result;
}

}  // namespace

std::vector<Pairing> relate(const lexicon::Texts& texts, std::vector<Link> links) {
  std::vector<Edge> edges = make_edges(texts, std::move(links));
  const std::vector<size_t> group_of = group_edges(texts, edges);
  std::vector<Pairing> pairings(edges.size());
  std::vector<Place> places(edges.size());
  for (size_t edge = 0; edge < edges.size(); ++edge) {
    Pairing& pairing = pairings[group_of[edge]];
    pairing.partial = !is_strong(texts, edges[edge]);
    add_edge(edges[edge], pairing, places[group_of[edge]]);
  }
  std::vector<size_t> order;
  for (size_t group = 0; group < pairings.size(); ++group) {
    if (!pairings[group].links.empty()) order.push_back(group);
  }
  std::sort(order.begin(), order.end(), [&](size_t x, size_t y) {
    return std::pair(places[x].a, places[x].b) < std::pair(places[y].a, places[y].b);
  });
  std::vector<Pairing> result;
  std::vector<Place> ordered;
  for (size_t group : order) {
    Pairing& pairing = pairings[group];
    sort_unique(pairing.a_paragraphs);
    sort_unique(pairing.b_paragraphs);
    pairing.relation = relation_of(pairing);
    result.push_back(std::move(pairing));
    ordered.push_back(places[group]);
  }
  const std::vector<bool> kept = in_order(ordered);
  for (size_t pairing = 0; pairing < result.size(); ++pairing) result[pairing].moved = !kept[pairing];
  return result;
}

}  // namespace coverlap::match
