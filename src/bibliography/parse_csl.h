// CSL-JSON, the citation style language's data, which Zotero, Crossref and pandoc write.
#pragma once

#include <string_view>

#include "bibliography/entry.h"

namespace quoin::bibliography {

/// An array of items, or one item. Their types and variables get BibLaTeX's names. `text` is UTF-8.
File parse_csl(std::string_view text);

}  // namespace quoin::bibliography
