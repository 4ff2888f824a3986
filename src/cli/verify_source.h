// What a PDF is verified against: what a résumé says on pages typeset for it, be it one that the user names, the one
// that the PDF carries, or the one beside it.
#pragma once

#include <optional>

#include "build/document.h"
#include "cli/options.h"
#include "confine/helper.h"
#include "rebuild/typeset_source.h"
#include "verify/verification.h"

namespace quoin {

struct VerifySource {
  PdfFile pdf;
  TypesetSource source;
};

/// Faults of the PDF and of the résumé go to `run.diagnostics`; with an error among them nothing is returned. What the
/// PDF carries is read by `helper`.
std::optional<VerifySource> open_verify_source(const VerifyOptions& options, Helper& helper, Run& run);

}  // namespace quoin
