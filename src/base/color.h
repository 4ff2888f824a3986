// An sRGB colour, as layouts write it: "#rrggbb".
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quoin {

struct Color {
  std::uint8_t red = 0, green = 0, blue = 0;
  constexpr auto operator<=>(const Color&) const = default;
};

/// Reads "#rrggbb" or "#rgb"; nothing for any other text.
std::optional<Color> parse_color(std::string_view text);
/// "#rrggbb", in lower case.
std::string hex(Color color);

/// From 0 for black to 1 for white, as WCAG 2.2 defines relative luminance (sRGB).
double relative_luminance(Color color);
/// From 1 to 21 (WCAG 2.2, contrast ratio); the order of the two does not matter.
double contrast_ratio(Color one, Color other);
/// The lightest colour of the same hue and saturation, not lighter than `color`, whose contrast to white is at least
/// `ratio` (at most 21).
Color darkened(Color color, double ratio);

}  // namespace quoin
