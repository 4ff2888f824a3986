// Did you mean …? The nearest of some known words to a misspelt one.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace quoin {

/// The known word with the smallest edit distance (insertion, deletion, exchange, swap of neighbours; case of ASCII
/// letters ignored), if at most a third of the word is wrong; the first of several; empty where none is near.
std::string nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace quoin
