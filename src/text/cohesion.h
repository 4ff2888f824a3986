// What a line end must not part although UAX 14 would let it.
#pragma once

#include <cstddef>
#include <string_view>

namespace quoin {

/// True if the words on either side of the white space [begin, end) stay together: an initial or a title and the name
/// after it (a middle initial and the given name before it), a surname and its particle, "(3)" and what it counts, "No." and its
/// number, a number and its unit, a day or a year and its month, "Ph. D.", "et al.", a dash and the word before it, a dash between
/// numbers and both.
bool binds_over_space(std::string_view text, std::size_t begin, std::size_t end);

/// True of a word of one letter before `end` in the languages that leave none at a line's end ("w", "i", "z" in Polish).
bool ends_no_line(std::string_view text, std::size_t end, std::string_view language);

/// True if they rather stay together, where a line has room for both: a number and the noun that it counts, a noun and the
/// number that names it ("Band 6"), two capitalized words between others, most likely a given name and a surname.
bool clings_over_space(std::string_view text, std::size_t begin, std::size_t end);

/// True within a word of Korean, whose words have spaces between them: its ragged lines end there (UAX 14, 8.2).
bool is_inside_korean_word(std::string_view text, std::size_t offset, std::string_view language);

/// True if the characters on either side of `offset`, which is inside a word, stay together: a hyphen or slash beside
/// a digit or a single letter, a range of numbers, a dash and what it follows, the signs of "C++" and the like, a soft
/// hyphen (nothing would draw it).
bool binds_inside_word(std::string_view text, std::size_t offset);

}  // namespace quoin
