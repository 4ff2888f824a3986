#include "import/pdf/attachments.h"

#include <utility>

#include "base/failure.h"
#include "import/pdf/qpdf.h"
#include "import/pdf/walk.h"

namespace quoin {

std::optional<std::vector<EmbeddedFile>> read_attachments(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  constexpr std::size_t header_within = 1024;  // as every reader takes it
  if (pdf.substr(0, header_within).find("%PDF-") == std::string_view::npos) {
    diagnostics.error("not-a-pdf", place, "this is no PDF");
    return std::nullopt;
  }
  const qpdf::Loaded& loaded = qpdf::load();
  if (!loaded.library) throw Failure("reading a PDF takes " + loaded.reason);
  qpdf::Found found = qpdf::find_files(*loaded.library, pdf);
  if (found.code.empty()) return std::move(found.files);
  diagnostics.error(found.code, place, found.message);
  return std::nullopt;
}

void prepare_to_read_attachments() {
  qpdf::load();
}

}  // namespace quoin
