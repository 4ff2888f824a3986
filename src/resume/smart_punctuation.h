// Smart punctuation: straight quotes become a language's own, apostrophes curl, "--" and "---" become dashes and
// "..." an ellipsis. What cannot be told for sure stays as it was written.
#pragma once

#include <vector>

#include "locale/locale.h"
#include "resume/inline_text.h"

namespace quoin {

/// A run on its way to becoming text; `verbatim` keeps smart punctuation from it, though not from looking at it.
struct InlinePiece {
  InlineRun run;
  bool verbatim = false;
};

/// Sets smart punctuation in a paragraph's pieces as if they were one text, so that a quotation may open in one piece and
/// close in another. Linear in the text's length.
void set_smart_punctuation(std::vector<InlinePiece>& pieces, const Locale& locale);

}  // namespace quoin
