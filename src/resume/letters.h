// The characters of a text as parsers and search look for them.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// A letter and the mark that follows it become one character where Unicode has one (UAX 15): some readers of PDFs part
/// a word at a mark. Soft hyphens go, for no line ends at them and readers would find them within words. UTF-8, valid.
std::string with_composed_letters(std::string_view text);

}  // namespace quoin
