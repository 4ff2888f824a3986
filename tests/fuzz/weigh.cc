// A stranger's PDF on the scale, and what it is made of where that comes to little. Without the limits of the process that does it for
// the program, as in find_files.cc.
#include "import/pdf/weigh.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "import/pdf/anatomy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  static const std::optional<qpdf::Library>& library = qpdf::load().library;
  if (!library) std::abort();
  const std::string_view pdf(reinterpret_cast<const char*>(data), size);
  if (pdf.find("/Predictor") != std::string_view::npos) return 0;  // rows as long as the PDF says
  const qpdf::Weight weight = qpdf::find_weight(*library, pdf);
  if (weight.code.empty() != weight.message.empty()) std::abort();
  if (weight.bytes > qpdf::content_limit(size)) std::abort();
  if (!weight.code.empty() && weight.bytes != 0) std::abort();
  if (!weight.code.empty()) return 0;
  const qpdf::FoundAnatomy found = qpdf::find_anatomy(*library, pdf);
  if (found.code.empty() != found.message.empty()) std::abort();
  const auto by_name = [](const PdfAnatomy::Font& a, const PdfAnatomy::Font& b) { return a.name < b.name; };
  if (!std::is_sorted(found.anatomy.fonts.begin(), found.anatomy.fonts.end(), by_name)) std::abort();
  return 0;
}
