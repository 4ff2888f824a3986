// The names in a field: BibTeX's "First von Last", "von Last, First" and "von Last, Jr, First", BibLaTeX's "given=…,
// family=…".
#pragma once

#include <string_view>
#include <vector>

#include "bibliography/entry.h"
#include "bibliography/marked.h"

namespace quoin::bibliography {

/// Parted at " and " outside of braces. What has no comma is one text, as it stands: a name in its order, or "{An
/// Organization}". `too_many_commas`, if not null, is set where a name has more than two.
std::vector<Name> split_names(std::string_view text, bool* too_many_commas = nullptr);

/// Given name first and whole, the marks of a footnote (*, †) last; family name first where both are Chinese, Japanese
/// or Korean.
Marked printed_name(const Name& name, Markup markup);

/// Who of the names, counting from 1, has which annotations: `author+an = {1=equal; 3=equal,corresponding}`.
struct Annotation {
  std::size_t index = 0;
  bool equal = false, corresponding = false, owner = false;
};
std::vector<Annotation> annotations(std::string_view text);

}  // namespace quoin::bibliography
