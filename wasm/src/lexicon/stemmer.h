// Plain form -> stem, by Snowball's English stemmer (Porter 2, M. F. Porter 2001). Words with characters outside a-z
// are their own stem.
#pragma once

#include <string>
#include <string_view>

struct sb_stemmer;
struct SN_env;

namespace coverlap::lexicon {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  // Replaces `out`.
  void stem(std::u16string_view plain, std::u16string& out);

 private:
  SN_env* english_;
};

}  // namespace coverlap::lexicon
