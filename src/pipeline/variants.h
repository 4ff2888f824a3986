// A résumé as it stands and in each of its variants, side by side: what each keeps, and what becomes of it on the page.
#pragma once

#include <string>
#include <vector>

#include "pipeline/typeset.h"

namespace quoin {

/// Something that a variant may keep or drop, as `outline` has it of the résumé as it stands.
struct VariantRow {
  std::string path, what, text;  ///< `text` without markup
  int depth = 0;                 ///< 0 for a section
  std::uint32_t line = 0;        ///< of the résumé; 0 where it stands in another file, or in none
};

struct VariantColumn {
  std::string name;         ///< empty: the résumé as it stands
  std::vector<bool> keeps;  ///< by row
  bool set = false;         ///< false where faults are in the way; then nothing below says anything
  std::string layout;
  std::size_t pages = 0;
  int budget = 0;  ///< as Layout::fit_pages
  FitReport fit{};
  std::vector<Leaf> left_out{};  ///< by the fit
};

struct VariantTable {
  std::vector<VariantRow> rows;
  std::vector<VariantColumn> columns;  ///< the résumé as it stands, then its variants in the file's order
};

/// Each typeset with `request`, whose own variant and tags do not count. Faults of all go to `run.diagnostics`,
/// settled; more than a hundred variants are `too-many`. Throws Failure.
VariantTable compare_variants(Request request, const Input& input, TypesetRun& run);

}  // namespace quoin
