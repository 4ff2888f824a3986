// The proof that nothing of what was redacted is in a PDF: it is taken apart and searched for every value in all of its usual spellings.
#pragma once

#include <cstddef>
#include <string_view>

#include "pipeline/typeset.h"

namespace quoin {

/// What was looked for and through.
struct RedactionProof {
  std::size_t values = 0;   ///< texts that were redacted, and can be told
  std::size_t objects = 0;  ///< of the PDF
};

/// Nothing is looked for where nothing was redacted. A find is `redacted-value`, at the text of the résumé or of a layout of the user's own
/// that let the value through, with the PDF's object. What only the program or a bundled layout says by itself is `printed-anyway`, and a
/// value of one letter `not-searched`: warnings. More texts than can be looked for are `too-many`. Throws Failure where the PDF cannot be
/// taken apart.
RedactionProof prove_redaction(const Typeset& set, std::string_view pdf, const Sources& sources, Diagnostics& diagnostics);

}  // namespace quoin
