// The few words of a page that belong to the language and not to the user. The CLDR has none of them.
#pragma once

#include <string_view>

namespace quoin {

/// What stands for the end of something that still goes on ("Aug 2017 – present"). `tag` is canonical BCP 47; a tag
/// with script or region falls back to its language, an unknown language to English.
std::string_view word_for_present(std::string_view tag);

/// The heading of a summary that has none of its own, where a layout wants one; found as above.
std::string_view word_for_summary(std::string_view tag);

/// What a letter is called, as a document: "Letter", "Anschreiben".
std::string_view word_for_letter(std::string_view tag);

/// What stands over a letter's enclosures, of which there is one or several.
std::string_view word_for_enclosures(std::string_view tag, bool several);

/// What a résumé is called ("CV", "Lebenslauf"), by the same rules.
std::string_view word_for_cv(std::string_view tag);

}  // namespace quoin
