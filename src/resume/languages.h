// What the file says in several languages: tables whose keys are all language tags, `{ en = "…", de = "…" }`, in the place of
// any text, or array of texts. The one that is wanted takes the table's place before anything of the file is read.
#pragma once

#include <string>
#include <vector>

#include "quoin/diagnostic.h"
#include "toml/toml.h"

namespace quoin {

/// Puts in each table's place its value for `language`, a canonical tag, by `look_up_language`; where it has none the first,
/// with a warning (`missing-translation`). An empty text takes the key away, or the element, or the detail whose text it is.
/// The owner's names in other languages join `basics.aliases`. A key that is no tag among keys that are is `unknown-language`,
/// one that says the same as another `double-language`.
void choose_language(TomlTable& root, const std::string& language, Diagnostics& diagnostics);

/// A value that is given by language.
struct ValueByLanguage {
  std::string path;                    ///< as in Leaf::path: "section[3].title"
  Span span;                           ///< of the table
  std::vector<std::string> languages;  ///< canonical tags, in the file's order
};

/// All of a file, those that variants set among them, in its order of tables.
std::vector<ValueByLanguage> values_by_language(TomlTable root);

bool is_by_language(const TomlTable& table);

}  // namespace quoin
