// What a PDF carries besides its pages, in the words of `[document] embed` and of `--embed`.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace quoin {

enum class Embed : std::uint8_t {
  none,   ///< nothing
  data,   ///< what is printed, as JSON Resume
  source  ///< every file that the build read
};

/// In the order of Embed.
inline constexpr std::array<std::string_view, 3> embed_words = {"none", "data", "source"};

}  // namespace quoin
