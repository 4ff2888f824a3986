// A résumé in each language that its texts are in: which texts lack one, and what becomes of it on the page.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/typeset.h"

namespace quoin {

/// A value of the file that is given by language.
struct LanguageRow {
  std::string path;
  std::uint32_t line = 0;
  std::vector<bool> has;  ///< by column: itself, or by a tag that the language is looked up under
};

struct LanguageColumn {
  std::string tag;
  std::size_t lacks = 0;  ///< rows
  std::size_t pages = 0;  ///< 0 where faults are in the way
};

struct LanguageTable {
  std::vector<LanguageRow> rows;        ///< as the file has them
  std::vector<LanguageColumn> columns;  ///< the document's language, then the others that its texts have
};

/// Typeset in each with `request`, whose own language does not count. Faults of all go to `run.diagnostics`, settled; what the
/// table says is warned of only where the request is strict. More than thirty languages are `too-many`. Throws Failure.
LanguageTable compare_languages(Request request, const Input& input, TypesetRun& run);

}  // namespace quoin
