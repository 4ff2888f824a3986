// What a variant keeps of a résumé: by tags, by the ids of sections, in their order.
#pragma once

#include "resume/variant.h"

namespace quoin {

/// Leaves in `resume` what `tailoring` keeps, each with its number in the file (Marks::index). What has no tag stays;
/// of what has tags, `include` keeps those with one of its words, then `exclude` drops those with one of its own. An
/// entry goes with the last of its roles, degrees and highlights where it had roles or degrees, a section with the last
/// of its entries; such a section is `nothing-kept`, a warning. What is redacted goes so, too. To be done before leaves are numbered.
void select(Resume& resume, const Tailoring& tailoring, Diagnostics& diagnostics);

}  // namespace quoin
