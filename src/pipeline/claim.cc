#include "pipeline/claim.h"

#include <fmt/format.h>

namespace quoin {

Claim claim_of(const Request& request, const DocumentSettings& document) {
  const Embed embed = request.embed.value_or(document.embed.value_or(Embed::none));
  return {embed, request.standard.value_or(embed == Embed::none ? PdfStandard::a2a : PdfStandard::a3a)};
}

std::string complaint_of_claim(const Request& request, const DocumentSettings& document) {
  const Claim claim = claim_of(request, document);
  if (claim.standard != PdfStandard::a2a || claim.embed == Embed::none) return {};
  const std::string_view word = embed_words[static_cast<std::size_t>(claim.embed)];
  if (request.embed) return fmt::format("--pdf-standard a-2a takes no --embed {}: PDF/A-2 carries no such file", word);
  return fmt::format("--pdf-standard a-2a, and the résumé says embed = \"{}\": PDF/A-2 carries no such file; "
                     "--embed none leaves it out",
                     word);
}

}  // namespace quoin
