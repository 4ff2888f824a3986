#include "import/pdf/attachments.h"

#include <utility>

#include "import/pdf/anatomy.h"
#include "import/pdf/claims.h"
#include "import/pdf/page_walk.h"
#include "import/pdf/qpdf.h"
#include "import/pdf/walk.h"
#include "import/pdf/weigh.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

/// What `find` finds in the PDF, which has a code where it found a fault; nothing where there is one.
template <typename Find>
auto look_into(std::string_view pdf, Find find, Span place, Diagnostics& diagnostics)
    -> std::optional<decltype(find(std::declval<const qpdf::Library&>(), pdf))> {
  constexpr std::size_t header_within = 1024;  // as every reader takes it
  if (pdf.substr(0, header_within).find("%PDF-") == std::string_view::npos) {
    diagnostics.error("not-a-pdf", place, "this is no PDF");
    return std::nullopt;
  }
  const qpdf::Loaded& loaded = qpdf::load();
  if (!loaded.library) throw Failure("reading a PDF takes " + loaded.reason);
  auto found = find(*loaded.library, pdf);
  if (found.code.empty()) return found;
  diagnostics.error(found.code, place, found.message);
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<EmbeddedFile>> read_attachments(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  auto found = look_into(pdf, qpdf::find_files, place, diagnostics);
  if (!found) return std::nullopt;
  return std::move(found->files);
}

std::optional<std::string> read_page_text(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  auto found = look_into(pdf, qpdf::find_text, place, diagnostics);
  if (!found) return std::nullopt;
  return std::move(found->text);
}

std::optional<PdfClaims> read_claims(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  auto found = look_into(pdf, qpdf::find_claims, place, diagnostics);
  if (!found) return std::nullopt;
  return std::move(found->claims);
}

std::optional<PdfAnatomy> read_anatomy(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  auto found = look_into(pdf, qpdf::find_anatomy, place, diagnostics);
  if (!found) return std::nullopt;
  return std::move(found->anatomy);
}

std::optional<std::uint64_t> read_weight(std::string_view pdf, Span place, Diagnostics& diagnostics) {
  const auto found = look_into(pdf, qpdf::find_weight, place, diagnostics);
  if (!found) return std::nullopt;
  return found->bytes;
}

void prepare_to_read_attachments() {
  qpdf::load();
}

}  // namespace quoin
