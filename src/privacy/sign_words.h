// The words that stand for the signs of an e-mail address where it is written out: "ada (at) example dot org".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "privacy/squeezed.h"

namespace quoin {

/// Of a word as squeezing leaves it: "at" is "(ät)", too.
bool is_sign_word(std::string_view squeezed_word);

bool has_sign_word(const Squeezed& text);

/// The text without such words, so that an address is the same whichever of its signs are words; in time by its length. `starts`, where
/// its parts begin, become where they begin then.
Squeezed without_sign_words(const Squeezed& text, std::vector<std::size_t>& starts);

}  // namespace quoin
