// What a PDF carries besides its pages, in the words of `[document] embed` and of `--embed`.
#pragma once

#include <array>
#include <string_view>

#include "quoin/request.h"

namespace quoin {

/// In the order of Embed.
inline constexpr std::array<std::string_view, 3> embed_words = {"none", "data", "source"};

}  // namespace quoin
