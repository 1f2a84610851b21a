// What pages say around an article: subscription notices, promotion, navigation, picture credits.
#pragma once

#include <bitset>
#include <span>
#include <vector>

#include "text/segment.h"

namespace coverlap::text {

enum class Signal : uint8_t {
  none,
  boilerplate,
  sign_up,   // boilerplate that often comes as a block: notice, offer, list of benefits, button
  contents,  // boilerplate, and so is the list under it
  credit     // of a picture
};

struct Wording;

// Finds wordings in paragraphs. Building it costs a sort of the table; keep it for an article.
class Wordings {
 public:
  Wordings();

  // The first signal that the wording of the paragraph gives.
  Signal read(std::u16string_view text, Span paragraph, std::span<const Word> words);

 private:
  struct Entry {
    std::u16string_view first_word;
    const Wording* wording;
  };

  Signal match_at(size_t at);
  bool matches(const Wording& wording, size_t at);
  bool label_ends(size_t next) const;
  std::u16string_view word(size_t index);
  char16_t unit_before(size_t index) const;
  char16_t unit_after(size_t index) const;

  std::vector<Entry> by_first_word_;
  std::bitset<1024> starting_;  // letters and lengths of first words, to pass over most words quickly
  std::bitset<1024> anywhere_;
  std::u16string_view text_;
  Span paragraph_;
  std::span<const Word> words_;
  std::u16string form_;
};

}  // namespace coverlap::text
