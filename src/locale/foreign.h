// Words in another script than the document's: a screen reader must not read Greek with an English voice.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.h"

namespace quoin {

/// Bytes [begin, end) of a text, in the language that their script most likely writes (CLDR's likely subtags).
struct LanguageStretch {
  std::size_t begin = 0, end = 0;
  std::string language;  ///< BCP 47
  bool operator==(const LanguageStretch&) const = default;
};

/// In the text's order. Latin is at home in every document, and so are one or two letters of any alphabet: they are
/// symbols (µ, λ, ΔΣ). Of ideographs and syllables one is enough. Empty for most texts, and for ASCII at once.
std::vector<LanguageStretch> foreign_stretches(std::string_view text, const Locale& locale);

}  // namespace quoin
