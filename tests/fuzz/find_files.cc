// A stranger's PDF: the way to the files that it carries. The program goes it in a process with limits of its own, here
// are none: what takes gigabytes in libqpdf is left to the tests of that process.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "import/pdf/qpdf.h"
#include "import/pdf/walk.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  static const std::optional<qpdf::Library>& library = qpdf::load().library;
  if (!library) std::abort();
  const std::string_view pdf(reinterpret_cast<const char*>(data), size);
  if (pdf.find("/Predictor") != std::string_view::npos) return 0;  // rows as long as the PDF says
  const qpdf::Found found = qpdf::find_files(*library, pdf);
  if (found.code.empty() != found.message.empty()) std::abort();
  if (!found.code.empty() && !found.files.empty()) std::abort();
  for (const EmbeddedFile& file : found.files)
    if (file.relationship != "Source" && file.relationship != "Data") std::abort();
  return 0;
}
