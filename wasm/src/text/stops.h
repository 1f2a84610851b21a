// Words around a full stop that tell whether it ends a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace coverlap::text {

enum class Abbreviation : uint8_t {
  none,
  never_final,    // a name or noun follows: "Gen.", "Dr.", "vs."
  before_number,  // "No. 10"; elsewhere an ordinary word: "He said no. Then"
  maybe_final     // ends a sentence only where one clearly begins after it: "Inc.", "Dec.", "etc."
};

// `token` without its last full stop, as written: capitals tell "Mass." from "mass."
Abbreviation abbreviation(std::u16string_view token);

// All of these take one word in lower case.
bool starts_sentences(std::u16string_view word);  // "the", "however": opens sentences far more often than it is a name
bool is_verb_of_saying(std::u16string_view word);
bool follows_ordinal(std::u16string_view word);  // "14. Dezember"

}  // namespace coverlap::text
