// Characters that stand for letters in some other way than as letters, out of text that was copied from elsewhere.
#pragma once

#include <string>

namespace quoin {

/// Latin ligatures (U+FB00 to U+FB06) become their letters, since the font joins them again and a search finds only
/// those; soft hyphens (U+00AD) vanish, since they say where a word may be parted and nothing of the text.
void set_plain_letters(std::string& text);

}  // namespace quoin
