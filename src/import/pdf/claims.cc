#include "import/pdf/claims.h"

#include <utility>

#include "import/pdf/document.h"

namespace quoin::qpdf {
namespace {

/// The figure of an element of the XMP packet, as this program writes it; 0 where there is none.
int part_of(std::string_view packet, std::string_view element) {
  const std::size_t at = packet.find(element);
  if (at == packet.npos || at + element.size() >= packet.size()) return 0;
  const char figure = packet[at + element.size()];
  return figure >= '0' && figure <= '9' ? figure - '0' : 0;
}

}  // namespace

FoundClaims find_claims(const Library& library, std::string_view bytes) {
  Document pdf(library);
  Fault fault = pdf.open(bytes);
  FoundClaims out;
  if (fault.code.empty()) {
    out.claims.creation_date = pdf.text(pdf.key(pdf.key(pdf.trailer(), "/Info"), "/CreationDate"));
    const std::string packet = pdf.stream(pdf.key(pdf.root(), "/Metadata"), qpdf_dl_generalized).bytes;
    out.claims.pdf_a = part_of(packet, "<pdfaid:part>");
    out.claims.pdf_ua = part_of(packet, "<pdfuaid:part>");
    fault = pdf.fault();
  }
  out.code = std::move(fault.code);
  out.message = std::move(fault.message);
  return out;
}

}  // namespace quoin::qpdf
