// The names of HTML's character references as one text, which costs nothing until somebody looks into it.
#pragma once

#include <string_view>

namespace quoin::markup {

/// "Aacute C1;" for each name: the name, a space, its code points in hexadecimal with spaces between, a semicolon.
/// Rising by bytes.
extern const std::string_view entity_names;

}  // namespace quoin::markup
