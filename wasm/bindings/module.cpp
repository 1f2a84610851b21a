// The only file that knows Emscripten: one coarse call in, one copied array out.
#include <coverlap/coverlap.h>
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>

#include "wire/encode.h"
#include "wire/request.h"

using emscripten::val;

namespace {

val copy_out(const std::vector<int32_t>& ints) {
  const val view(emscripten::typed_memory_view(ints.size(), ints.data()));
  return val::global("Int32Array").new_(view);
}

std::string version() { return COVERLAP_VERSION; }

void report_progress(void* on_progress, int32_t done, int32_t total) { (*static_cast<val*>(on_progress))(done, total); }

val compare(const std::u16string& text, const val& header, val on_progress) {
  const std::vector<int32_t> numbers = emscripten::convertJSArrayToNumberVector<int32_t>(header);
  coverlap::wire::CompareRequest request = coverlap::wire::read_compare(numbers, text);
  if (!request.valid) return val::undefined();
  if (on_progress.typeOf().as<std::string>() == "function") {
    request.options.progress = report_progress;
    request.options.progress_context = &on_progress;
  }
  return copy_out(coverlap::wire::encode(coverlap::compare(request.articles, request.options)));
}

val similarity(const std::u16string& text, const val& header) {
  const std::vector<int32_t> numbers = emscripten::convertJSArrayToNumberVector<int32_t>(header);
  return copy_out(coverlap::wire::answer_similarity(numbers, text));
}

}  // namespace

EMSCRIPTEN_BINDINGS(coverlap) {
  emscripten::function("version", &version);
  emscripten::function("compare", &compare);
  emscripten::function("similarity", &similarity);
}
