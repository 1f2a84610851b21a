#include "wire/request.h"

#include "wire/encode.h"

namespace coverlap::wire {
namespace {

// Takes numbers from the header and text from the text, and remembers when one of them ran out.
class Reader {
 public:
  Reader(std::span<const int32_t> header, std::u16string_view text) : header_(header), text_(text) {}

  int32_t take() {
    if (header_.empty()) return fail();
    const int32_t value = header_.front();
    header_ = header_.subspan(1);
    return value;
  }

  // A number of things of which each takes at least one more number of the header.
  int32_t take_count() {
    const int32_t count = take();
    return count < 0 || static_cast<size_t>(count) > header_.size() ? fail() : count;
  }

  std::u16string_view take_text(int32_t length) {
    if (length < 0 || static_cast<size_t>(length) > text_.size()) return fail(), std::u16string_view();
    const std::u16string_view taken = text_.substr(0, static_cast<size_t>(length));
    text_.remove_prefix(taken.size());
    return taken;
  }

  std::vector<int32_t> take_all(int32_t count) {
    std::vector<int32_t> values;
    for (int32_t index = 0; index < count; ++index) values.push_back(take());
    return values;
  }

  bool done() const { return !failed_ && header_.empty() && text_.empty(); }
  bool failed() const { return failed_; }

 private:
  int32_t fail() {
    failed_ = true;
    return 0;
  }

  std::span<const int32_t> header_;
  std::u16string_view text_;
  bool failed_ = false;
};

std::vector<Block> take_blocks(Reader& reader) {
  std::vector<Block> blocks;
  const int32_t count = reader.take_count();
  for (int32_t index = 0; index < count && !reader.failed(); ++index) {
    const int32_t start = reader.take(), end = reader.take(), role = reader.take();
    blocks.push_back({{start, end}, static_cast<Role>(role)});
  }
  return blocks;
}

}  // namespace

CompareRequest read_compare(std::span<const int32_t> header, std::u16string_view text) {
  CompareRequest request;
  Reader reader(header, text);
  const bool known = reader.take() == version;
  request.options.sensitivity = static_cast<Sensitivity>(reader.take());
  request.options.min_words = reader.take();
  const int32_t phrases = reader.take_count(), articles = reader.take_count();
  const std::vector<int32_t> phrase_lengths = reader.take_all(phrases), article_lengths = reader.take_all(articles);
  if (!known || reader.failed()) return request;
  for (int32_t length : phrase_lengths) request.ignore.push_back(reader.take_text(length));
  for (int32_t length : article_lengths) {
    request.blocks.push_back(take_blocks(reader));
    request.articles.push_back({reader.take_text(length), {}});
  }
  for (size_t article = 0; article < request.articles.size(); ++article) {
    request.articles[article].blocks = request.blocks[article];
  }
  request.options.ignore = request.ignore;
  request.valid = reader.done();
  return request;
}

std::vector<int32_t> answer_similarity(std::span<const int32_t> header, std::u16string_view text) {
  Reader reader(header, text);
  const bool known = reader.take() == version;
  const auto sensitivity = static_cast<Sensitivity>(reader.take());
  const int32_t pairs = reader.take_count();
  std::vector<int32_t> answer;
  for (int32_t pair = 0; pair < pairs && known && !reader.failed(); ++pair) {
    const int32_t a_length = reader.take(), b_length = reader.take();
    const std::u16string_view a = reader.take_text(a_length), b = reader.take_text(b_length);
    const Similarity found = similarity(a, b, sensitivity);
    answer.insert(answer.end(),
                  {found.score, static_cast<int32_t>(found.kind), found.related ? 1 : 0, found.shared_words});
  }
  return known && reader.done() ? answer : std::vector<int32_t>();
}

}  // namespace coverlap::wire
