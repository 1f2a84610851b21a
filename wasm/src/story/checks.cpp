#include "story/checks.h"

#include <algorithm>

namespace coverlap::story {
namespace {

constexpr int32_t most_words = 1000;  // Options::min_words

bool blocks_fit(const Article& article) {
  int32_t end = 0;
  for (const Block& block : article.blocks) {
    const auto role = static_cast<int32_t>(block.role);
    if (block.span.start < end || block.span.end < block.span.start) return false;
    if (role < 0 || role > static_cast<int32_t>(Role::boilerplate)) return false;
    end = block.span.end;
  }
  return end <= static_cast<int32_t>(article.text.size());
}

bool is_odd_control(char16_t unit) {
  return (unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r' && unit != u'\f' && unit != u'\v') ||
         unit == 0x7f;
}

int32_t count_lone_surrogates(std::u16string_view text) {
  int32_t count = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if ((text[at] & 0xf800) != 0xd800) continue;
    const bool paired = (text[at] & 0xfc00) == 0xd800 && at + 1 < text.size() && (text[at + 1] & 0xfc00) == 0xdc00;
    if (paired) {
      ++at;
    } else {
      ++count;
    }
  }
  return count;
}

}  // namespace

Status check(std::span<const Article> articles, const Options& options) {
  if (articles.empty()) return Status::no_articles;
  size_t units = 0;
  for (const Article& article : articles) {
    units += article.text.size();
    if (units > static_cast<size_t>(max_text_units)) return Status::text_too_long;
  }
  if (!std::all_of(articles.begin(), articles.end(), blocks_fit)) return Status::bad_block;
  const auto sensitivity = static_cast<int32_t>(options.sensitivity);
  const bool known = sensitivity >= 0 && sensitivity <= static_cast<int32_t>(Sensitivity::loose);
  return known && options.min_words >= 0 && options.min_words <= most_words ? Status::ok : Status::bad_option;
}

void warn_of_content(const lexicon::Texts& texts, std::vector<Warning>& warnings) {
  for (size_t index = 0; index < texts.articles.size(); ++index) {
    const auto article = static_cast<int32_t>(index);
    const std::u16string_view text = texts.articles[index];
    if (texts.article_words[index].count == 0) warnings.push_back({WarningCode::no_words, article, 0});
    const int32_t surrogates = count_lone_surrogates(text);
    if (surrogates > 0) warnings.push_back({WarningCode::lone_surrogates, article, surrogates});
    const auto controls = static_cast<int32_t>(std::count_if(text.begin(), text.end(), is_odd_control));
    if (controls > 0) warnings.push_back({WarningCode::control_characters, article, controls});
  }
}

}  // namespace coverlap::story
