#include "lexicon/texts.h"

#include <algorithm>
#include <unordered_map>

#include "lexicon/function_words.h"
#include "lexicon/stemmer.h"
#include "lexicon/variants.h"
#include "lexicon/vocabulary.h"
#include "text/normalise.h"
#include "text/roles.h"

namespace coverlap::lexicon {
namespace {

// Where sentences meet the words of their article, in the numbering of that article.
struct Cut {
  Sentence sentence;
  Range words;
};

std::vector<Cut> cut_long_sentences(const text::Segments& segments) {
  std::vector<Cut> cuts;
  for (size_t index = 0; index < segments.sentences.size(); ++index) {
    Sentence sentence = segments.sentences[index];
    Range words = segments.sentence_words[index];
    while (words.count > longest_sentence) {
      const Range head{words.first, longest_sentence};
      const auto last = static_cast<size_t>(head.end() - 1);
      Cut cut{sentence, head};
      cut.sentence.span.end = segments.words[last].span.end;
      cut.sentence.words = head.count;
      cuts.push_back(cut);
      words = {head.end(), words.count - head.count};
      sentence.span.start = segments.words[static_cast<size_t>(words.first)].span.start;
      sentence.words = words.count;
    }
    cuts.push_back({sentence, words});
  }
  return cuts;
}

class Reader {
 public:
  explicit Reader(const Options& options) {
    for (std::u16string_view phrase : options.ignore) {
      std::vector<uint32_t> ids;
      for (const text::Word& word : text::segment({phrase, {}}).words) {
        text::normal_form(phrase.substr(static_cast<size_t>(word.span.start), static_cast<size_t>(word.span.length())),
                          normal_);
        ids.push_back(normals_.intern(normal_));
      }
      if (!ids.empty()) ignore_[ids.front()].push_back(std::move(ids));
    }
  }

  void add(const Article& article) {
    text::Segments segments = text::segment(article);
    text::assign_roles(article.text, !article.blocks.empty(), segments);
    const auto article_index = static_cast<int32_t>(texts_.articles.size());
    const auto first_paragraph = static_cast<int32_t>(texts_.paragraphs.size());
    const auto first_sentence = static_cast<int32_t>(texts_.sentences.size());
    const auto first_word = static_cast<int32_t>(texts_.words.size());
    texts_.articles.push_back(article.text);
    texts_.article_paragraphs.push_back({first_paragraph, static_cast<int32_t>(segments.paragraphs.size())});
    for (Paragraph paragraph : segments.paragraphs) {
      paragraph.article = article_index;
      paragraph.sentences = {first_sentence, 0};
      texts_.paragraphs.push_back(paragraph);
    }
    texts_.paragraph_words.resize(texts_.paragraphs.size(), {first_word, 0});
    for (Cut cut : cut_long_sentences(segments)) {
      cut.sentence.paragraph += first_paragraph;
      cut.words.first += first_word;
      const auto paragraph = static_cast<size_t>(cut.sentence.paragraph);
      Range& sentences = texts_.paragraphs[paragraph].sentences;
      if (sentences.count == 0) sentences.first = static_cast<int32_t>(texts_.sentences.size());
      ++sentences.count;
      Range& words = texts_.paragraph_words[paragraph];
      if (words.count == 0) words.first = cut.words.first;
      words.count += cut.words.count;
      texts_.sentences.push_back(cut.sentence);
      texts_.sentence_words.push_back(cut.words);
    }
    texts_.article_words.push_back({first_word, static_cast<int32_t>(segments.words.size())});
    for (const text::Word& word : segments.words) add_word(article.text, word);
    pair_characters(static_cast<size_t>(first_word), segments.words);
    mark_ignored(static_cast<size_t>(first_word));
  }

  Texts finish() {
    texts_.normal_count = normals_.size();
    std::vector<bool> is_name(texts_.stems.size());
    for (size_t stem = 0; stem < is_name.size(); ++stem) is_name[stem] = texts_.stems[stem].name = capitals_[stem] == 2;
    const std::vector<uint32_t> joined = join_variants(stems_, is_name);
    for (Token& word : texts_.words) word.stem = joined[word.stem];
    return std::move(texts_);
  }

 private:
  void add_word(std::u16string_view article, const text::Word& word) {
    text::normal_form(article.substr(static_cast<size_t>(word.span.start), static_cast<size_t>(word.span.length())),
                      normal_);
    const uint32_t normal = normals_.intern(normal_);
    if (normal >= stem_of_.size()) stem_of_.resize(normal + 1, none);
    if (stem_of_[normal] == none) stem_of_[normal] = stem(word);
    const uint32_t id = stem_of_[normal];
    note_capital(id, word);
    texts_.words.push_back({word.span, normal, id});
    texts_.ignored.push_back(false);
  }

  uint32_t stem(const text::Word& word) {
    text::plain_form(normal_, plain_);
    stemmer_.stem(plain_, stem_);
    const uint32_t id = stems_.intern(stem_);
    if (id == texts_.stems.size()) {
      texts_.stems.push_back({is_function_word(plain_), word.cls == text::WordClass::number, false,
                              word.cls == text::WordClass::character});
      capitals_.push_back(0);
    }
    return id;
  }

  // Scripts written without spaces: a character tells little, with the one behind it nearly as much as a word.
  void pair_characters(size_t first, std::span<const text::Word> words) {
    for (size_t at = 0; at + 1 < words.size(); ++at) {
      const bool pair = words[at].cls == text::WordClass::character &&
                        words[at + 1].cls == text::WordClass::character &&
                        words[at].span.end == words[at + 1].span.start;
      if (!pair) continue;
      stem_.assign(stems_[texts_.words[first + at].stem]);
      stem_ += stems_[stem_of_[texts_.words[first + at + 1].normal]];
      const uint32_t id = stems_.intern(stem_);
      if (id == texts_.stems.size()) {
        texts_.stems.push_back({});
        texts_.stems.back().single = texts_.words[first + at].stem;
        capitals_.push_back(1);
      }
      texts_.words[first + at].stem = id;
    }
  }

  // 0: not seen where a capital would mean a name; 1: seen in lower case; 2: only ever with a capital.
  void note_capital(uint32_t stem, const text::Word& word) {
    if (!word.capitalised) capitals_[stem] = 1;
    if (word.capitalised && !word.sentence_initial && capitals_[stem] == 0) capitals_[stem] = 2;
  }

  void mark_ignored(size_t first_word) {
    for (size_t at = first_word; at < texts_.words.size() && !ignore_.empty(); ++at) {
      const auto phrases = ignore_.find(texts_.words[at].normal);
      if (phrases == ignore_.end()) continue;
      for (const std::vector<uint32_t>& phrase : phrases->second) {
        if (phrase.size() > texts_.words.size() - at) continue;
        const bool here = std::equal(phrase.begin(), phrase.end(), texts_.words.begin() + static_cast<ptrdiff_t>(at),
                                     [](uint32_t id, const Token& word) { return id == word.normal; });
        for (size_t index = 0; here && index < phrase.size(); ++index) texts_.ignored[at + index] = true;
      }
    }
  }

  static constexpr uint32_t none = 0xffffffffu;

  Texts texts_;
  Vocabulary normals_;
  Vocabulary stems_;
  Stemmer stemmer_;
  std::vector<uint32_t> stem_of_;                                            // by normal form
  std::vector<uint8_t> capitals_;                                            // by stem
  std::unordered_map<uint32_t, std::vector<std::vector<uint32_t>>> ignore_;  // phrases, by their first word
  std::u16string normal_, plain_, stem_;
};

}  // namespace

Texts read(std::span<const Article> articles, const Options& options) {
  Reader reader(options);
  for (const Article& article : articles) reader.add(article);
  return reader.finish();
}

}  // namespace coverlap::lexicon
