#include "base/words.h"

#include <fmt/format.h>

#include <cmath>

#include "base/utf8.h"

namespace quoin {

bool steers_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || direction;
}

std::string human_size(std::size_t bytes) {
  const double size = static_cast<double>(bytes);
  if (bytes < 1000) return fmt::format("{} B", bytes);
  if (size < 999.5e3) return fmt::format("{:.0f} KB", size / 1e3);
  return fmt::format("{:.1f} MB", size / 1e6);
}

std::string human_time(double milliseconds) {
  if (milliseconds < 1) return "<1 ms";
  if (milliseconds < 999.5) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} s", milliseconds / 1000);
}

std::string short_number(double value) {
  return fmt::format("{:g}", std::round(value * 100) / 100);
}

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string one_line(std::string_view text, std::size_t limit) {
  std::string out;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    if (count == limit) return out + "…";
    const Decoded next = decode_utf8(text, i);
    i += next.length;
    if (next.code_point == '\n' || next.code_point == '\t')
      out += ' ';
    else
      append_utf8(out, steers_terminal(next.code_point) ? U'\uFFFD' : next.code_point);
  }
  return out;
}

std::string harmless_lines(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    i += next.length;
    append_utf8(out, next.code_point != '\n' && steers_terminal(next.code_point) ? U'\uFFFD' : next.code_point);
  }
  return out;
}

}  // namespace quoin
