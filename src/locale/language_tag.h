// Language tags (BCP 47): their canonical form, and which of several a reader of one language wants (RFC 4647).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The canonical form of a tag, or nothing where the tag is malformed or its language unknown to ICU.
std::optional<std::string> canonical_language(std::string_view tag);

/// What somebody who wrote `tag`, which is none, may have meant: "pt-BR" for "pt_BR", and the language of a country whose
/// code it is, "ja" for "jp". Empty where nothing is likely.
std::string language_meant(std::string_view tag);

/// The canonical tag, then shorter and shorter ones (RFC 4647, 3.4): "de-Latn-AT", "de-Latn", "de". Where a region does not
/// write as most of its language do, the script comes before the bare language: "zh-TW", "zh-Hant", "zh".
std::vector<std::string> language_fallbacks(std::string_view tag);

/// Which of `languages` is for a reader of `wanted`: the first of its fallbacks that is among them, else the first that is
/// more specific ("en-GB" for "en"). Nothing where none is. All are canonical.
std::optional<std::size_t> look_up_language(std::span<const std::string> languages, std::string_view wanted);

}  // namespace quoin
