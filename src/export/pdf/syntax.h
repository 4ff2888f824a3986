// PDF's written forms of values (ISO 32000-1, 7.3): pure functions from values to bytes.
#pragma once

#include <string>
#include <string_view>

namespace quoin::pdf {

/// A literal string, delimiters and escapes included. Any bytes.
std::string literal_string(std::string_view bytes);
/// One byte of a literal string, escaped where it must be.
void append_literal_byte(std::string& out, char byte);
std::string hex_string(std::string_view bytes);
/// A text string (7.9.2.2): ASCII as it is, anything else as UTF-16BE with its byte order mark.
std::string text_string(std::string_view utf8);
/// The bytes that such a string stands for.
std::string text_bytes(std::string_view utf8);
/// A name with its slash; other than regular characters as #xx (7.3.5). Longer than 127 bytes is cut: no reader need
/// take more.
std::string name(std::string_view bytes);
/// A URI's string: bytes that RFC 3986 does not allow become %XX, so that the result is ASCII.
std::string uri_string(std::string_view url);

}  // namespace quoin::pdf
