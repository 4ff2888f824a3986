// BibTeX's file format, as BibLaTeX takes it too.
#pragma once

#include <string_view>

#include "bibliography/entry.h"

namespace quoin::bibliography {

/// `text` is UTF-8. What stands outside of entries, `@comment` and `@preamble` say nothing; `@string` is put in. An
/// entry with a fault is kept as far as it was read.
File parse_bibtex(std::string_view text);

}  // namespace quoin::bibliography
