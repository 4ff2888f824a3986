// An sRGB colour, as layouts write it: "#rrggbb".
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quoin {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  constexpr auto operator<=>(const Color&) const = default;
};

/// Reads "#rrggbb" or "#rgb"; nothing for any other text.
std::optional<Color> parse_color(std::string_view text);

}  // namespace quoin
