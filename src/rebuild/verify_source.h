// What a PDF is verified against: what a résumé says on pages typeset for it, be it one that the user names, the one
// that the PDF carries, or the one beside it.
#pragma once

#include <optional>
#include <string>

#include "build/document.h"
#include "confine/helper.h"
#include "rebuild/typeset_source.h"
#include "verify/verification.h"

namespace quoin {

/// How the résumé is set, as far as that is said.
struct VerifyOrder : BuildOrder {
  std::string pdf;
  std::optional<std::string> against;  ///< a résumé
};

struct VerifySource {
  PdfFile pdf;
  TypesetSource source;
};

/// Faults of the PDF and of the résumé go to `run.diagnostics`; with an error among them nothing is returned. What the
/// PDF carries is read by `helper`.
std::optional<VerifySource> open_verify_source(const VerifyOrder& order, Helper& helper, Run& run);

}  // namespace quoin
