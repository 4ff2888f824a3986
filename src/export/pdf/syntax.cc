#include "export/pdf/syntax.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin::pdf {
namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_hex(std::string& out, unsigned char byte) {
  out += hex_digits[byte >> 4];
  out += hex_digits[byte & 15];
}

bool printable(unsigned char byte) {
  return byte > 0x20 && byte < 0x7F;
}

}  // namespace

void append_literal_byte(std::string& out, char byte) {
  if (byte == '\r') {  // bare, it would be read back as a line feed
    out += "\\r";
    return;
  }
  if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
  out += byte;
}

std::string literal_string(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + 2);
  out += '(';
  for (const char byte : bytes) append_literal_byte(out, byte);
  out += ')';
  return out;
}

std::string hex_string(std::string_view bytes) {
  std::string out = "<";
  for (const char byte : bytes) append_hex(out, static_cast<unsigned char>(byte));
  return out + '>';
}

std::string text_bytes(std::string_view utf8) {
  const bool ascii = std::all_of(utf8.begin(), utf8.end(),
                                 [](char c) { return printable(static_cast<unsigned char>(c)) || c == ' '; });
  return ascii ? std::string(utf8) : "\xFE\xFF" + utf16be_from_utf8(utf8);
}

std::string text_string(std::string_view utf8) {
  return literal_string(text_bytes(utf8));
}

std::string name(std::string_view bytes) {
  constexpr std::string_view special = "#()<>[]{}/%";
  std::string out = "/";
  for (const char byte : bytes.substr(0, 127)) {
    const auto value = static_cast<unsigned char>(byte);
    if (value == 0) continue;  // the one byte that a name cannot hold
    if (printable(value) && special.find(byte) == std::string_view::npos) {
      out += byte;
    } else {
      out += '#';
      append_hex(out, value);
    }
  }
  return out;
}

std::string uri_string(std::string_view url) {
  constexpr std::string_view forbidden = "\"<>\\^`{|}";
  std::string out;
  out.reserve(url.size());
  for (const char byte : url) {
    const auto value = static_cast<unsigned char>(byte);
    if (printable(value) && forbidden.find(byte) == std::string_view::npos) {
      out += byte;
    } else {
      out += '%';
      append_hex(out, value);
    }
  }
  return literal_string(out);
}

}  // namespace quoin::pdf
