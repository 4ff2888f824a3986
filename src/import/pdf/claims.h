// What a PDF says of itself: the standards that it claims, and when it was made. Runs where it may fail, as walk.h does.
#pragma once

#include <string>
#include <string_view>

#include "import/pdf/attachments.h"
#include "import/pdf/qpdf.h"

namespace quoin::qpdf {

/// The claims, or why there are none: `code` is a diagnostic's and empty where all went well.
struct FoundClaims {
  std::string code, message;
  PdfClaims claims;
};

FoundClaims find_claims(const Library& library, std::string_view pdf);

}  // namespace quoin::qpdf
