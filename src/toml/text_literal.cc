#include "toml/text_literal.h"

namespace quoin {

std::string text_literal(std::string_view text) {
  const bool plain = text.find_first_of("\"\\") == std::string_view::npos;
  if (!plain && text.find('\'') == std::string_view::npos) return "'" + std::string(text) + "'";
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

}  // namespace quoin
