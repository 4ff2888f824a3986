// The forms that pages can take, as rows of one table.
#include <array>
#include <stdexcept>

#include "engine/inside.h"
#include "export/json_resume/write.h"
#include "export/pdf/write.h"
#include "export/svg/write.h"
#include "page/dump.h"
#include "quoin/failure.h"
#include "report/json.h"

namespace quoin {
namespace {

std::string pdf(const Result& result, const RenderOptions&) {
  return pdf_of(result.made->loaded, result.made->epoch);
}

std::string svg(const Result& result, const RenderOptions& options) {
  if (options.page >= result.made->loaded.set.fitted.pages.pages.size()) throw std::out_of_range("there is no such page");
  return SvgWriter(*result.made->loaded.set.fonts).write(result.made->loaded.set.fitted.pages, options.page);
}

std::string json(const Result& result, const RenderOptions&) {
  return json_resume(result.made->loaded.set.resume);
}

std::string text(const Result& result, const RenderOptions&) {
  return text_of(result.made->loaded.set.fitted.pages);
}

std::string report(const Result& result, const RenderOptions&) {
  const Made& made = *result.made;
  BuildSummary summary;
  summary.pages = result.pages();
  summary.layout = result.layout();
  summary.standard = made.loaded.claim.standard;
  for (const Attachment& file : made.loaded.cargo.files) summary.carries.push_back(file.name);
  summary.unseen = made.loaded.cargo.unseen;
  summary.proof = made.loaded.proof;
  return build_json(summary, made.loaded.set, result.diagnostics, result.sources);
}

using Writer = std::string (*)(const Result& result, const RenderOptions& options);

/// In the order of Format.
constexpr std::array<Writer, 5> writers = {pdf, svg, json, text, report};

}  // namespace

std::string render(const Result& result, Format format, const RenderOptions& options) {
  if (!result.ok()) throw std::invalid_argument("a result with faults in it has no pages to print");
  return writers.at(static_cast<std::size_t>(format))(result, options);
}

}  // namespace quoin
