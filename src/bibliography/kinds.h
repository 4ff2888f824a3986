// What sorts of publications there are, and which types of the formats are of each.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quoin::bibliography {

/// In the order of their groups on a page.
enum class Kind : std::uint8_t {
  article,
  conference,
  book,
  chapter,
  thesis,
  report,
  preprint,
  patent,
  software,
  dataset,
  other
};

/// The kind of an entry's type, in lower case; nothing for a type that neither BibTeX nor BibLaTeX has.
std::optional<Kind> kind_of_type(std::string_view type);

/// The type that was meant by a misspelt one; empty where none is near.
std::string nearest_type(std::string_view type);

}  // namespace quoin::bibliography
