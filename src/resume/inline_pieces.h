// Pieces of a paragraph as they become the runs of a text.
#pragma once

#include <vector>

#include "resume/smart_punctuation.h"

namespace quoin {

bool same_marks(const InlineRun& a, const InlineRun& b);

/// Runs of spaces become one; none stands at the text's ends or beside a hard break. Code keeps its own.
void fold_spaces(std::vector<InlinePiece>& pieces);

/// Neighbours with the same marks become one run; empty pieces vanish. The pieces are moved from.
std::vector<InlineRun> merge(std::vector<InlinePiece>& pieces);

/// A paragraph's pieces as its runs: spaces folded, punctuation in the locale's way where there is one, letters composed.
std::vector<InlineRun> set_runs(std::vector<InlinePiece> pieces, const Locale* locale);

}  // namespace quoin
