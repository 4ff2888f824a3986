// A text as TOML writes it, for hints that work when they are followed.
#pragma once

#include <string>
#include <string_view>

namespace quoin {

/// `text` between " and "; between ' and ' where that spares escapes.
std::string text_literal(std::string_view text);

}  // namespace quoin
