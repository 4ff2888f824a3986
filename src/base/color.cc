#include "base/color.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace quoin {
namespace {

/// The share of full light (IEC 61966-2-1).
double linear(std::uint8_t channel) {
  const double encoded = channel / 255.0;
  return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
  if (text.empty() || text.front() != '#') return std::nullopt;
  std::string digits(text.substr(1));
  if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
  if (digits.size() != 6) return std::nullopt;
  unsigned value = 0;
  const char* last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value, 16);
  if (error != std::errc() || end != last) return std::nullopt;
  return Color{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 255),
               static_cast<std::uint8_t>(value & 255)};
}

std::string hex(Color color) {
  return fmt::format("#{:02x}{:02x}{:02x}", color.red, color.green, color.blue);
}

double relative_luminance(Color color) {
  return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast_ratio(Color one, Color other) {
  const auto [darker, lighter] = std::minmax({relative_luminance(one), relative_luminance(other)});
  return (lighter + 0.05) / (darker + 0.05);
}

Color darkened(Color color, double ratio) {
  constexpr Color white{255, 255, 255};
  const int brightest = std::max({color.red, color.green, color.blue});
  Color out = color;
  // Hue and saturation are ratios of the channels (HSV): all three shrink alike.
  for (int value = brightest - 1; value >= 0 && contrast_ratio(out, white) < ratio; --value) {
    const auto scaled = [&](int channel) {
      return static_cast<std::uint8_t>((channel * value + brightest / 2) / brightest);
    };
    out = {scaled(color.red), scaled(color.green), scaled(color.blue)};
  }
  return out;
}

}  // namespace quoin
