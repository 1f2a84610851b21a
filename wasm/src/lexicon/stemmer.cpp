#include "lexicon/stemmer.h"

#include <algorithm>

extern "C" {
#include <runtime/api.h>
#include <src_c/stem_UTF_8_english.h>
}

namespace coverlap::lexicon {
namespace {

constexpr size_t longest_word = 64;  // longer ones are web addresses and noise: their own stem

bool is_english_word(std::u16string_view word) {
  return word.size() <= longest_word && std::all_of(word.begin(), word.end(), [](char16_t unit) {
           return (unit >= u'a' && unit <= u'z') || unit == u'\'';
         });
}

}  // namespace

Stemmer::Stemmer() : english_(english_UTF_8_create_env()) {}

Stemmer::~Stemmer() { english_UTF_8_close_env(english_); }

void Stemmer::stem(std::u16string_view plain, std::u16string& out) {
  if (english_ == nullptr || !is_english_word(plain)) {
    out.assign(plain);
    return;
  }
  symbol letters[longest_word];
  std::transform(plain.begin(), plain.end(), letters, [](char16_t unit) { return static_cast<symbol>(unit); });
  SN_set_current(english_, static_cast<int>(plain.size()), letters);
  english_UTF_8_stem(english_);
  out.assign(english_->p, english_->p + english_->l);
}

}  // namespace coverlap::lexicon
