// The table of `quoin variants`.
#pragma once

#include <string>

#include "pipeline/variants.h"

namespace quoin {

/// A row for each section, entry, role and degree, a column for each variant: "✓" where all of it stays, "2/5" where
/// some of what it holds does, "–" where nothing does. Below: pages, layout, size of the body, how many things the fit
/// leaves out.
std::string variants_text(const VariantTable& table);

/// `{rows: [{path, what, depth, line, text}], variants: [{name, keeps: [path], drops: [path], layout, pages, budget,
/// fit: {size, leading, spacing, dropped: [{path, text, priority}]}}], warnings}`. The first has no name, and is the
/// résumé as it stands; `budget` is null where there is none.
std::string variants_json(const VariantTable& table, const Diagnostics& diagnostics, const Sources& sources);

}  // namespace quoin
