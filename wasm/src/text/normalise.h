// Characters -> the forms in which words are compared. Works on words; never touches the caller's text.
#pragma once

#include <string>
#include <string_view>

namespace coverlap::text {

// Normal form, replaces `out`: full case folding, canonical decomposition recomposed consistently, compatibility forms
// (ligatures, full width, superscripts) and typographic variants (apostrophes, hyphens) made one, soft hyphens, joiners
// and variation selectors dropped where they carry no meaning. Lone surrogates become U+FFFD. "verbatim" means equal
// normal forms.
void normal_form(std::u16string_view word, std::u16string& out);

// Of a normal form: Latin, Greek and Cyrillic accents off, possessive 's off, dots inside abbreviations off, digit
// grouping off, digits of all scripts to 0-9. Stems are made from this.
void plain_form(std::u16string_view normal, std::u16string& out);

}  // namespace coverlap::text
