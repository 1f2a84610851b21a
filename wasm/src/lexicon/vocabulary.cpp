#include "lexicon/vocabulary.h"

namespace coverlap::lexicon {
namespace {

// FNV-1a with a final mix, so that the low bits of short words spread.
uint32_t hash(std::u16string_view word) {
  uint32_t value = 2166136261u;
  for (char16_t unit : word) value = (value ^ unit) * 16777619u;
  value ^= value >> 15;
  value *= 0x85ebca6bu;
  return value ^ (value >> 13);
}

}  // namespace

Vocabulary::Vocabulary() : starts_{0}, slots_(1024, 0) {}

std::u16string_view Vocabulary::operator[](uint32_t id) const {
  return std::u16string_view(characters_).substr(starts_[id], starts_[id + 1] - starts_[id]);
}

uint32_t Vocabulary::intern(std::u16string_view word) {
  if (size() * 2 >= slots_.size()) grow();
  const uint32_t mask = static_cast<uint32_t>(slots_.size()) - 1;
  const uint32_t word_hash = hash(word);
  uint32_t slot = word_hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const uint32_t id = slots_[slot] - 1;
    if (hashes_[id] == word_hash && (*this)[id] == word) return id;
  }
  characters_.append(word);
  starts_.push_back(static_cast<uint32_t>(characters_.size()));
  hashes_.push_back(word_hash);
  slots_[slot] = size();
  return size() - 1;
}

void Vocabulary::grow() {
  std::vector<uint32_t> slots(slots_.size() * 2, 0);
  const uint32_t mask = static_cast<uint32_t>(slots.size()) - 1;
  for (uint32_t id = 0; id < size(); ++id) {
    uint32_t slot = hashes_[id] & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  }
  slots_ = std::move(slots);
}

}  // namespace coverlap::lexicon
