// The forms that pages can take, as rows of one table.
#include <array>
#include <stdexcept>

#include "engine/inside.h"
#include "export/json_resume/write.h"
#include "export/pdf/write.h"
#include "export/svg/write.h"
#include "page/dump.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

std::string pdf(const Made& made, const RenderOptions&) {
  const PdfOptions pdf{made.epoch, made.claim.standard, made.cargo.files};
  return write_pdf(made.set.fitted.pages, *made.set.fonts, pdf);
}

std::string svg(const Made& made, const RenderOptions& options) {
  if (options.page >= made.set.fitted.pages.pages.size()) throw std::out_of_range("there is no such page");
  return SvgWriter(*made.set.fonts).write(made.set.fitted.pages, options.page);
}

std::string json(const Made& made, const RenderOptions&) {
  return json_resume(made.set.resume);
}

std::string text(const Made& made, const RenderOptions&) {
  return text_of(made.set.fitted.pages);
}

using Writer = std::string (*)(const Made& made, const RenderOptions& options);

/// In the order of Format.
constexpr std::array<Writer, 4> writers = {pdf, svg, json, text};

}  // namespace

std::string render(const Result& result, Format format, const RenderOptions& options) {
  if (!result.ok()) throw std::invalid_argument("a result with faults in it has no pages to print");
  return writers.at(static_cast<std::size_t>(format))(*result.made, options);
}

}  // namespace quoin
