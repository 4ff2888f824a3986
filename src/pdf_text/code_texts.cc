#include "pdf_text/code_texts.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "pdf_text/content_tokens.h"

namespace quoin::pdf_text {
namespace {

using Kind = Token::Kind;

/// The strings up to `end`; nothing where it is missing.
std::optional<std::vector<std::string>> strings_up_to(Tokens& tokens, std::string_view end) {
  std::vector<std::string> out;
  for (;;) {
    Token token = tokens.next();
    if (token.kind == Kind::word && token.raw == end) return out;
    if (token.kind != Kind::string) return std::nullopt;
    out.push_back(std::move(token.bytes));
  }
}

/// The code's successor's text: only its last byte may differ.
std::string stepped(std::string text, int distance) {
  text.back() = static_cast<char>(static_cast<unsigned char>(text.back()) + distance);
  return text;
}

}  // namespace

int code_of(std::string_view bytes) {
  return static_cast<unsigned char>(bytes[0]) << 8 | static_cast<unsigned char>(bytes[1]);
}

std::string utf8_from_utf16be(std::string_view bytes) {
  std::string out;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]));
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t c = unit(i);
    const bool high = c >= 0xD800 && c < 0xDC00;
    const char32_t low = high && i + 3 < bytes.size() ? unit(i + 2) : 0;
    if (low >= 0xDC00 && low < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    } else if (high || (c >= 0xDC00 && c < 0xE000)) {
      c = 0xFFFD;
    }
    append_utf8(out, c);
  }
  return out;
}

std::string from_text_string(std::string_view bytes) {
  if (bytes.starts_with("\xFE\xFF")) return utf8_from_utf16be(bytes.substr(2));
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool latin = byte < 0x18 || (byte >= 0x20 && byte < 0x7F) || (byte > 0xA0 && byte != 0xAD);
    append_utf8(out, latin ? byte : 0xFFFD);
  }
  return out;
}

std::optional<CodeTexts> read_code_texts(std::string_view cmap) {
  constexpr std::size_t most_codes = 0x10000, longest = 512;
  CodeTexts out;
  Tokens tokens(cmap);
  std::size_t codes = 0;
  for (Token token = tokens.next(); token.kind != Kind::end; token = tokens.next()) {
    if (token.kind == Kind::bad) return std::nullopt;
    if (token.kind != Kind::word || (token.raw != "beginbfchar" && token.raw != "beginbfrange")) continue;
    const bool range = token.raw == "beginbfrange";
    const auto strings = strings_up_to(tokens, range ? "endbfrange" : "endbfchar");
    const std::size_t step = range ? 3 : 2;
    if (!strings || strings->size() % step != 0) return std::nullopt;
    for (std::size_t i = 0; i < strings->size(); i += step) {
      const std::string &first = (*strings)[i], &last = (*strings)[i + step - 2], &text = (*strings)[i + step - 1];
      if (first.size() != 2 || last.size() != 2 || text.empty() || text.size() > longest) return std::nullopt;
      for (int code = code_of(first); code <= code_of(last); ++code) {
        if (++codes > most_codes) return std::nullopt;
        out[code] = utf8_from_utf16be(stepped(text, code - code_of(first)));
      }
    }
  }
  return out;
}

}  // namespace quoin::pdf_text
