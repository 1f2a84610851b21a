// Strings -> dense ids, in order of first appearance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coverlap::lexicon {

class Vocabulary {
 public:
  Vocabulary();

  uint32_t intern(std::u16string_view word);
  uint32_t size() const { return static_cast<uint32_t>(starts_.size()) - 1; }
  std::u16string_view operator[](uint32_t id) const;

 private:
  void grow();

  std::u16string characters_;     // all words, one after another
  std::vector<uint32_t> starts_;  // of each word, and the end of the last
  std::vector<uint32_t> hashes_;  // of each word
  std::vector<uint32_t> slots_;   // open addressing: id + 1, or 0
};

}  // namespace coverlap::lexicon
