// The few words of a page that belong to the language and not to the user, from locale/headings.toml. The CLDR has none of them.
#pragma once

#include <string_view>

namespace quoin {

/// The word for `key` in the first of `language_fallbacks(tag)` that has one; empty where none does. `tag` is canonical BCP 47.
std::string_view word_of_language(std::string_view tag, std::string_view key);

/// The same in that language alone, which is one of the table's.
std::string_view word_in(std::string_view language, std::string_view key);

/// What stands for the end of something that still goes on ("Aug 2017 – present"); English where the language has none.
std::string_view word_for_present(std::string_view tag);

/// The heading of a summary that has none of its own, where a layout wants one; English where the language has none.
std::string_view word_for_summary(std::string_view tag);

/// What a résumé is called ("CV", "Lebenslauf"); English where the language has none.
std::string_view word_for_cv(std::string_view tag);

/// What a letter is called, as a document: "Letter", "Anschreiben"; English where the language has none.
std::string_view word_for_letter(std::string_view tag);

/// What stands over a letter's enclosures, of which there is one or several; English where the language has none.
std::string_view word_for_enclosures(std::string_view tag, bool several);

/// The heading of a kind of section ("Education", "Ausbildung"); empty where the language, or any, has none.
std::string_view heading_of_kind(std::string_view kind, std::string_view tag);

}  // namespace quoin
