// The names in a field: BibTeX's "First von Last", "von Last, First" and "von Last, Jr, First", BibLaTeX's "given=…,
// family=…".
#pragma once

#include <string_view>
#include <vector>

#include "bibliography/entry.h"
#include "bibliography/marked.h"

namespace quoin::bibliography {

/// Parted at the word "and" outside of braces; one at either end parts nothing.
std::vector<std::string_view> parts_at_and(std::string_view text);

/// Of such parts. What has no comma is one text, as it stands: a name in its order, or "{An Organization}".
std::vector<Name> split_names(std::string_view text);

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
