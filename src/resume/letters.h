// The characters of a text as parsers and search look for them.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// A letter and the mark that follows it become one character where Unicode has one (UAX 15): some readers of PDFs part
/// a word at a mark. Soft hyphens go, for no line ends at them and readers would find them within words. UTF-8, valid.
std::string with_composed_letters(std::string_view text);

/// Latin ligatures (U+FB00 to U+FB06) become their letters, since the font joins them again and a search finds only
/// those; soft hyphens (U+00AD), zero-width spaces (U+200B) and word joiners (U+2060) vanish, since they say where a word may be parted and
/// nothing of the text, and readers would find them in it. A zero-width space that parts words of a script without spaces stays.
void set_plain_letters(std::string& text);

/// Without the characters that show nothing and come with what was copied from elsewhere: those above, marks of direction and of
/// embedding; an override of the direction stays, and is told of where it does harm. For what is no text: an address, a number, a
/// date, a word of ours.
std::string without_traces(std::string_view literal);

}  // namespace quoin
