// The table of `quoin check --languages`, and what `quoin build --languages --json` prints.
#pragma once

#include <string>
#include <vector>

#include "pipeline/languages.h"

namespace quoin {

/// A row for each text that is given by language, a column for each language: "✓" where it has the text, "–" where another
/// stands in. Below: how many are missing, pages.
std::string languages_text(const LanguageTable& table);

/// `{languages: [{language, lacks, pages}], texts: [{path, line, has: [language], lacks: [language]}], diagnostics}`; `pages`
/// is null where faults are in the way.
std::string languages_json(const LanguageTable& table, const Diagnostics& diagnostics, const Sources& sources);

/// What became of a résumé in one language: the object that is printed of it alone.
struct BuiltInLanguage {
  std::string tag, json;
};

/// `{builds: [{language, …}]}`.
std::string builds_json(const std::vector<BuiltInLanguage>& builds);

}  // namespace quoin
