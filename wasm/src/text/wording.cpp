#include "text/wording.h"

#include <algorithm>

#include "text/normalise.h"
#include "text/unicode.h"

namespace coverlap::text {

enum class Place : uint8_t {
  whole,  // nothing else in the paragraph
  start,  // the paragraph begins with it, not in quotation marks
  label,  // the paragraph begins with it and a colon, dash or bar, or is nothing else
  anywhere,
  anywhere_label,  // with a colon, dash or bar behind it
  credit,          // as the name of an agency stands in a credit: last, or beside a bracket or slash
  credit_start,    // as a credit begins: capitalised, at the start of a sentence or bracket
  credit_label,    // capitalised and with a colon, dash or bar behind it
  sign_off         // in a paragraph that is in brackets or begins with "Reporting" or "Writing"
};

struct Wording {
  std::u16string_view words;  // normal forms, one space between
  Place place;
  int max_words;  // longer paragraphs are prose that merely contains the words
  Signal signal;
};

namespace {

constexpr Wording table[] = {
    // Paywalls and registration: notices, and imperatives that sell.
    {u"subscribe", Place::whole, 1, Signal::sign_up},
    {u"new posts", Place::anywhere, 20, Signal::sign_up},
    {u"subscribe now", Place::start, 30, Signal::sign_up},
    {u"subscribe today", Place::start, 30, Signal::sign_up},
    {u"subscribe to", Place::start, 30, Signal::sign_up},
    {u"subscribe for", Place::start, 30, Signal::sign_up},
    {u"subscribe here", Place::start, 30, Signal::sign_up},
    {u"start your subscription", Place::start, 30, Signal::sign_up},
    {u"start your free trial", Place::start, 30, Signal::sign_up},
    {u"this content is reserved", Place::start, 20, Signal::sign_up},
    {u"this content is for subscribers", Place::start, 20, Signal::sign_up},
    {u"this article is reserved", Place::start, 20, Signal::sign_up},
    {u"this article is for subscribers", Place::start, 20, Signal::sign_up},
    {u"this article is free to read", Place::start, 20, Signal::sign_up},
    {u"this article is exclusive to", Place::start, 20, Signal::sign_up},
    {u"for subscribers only", Place::anywhere, 10, Signal::sign_up},
    {u"already a subscriber", Place::start, 20, Signal::sign_up},
    {u"already a member", Place::start, 20, Signal::sign_up},
    {u"already have an account", Place::start, 20, Signal::sign_up},
    {u"don't have an account", Place::start, 20, Signal::sign_up},
    {u"not a subscriber", Place::start, 20, Signal::sign_up},
    {u"become a subscriber", Place::start, 25, Signal::sign_up},
    {u"become a member", Place::start, 25, Signal::sign_up},
    {u"sign in", Place::whole, 2, Signal::sign_up},
    {u"sign in to", Place::start, 20, Signal::sign_up},
    {u"sign in or", Place::start, 20, Signal::sign_up},
    {u"log in", Place::whole, 2, Signal::sign_up},
    {u"log in to", Place::start, 20, Signal::sign_up},
    {u"log in or", Place::start, 20, Signal::sign_up},
    {u"login", Place::whole, 1, Signal::sign_up},
    {u"register", Place::whole, 1, Signal::sign_up},
    {u"register to unlock", Place::anywhere, 20, Signal::sign_up},
    {u"register to read", Place::start, 20, Signal::sign_up},
    {u"register to continue", Place::start, 20, Signal::sign_up},
    {u"register for free", Place::start, 20, Signal::sign_up},
    {u"register sign in", Place::start, 20, Signal::sign_up},
    {u"create an account", Place::start, 25, Signal::sign_up},
    {u"create a free account", Place::start, 25, Signal::sign_up},
    {u"to continue reading", Place::start, 25, Signal::sign_up},
    {u"continue reading with", Place::start, 25, Signal::sign_up},
    {u"get unlimited access", Place::start, 30, Signal::sign_up},
    {u"unlimited online access", Place::start, 30, Signal::sign_up},
    {u"unlimited digital access", Place::start, 30, Signal::sign_up},
    {u"support our journalism", Place::start, 30, Signal::sign_up},
    {u"jetzt abonnieren", Place::start, 20, Signal::sign_up},
    {u"abonnez vous", Place::start, 20, Signal::sign_up},
    {u"suscríbete", Place::start, 20, Signal::sign_up},
    {u"подписывайтесь", Place::start, 20, Signal::sign_up},

    // Newsletters.
    {u"sign up", Place::whole, 2, Signal::sign_up},
    {u"sign up for", Place::start, 40, Signal::sign_up},
    {u"sign up to", Place::start, 40, Signal::sign_up},
    {u"sign up here", Place::start, 40, Signal::sign_up},
    {u"sign up now", Place::start, 40, Signal::sign_up},
    {u"sign up today", Place::start, 40, Signal::sign_up},
    {u"by signing up you", Place::start, 60, Signal::sign_up},
    {u"by subscribing you", Place::start, 60, Signal::sign_up},
    {u"by registering you", Place::start, 60, Signal::sign_up},
    {u"you agree to our", Place::anywhere, 60, Signal::sign_up},
    {u"you consent to receive", Place::anywhere, 60, Signal::sign_up},
    {u"thanks for signing up", Place::start, 30, Signal::sign_up},
    {u"thank you for signing up", Place::start, 30, Signal::sign_up},
    {u"thank you for subscribing", Place::start, 30, Signal::sign_up},
    {u"enter your email", Place::start, 20, Signal::sign_up},
    {u"your email address", Place::start, 20, Signal::sign_up},
    {u"get email updates", Place::start, 20, Signal::sign_up},
    {u"delivered to your inbox", Place::anywhere, 40, Signal::sign_up},
    {u"straight to your inbox", Place::anywhere, 40, Signal::sign_up},
    {u"in your inbox", Place::anywhere, 30, Signal::sign_up},
    {u"get the latest", Place::start, 20, Signal::sign_up},

    // Advertisements and the frames that page builders leave.
    {u"ad", Place::whole, 1, Signal::boilerplate},
    {u"advertisement", Place::label, 6, Signal::boilerplate},
    {u"advertisements", Place::whole, 1, Signal::boilerplate},
    {u"advertising", Place::whole, 1, Signal::boilerplate},
    {u"sponsored", Place::label, 6, Signal::boilerplate},
    {u"sponsored content", Place::whole, 2, Signal::boilerplate},
    {u"article content", Place::whole, 2, Signal::boilerplate},
    {u"story continues below", Place::start, 8, Signal::boilerplate},
    {u"article continues below", Place::start, 8, Signal::boilerplate},
    {u"article continues after", Place::start, 8, Signal::boilerplate},
    {u"scroll to continue", Place::start, 8, Signal::boilerplate},
    {u"adblock detected", Place::start, 40, Signal::boilerplate},
    {u"ad blocker detected", Place::start, 40, Signal::boilerplate},
    {u"please disable your ad", Place::anywhere, 40, Signal::boilerplate},
    {u"disable your ad blocker", Place::anywhere, 40, Signal::boilerplate},
    {u"turn off your ad blocker", Place::anywhere, 40, Signal::boilerplate},
    {u"anzeige", Place::whole, 1, Signal::boilerplate},
    {u"werbung", Place::whole, 1, Signal::boilerplate},
    {u"publicité", Place::whole, 1, Signal::boilerplate},
    {u"publicidad", Place::whole, 1, Signal::boilerplate},
    {u"pubblicità", Place::whole, 1, Signal::boilerplate},
    {u"publicidade", Place::whole, 1, Signal::boilerplate},
    {u"реклама", Place::whole, 1, Signal::boilerplate},
    {u"广 告", Place::whole, 2, Signal::boilerplate},

    // Ways to other articles.
    {u"read more", Place::start, 30, Signal::boilerplate},
    {u"read also", Place::start, 30, Signal::boilerplate},
    {u"also read", Place::start, 30, Signal::boilerplate},
    {u"must read", Place::label, 40, Signal::boilerplate},
    {u"read next", Place::start, 30, Signal::boilerplate},
    {u"read entire article", Place::start, 6, Signal::boilerplate},
    {u"read full article", Place::start, 6, Signal::boilerplate},
    {u"read the full", Place::start, 15, Signal::boilerplate},
    {u"continue reading", Place::start, 15, Signal::boilerplate},
    {u"keep reading", Place::start, 8, Signal::boilerplate},
    {u"related", Place::label, 40, Signal::boilerplate},
    {u"related articles", Place::label, 40, Signal::contents},
    {u"related stories", Place::label, 40, Signal::contents},
    {u"related topics", Place::label, 40, Signal::contents},
    {u"related posts", Place::label, 40, Signal::contents},
    {u"related coverage", Place::label, 40, Signal::contents},
    {u"see also", Place::label, 40, Signal::boilerplate},
    {u"watch", Place::label, 30, Signal::boilerplate},
    {u"listen", Place::label, 30, Signal::boilerplate},
    {u"more on this", Place::start, 12, Signal::boilerplate},
    {u"more from", Place::start, 10, Signal::boilerplate},
    {u"more stories", Place::start, 6, Signal::contents},
    {u"don't miss", Place::label, 30, Signal::boilerplate},
    {u"in case you missed it", Place::label, 30, Signal::boilerplate},
    {u"you may also like", Place::start, 12, Signal::contents},
    {u"you might also like", Place::start, 12, Signal::contents},
    {u"recommended for you", Place::start, 6, Signal::contents},
    {u"recommended reading", Place::label, 30, Signal::contents},
    {u"most read", Place::whole, 2, Signal::contents},
    {u"most popular", Place::whole, 2, Signal::contents},
    {u"trending", Place::label, 6, Signal::contents},
    {u"trending now", Place::label, 6, Signal::contents},
    {u"editor's picks", Place::label, 6, Signal::contents},
    {u"up next", Place::label, 20, Signal::boilerplate},
    {u"click here", Place::start, 30, Signal::boilerplate},
    {u"stay tuned to", Place::start, 40, Signal::boilerplate},
    {u"stay tuned for", Place::start, 40, Signal::boilerplate},
    {u"mehr zum thema", Place::start, 20, Signal::boilerplate},
    {u"lesen sie auch", Place::start, 30, Signal::boilerplate},
    {u"weiterlesen", Place::label, 20, Signal::boilerplate},
    {u"lire aussi", Place::start, 30, Signal::boilerplate},
    {u"à lire aussi", Place::start, 30, Signal::boilerplate},
    {u"lea también", Place::start, 30, Signal::boilerplate},
    {u"lee también", Place::start, 30, Signal::boilerplate},
    {u"leggi anche", Place::start, 30, Signal::boilerplate},
    {u"leia também", Place::start, 30, Signal::boilerplate},
    {u"читайте также", Place::start, 30, Signal::boilerplate},
    {u"相 关 阅 读", Place::start, 60, Signal::boilerplate},

    // Sharing and comments.
    {u"share", Place::whole, 1, Signal::boilerplate},
    {u"share this", Place::start, 8, Signal::boilerplate},
    {u"share on", Place::start, 6, Signal::boilerplate},
    {u"share your thoughts", Place::start, 20, Signal::boilerplate},
    {u"share article", Place::whole, 2, Signal::boilerplate},
    {u"follow us", Place::start, 25, Signal::boilerplate},
    {u"like us on", Place::start, 15, Signal::boilerplate},
    {u"join us on", Place::start, 15, Signal::boilerplate},
    {u"find us on", Place::start, 15, Signal::boilerplate},
    {u"join the conversation", Place::start, 15, Signal::boilerplate},
    {u"join our", Place::start, 20, Signal::boilerplate},
    {u"download our app", Place::start, 20, Signal::boilerplate},
    {u"download the app", Place::start, 20, Signal::boilerplate},
    {u"leave a comment", Place::start, 8, Signal::boilerplate},
    {u"view comments", Place::start, 4, Signal::boilerplate},
    {u"show comments", Place::start, 4, Signal::boilerplate},
    {u"comments", Place::whole, 1, Signal::boilerplate},
    {u"copy link", Place::start, 4, Signal::boilerplate},

    // Navigation.
    {u"back to top", Place::start, 4, Signal::boilerplate},
    {u"skip to", Place::start, 4, Signal::boilerplate},
    {u"load more", Place::start, 4, Signal::boilerplate},
    {u"show more", Place::start, 4, Signal::boilerplate},
    {u"see more", Place::start, 4, Signal::boilerplate},
    {u"menu", Place::whole, 1, Signal::boilerplate},
    {u"home", Place::whole, 1, Signal::boilerplate},
    {u"search", Place::whole, 1, Signal::boilerplate},
    {u"close", Place::whole, 1, Signal::boilerplate},
    {u"print", Place::whole, 1, Signal::boilerplate},
    {u"loading", Place::whole, 1, Signal::boilerplate},

    // Contents lists and notes for search engines.
    {u"table of contents", Place::label, 6, Signal::contents},
    {u"contents", Place::whole, 1, Signal::contents},
    {u"in this article", Place::label, 4, Signal::contents},
    {u"on this page", Place::label, 4, Signal::contents},
    {u"seo notes", Place::label, 60, Signal::contents},
    {u"seo keywords", Place::label, 60, Signal::contents},
    {u"keywords", Place::label, 80, Signal::contents},
    {u"focus keyword", Place::label, 30, Signal::boilerplate},
    {u"meta description", Place::label, 60, Signal::boilerplate},
    {u"tags", Place::label, 60, Signal::contents},
    {u"topics", Place::label, 60, Signal::contents},
    {u"categories", Place::label, 30, Signal::contents},
    {u"filed under", Place::start, 30, Signal::boilerplate},
    {u"posted in", Place::label, 30, Signal::boilerplate},

    // Notes of the editors and of the agency.
    {u"editor's note", Place::label, 80, Signal::boilerplate},
    {u"editors note", Place::label, 80, Signal::boilerplate},
    {u"correction", Place::label, 80, Signal::boilerplate},
    {u"disclaimer", Place::label, 80, Signal::boilerplate},
    {u"this article was originally published", Place::start, 40, Signal::boilerplate},
    {u"this story was originally published", Place::start, 40, Signal::boilerplate},
    {u"this article has been updated", Place::start, 40, Signal::boilerplate},
    {u"this story has been updated", Place::start, 40, Signal::boilerplate},
    {u"this story has not been edited", Place::start, 40, Signal::boilerplate},
    {u"editing by", Place::sign_off, 40, Signal::boilerplate},
    {u"additional reporting by", Place::start, 40, Signal::boilerplate},
    {u"with files from", Place::start, 20, Signal::boilerplate},
    {u"责 任 编 辑", Place::start, 20, Signal::boilerplate},

    // Law.
    {u"all rights reserved", Place::anywhere, 50, Signal::boilerplate},
    {u"this material may not be published", Place::anywhere, 60, Signal::boilerplate},
    {u"we use cookies", Place::start, 60, Signal::boilerplate},
    {u"this site uses cookies", Place::start, 60, Signal::boilerplate},
    {u"this website uses cookies", Place::start, 60, Signal::boilerplate},
    {u"accept all cookies", Place::start, 20, Signal::boilerplate},
    {u"cookie policy", Place::label, 20, Signal::boilerplate},
    {u"cookie settings", Place::label, 20, Signal::boilerplate},
    {u"privacy policy", Place::label, 20, Signal::boilerplate},
    {u"terms of use", Place::label, 20, Signal::boilerplate},
    {u"terms of service", Place::label, 20, Signal::boilerplate},

    // Pictures.
    {u"getty images", Place::credit, 100, Signal::credit},
    {u"file photo", Place::credit, 100, Signal::credit},
    {u"ap photo", Place::credit, 100, Signal::credit},
    {u"via reuters", Place::credit, 100, Signal::credit},
    {u"via ap", Place::credit, 100, Signal::credit},
    {u"photo by", Place::credit_start, 100, Signal::credit},
    {u"photos by", Place::credit_start, 100, Signal::credit},
    {u"photograph by", Place::credit_start, 100, Signal::credit},
    {u"photo courtesy", Place::credit_start, 100, Signal::credit},
    {u"photographer", Place::anywhere_label, 100, Signal::credit},
    {u"photo credit", Place::anywhere_label, 100, Signal::credit},
    {u"image credit", Place::anywhere_label, 100, Signal::credit},
    {u"image source", Place::anywhere_label, 100, Signal::credit},
    {u"photo", Place::label, 60, Signal::credit},
    {u"photo", Place::credit_label, 60, Signal::credit},
    {u"photos", Place::label, 60, Signal::credit},
    {u"image", Place::label, 60, Signal::credit},
    {u"picture", Place::label, 60, Signal::credit},
    {u"foto", Place::label, 60, Signal::credit},
    {u"credit", Place::label, 20, Signal::credit},
    {u"caption", Place::label, 80, Signal::credit},
    {u"image caption", Place::start, 80, Signal::credit},
    {u"in this photograph", Place::anywhere, 70, Signal::credit},
    {u"in this handout", Place::anywhere, 70, Signal::credit},
    {u"in this file photo", Place::anywhere, 70, Signal::credit},
};

std::u16string_view first_word(std::u16string_view words) { return words.substr(0, words.find(u' ')); }

bool is_anchored(const Wording& wording) {
  return wording.place == Place::whole || wording.place == Place::start || wording.place == Place::label;
}

bool is_quotation_mark(char16_t unit) {
  return unit == u'"' || unit == u'\'' || (unit >= 0x2018 && unit <= 0x201f) || unit == 0xab || unit == 0xbb ||
         (unit >= 0x300c && unit <= 0x300f);
}

bool is_credit_mark(char16_t unit) {
  return unit != 0 && std::u16string_view(u"/|()[]©").find(unit) != std::u16string_view::npos;
}

size_t filter_slot(std::u16string_view word) {
  const char16_t first = word[0] >= u'A' && word[0] <= u'Z' ? static_cast<char16_t>(word[0] + 32) : word[0];
  return (first * 31u + word.size()) & 1023;
}

}  // namespace

Wordings::Wordings() {
  for (const Wording& wording : table) {
    by_first_word_.push_back({first_word(wording.words), &wording});
    (is_anchored(wording) ? starting_ : anywhere_).set(filter_slot(by_first_word_.back().first_word));
  }
  std::stable_sort(by_first_word_.begin(), by_first_word_.end(),
                   [](const Entry& a, const Entry& b) { return a.first_word < b.first_word; });
}

Signal Wordings::read(std::u16string_view text, Span paragraph, std::span<const Word> words) {
  text_ = text;
  paragraph_ = paragraph;
  words_ = words;
  constexpr size_t longest = 100;
  if (words.size() > longest) return Signal::none;
  for (size_t at = 0; at < words.size(); ++at) {
    if (const Signal signal = match_at(at); signal != Signal::none) return signal;
  }
  return Signal::none;
}

std::u16string_view Wordings::word(size_t index) {
  const Span span = words_[index].span;
  normal_form(text_.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length())), form_);
  return form_;
}

Signal Wordings::match_at(size_t at) {
  const Span span = words_[at].span;
  const std::u16string_view raw = text_.substr(static_cast<size_t>(span.start), static_cast<size_t>(span.length()));
  const size_t slot = filter_slot(raw);
  if (!anywhere_.test(slot) && !(at == 0 && starting_.test(slot))) return Signal::none;
  const std::u16string_view first = word(at);
  const auto range = std::equal_range(by_first_word_.begin(), by_first_word_.end(), Entry{first, nullptr},
                                      [](const Entry& a, const Entry& b) { return a.first_word < b.first_word; });
  for (auto entry = range.first; entry != range.second; ++entry) {
    if (matches(*entry->wording, at)) return entry->wording->signal;
  }
  return Signal::none;
}

bool Wordings::matches(const Wording& wording, size_t at) {
  if (static_cast<int>(words_.size()) > wording.max_words || (at > 0 && is_anchored(wording))) return false;
  size_t next = at;
  for (std::u16string_view rest = wording.words; !rest.empty(); ++next) {
    const std::u16string_view wanted = first_word(rest);
    if (next == words_.size() || word(next) != wanted) return false;
    rest.remove_prefix(std::min(rest.size(), wanted.size() + 1));
  }
  const bool last = next == words_.size();
  switch (wording.place) {
    case Place::whole:
      return last;
    case Place::start:
      return !is_quotation_mark(unit_before(0));
    case Place::label:
      return last || label_ends(next);
    case Place::anywhere:
      return true;
    case Place::anywhere_label:
      return !last && label_ends(next);
    case Place::credit:
      return last || is_credit_mark(unit_before(at)) || is_credit_mark(unit_after(next - 1));
    case Place::credit_label:
      return words_[at].capitalised && !last && label_ends(next);
    case Place::sign_off: {
      const char16_t mark = unit_before(0);
      return at == 0 || mark == u'(' || mark == u'[' || word(0) == u"reporting" || word(0) == u"writing";
    }
    case Place::credit_start:
      return words_[at].capitalised && (at == 0 || is_credit_mark(unit_before(at)) || words_[at].sentence_initial);
  }
  return false;
}

// The mark that touches the word, or 0.
char16_t Wordings::unit_before(size_t index) const {
  const int32_t start = words_[index].span.start;
  return start > paragraph_.start ? text_[static_cast<size_t>(start) - 1] : char16_t{0};
}

char16_t Wordings::unit_after(size_t index) const {
  const int32_t end = words_[index].span.end;
  return end < paragraph_.end ? text_[static_cast<size_t>(end)] : char16_t{0};
}

// Whether a colon or bar, or a dash after a space, stands before the word at `next`.
bool Wordings::label_ends(size_t next) const {
  size_t at = static_cast<size_t>(words_[next - 1].span.end);
  const bool spaced = is_space(text_[at]);
  while (is_space(text_[at])) ++at;
  const std::u16string_view marks = spaced ? u":：|»›>-–—" : u":：|»›>";
  return marks.find(text_[at]) != std::u16string_view::npos;
}

}  // namespace coverlap::text
