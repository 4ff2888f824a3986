#include "base/xml.h"

namespace quoin {
namespace {

/// U+FFFE and U+FFFF as UTF-8.
bool is_noncharacter(std::string_view three_bytes) {
  return three_bytes == "\xEF\xBF\xBE" || three_bytes == "\xEF\xBF\xBF";
}

}  // namespace

std::string xml_text(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    if (is_noncharacter(utf8.substr(i, 3))) {
      i += 2;
    } else if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') {
      out += c;
    }
  }
  return out;
}

std::string xml_attribute(std::string_view utf8) {
  std::string out;
  for (const char c : xml_text(utf8)) {
    if (c == '"') {
      out += "&quot;";
    } else {
      out += c == '\n' || c == '\t' ? ' ' : c;
    }
  }
  return out;
}

}  // namespace quoin
