#include "edits/diff.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <unordered_map>

namespace coverlap::edits {
namespace {

// dtl is exact while it stores fewer than 2,000,000 path points and wrong some time after. Two sides of n ids together
// store at most n²/4 points when nothing is common, so this many stay safe whatever they are.
constexpr size_t exact_length = 2400;

using Ids = std::span<const uint32_t>;

class Differ {
 public:
  std::vector<Change> run(Ids a, Ids b) {
    compare(a, b, 0, 0);
    return std::move(changes_);
  }

 private:
  void compare(Ids a, Ids b, int32_t a_at, int32_t b_at) {
    size_t head = 0;
    while (head < std::min(a.size(), b.size()) && a[head] == b[head]) ++head;
    size_t tail = 0;
    while (tail < std::min(a.size(), b.size()) - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    a = a.subspan(head, a.size() - head - tail);
    b = b.subspan(head, b.size() - head - tail);
    a_at += static_cast<int32_t>(head);
    b_at += static_cast<int32_t>(head);
    if (a.empty() || b.empty()) {
      add(a_at, static_cast<int32_t>(a.size()), b_at, static_cast<int32_t>(b.size()));
    } else if (a.size() + b.size() <= exact_length) {
      compare_exactly(a, b, a_at, b_at);
    } else {
      compare_between_anchors(a, b, a_at, b_at);
    }
  }

  void compare_exactly(Ids a, Ids b, int32_t a_at, int32_t b_at) {
    dtl::Diff<uint32_t, std::vector<uint32_t>> diff(std::vector<uint32_t>(a.begin(), a.end()),
                                                    std::vector<uint32_t>(b.begin(), b.end()));
    diff.compose();
    for (const auto& [id, step] : diff.getSes().getSequence()) {
      if (step.type == dtl::SES_DELETE) add(a_at, 1, b_at, 0);
      if (step.type == dtl::SES_ADD) add(a_at, 0, b_at, 1);
      a_at += step.type != dtl::SES_ADD;
      b_at += step.type != dtl::SES_DELETE;
    }
  }

  // Long runs are cut at ids that both sides have exactly once and in the same order (patience diff, B. Cohen); where
  // there is none, one side became the other as a whole.
  void compare_between_anchors(Ids a, Ids b, int32_t a_at, int32_t b_at) {
    const std::vector<std::pair<size_t, size_t>> anchors = common_uniques(a, b);
    if (anchors.empty()) return add(a_at, static_cast<int32_t>(a.size()), b_at, static_cast<int32_t>(b.size()));
    size_t a_done = 0, b_done = 0;
    const auto between = [&](size_t a_end, size_t b_end) {
      compare(a.subspan(a_done, a_end - a_done), b.subspan(b_done, b_end - b_done), a_at + static_cast<int32_t>(a_done),
              b_at + static_cast<int32_t>(b_done));
    };
    for (const auto& [a_anchor, b_anchor] : anchors) {
      between(a_anchor, b_anchor);
      a_done = a_anchor + 1;
      b_done = b_anchor + 1;
    }
    between(a.size(), b.size());
  }

  static std::vector<std::pair<size_t, size_t>> common_uniques(Ids a, Ids b) {
    struct Seen {
      size_t a_count = 0, b_count = 0, a_at = 0, b_at = 0;
    };
    std::unordered_map<uint32_t, Seen> seen;
    for (size_t at = 0; at < a.size(); ++at) ++seen[a[at]].a_count, seen[a[at]].a_at = at;
    for (size_t at = 0; at < b.size(); ++at) ++seen[b[at]].b_count, seen[b[at]].b_at = at;
    std::vector<std::pair<size_t, size_t>> places;
    for (const auto& [id, where] : seen) {
      if (where.a_count == 1 && where.b_count == 1) places.emplace_back(where.a_at, where.b_at);
    }
    std::sort(places.begin(), places.end());
    return longest_increasing(places);
  }

  static std::vector<std::pair<size_t, size_t>> longest_increasing(
      const std::vector<std::pair<size_t, size_t>>& places) {
    constexpr size_t none = static_cast<size_t>(-1);
    std::vector<size_t> tails, before(places.size(), none);
    for (size_t place = 0; place < places.size(); ++place) {
      const auto at = std::lower_bound(tails.begin(), tails.end(), places[place].second,
                                       [&](size_t tail, size_t b) { return places[tail].second < b; });
      if (at != tails.begin()) before[place] = *(at - 1);
      if (at == tails.end()) {
        tails.push_back(place);
      } else {
        *at = place;
      }
    }
    std::vector<std::pair<size_t, size_t>> chain;
    for (size_t at = tails.empty() ? none : tails.back(); at != none; at = before[at]) chain.push_back(places[at]);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  void add(int32_t a, int32_t a_count, int32_t b, int32_t b_count) {
    if (a_count == 0 && b_count == 0) return;
    if (!changes_.empty() && changes_.back().a.end() == a && changes_.back().b.end() == b) {
      changes_.back().a.count += a_count;
      changes_.back().b.count += b_count;
    } else {
      changes_.push_back({{a, a_count}, {b, b_count}});
    }
  }

  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> diff(std::span<const uint32_t> a, std::span<const uint32_t> b) { return Differ().run(a, b); }

}  // namespace coverlap::edits
