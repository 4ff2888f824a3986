// Texts that stand side by side, read straight across the page: line by line a piece of each.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// True if `field` stands in `page` piece by piece, its words whole and in order, each piece on a line of its own and
/// no more than a few lines behind the one before. Both are plain (plain_text.h). A word may go on in the next piece
/// where a soft hyphen, or its own, ends the one before. `fold`: letters of either case. `work` is
/// how many characters may still be looked at, and becomes what is left of it: hostile input must not take for ever.
bool stands_in_lines(std::u32string_view field, std::u32string_view page, bool fold, std::size_t& work);

}  // namespace quoin
