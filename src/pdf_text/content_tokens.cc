#include "pdf_text/content_tokens.h"

#include <algorithm>

namespace quoin::pdf_text {
namespace {

constexpr std::string_view space("\0\t\n\f\r ", 6), delimiters("()<>[]{}/%");

bool is_regular(char c) {
  return space.find(c) == std::string_view::npos && delimiters.find(c) == std::string_view::npos;
}

int hex_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

void Tokens::skip_space() {
  for (bool comment = false; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == '%') comment = true;
    if (c == '\n' || c == '\r') comment = false;
    if (!comment && space.find(c) == std::string_view::npos) return;
  }
}

Token Tokens::take(Token::Kind kind, std::size_t length, std::size_t from) {
  Token out{kind, text_.substr(at_ + from, length - from), {}};
  at_ += length;
  return out;
}

Token Tokens::next() {
  skip_space();
  if (at_ == text_.size()) return {};
  const char c = text_[at_];
  if (c == '(') return literal();
  const std::string_view two = text_.substr(at_, 2);
  if (two == "<<") return take(Token::Kind::open, 2);
  if (two == ">>") return take(Token::Kind::close, 2);
  if (c == '<') return hexadecimal();
  if (c == '[' || c == '{') return take(Token::Kind::open, 1);
  if (c == ']' || c == '}') return take(Token::Kind::close, 1);
  std::size_t length = 1;
  while (at_ + length < text_.size() && is_regular(text_[at_ + length])) ++length;
  if (c == '/') return take(Token::Kind::name, length, 1);
  if (!is_regular(c)) return take(Token::Kind::bad, 1);
  const bool number = (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
  return take(number ? Token::Kind::number : Token::Kind::word, length);
}

/// Escapes of one letter and octal numbers; parentheses that pair stand for themselves.
Token Tokens::literal() {
  constexpr std::string_view letters = "nrtbf", meant = "\n\r\t\b\f";
  Token out{Token::Kind::string, {}, {}};
  int depth = 0;
  for (; at_ < text_.size(); ++at_) {
    char c = text_[at_];
    if (c == '(' && depth++ == 0) continue;
    if (c == ')' && --depth == 0) {
      ++at_;
      return out;
    }
    if (c == '\\' && at_ + 1 < text_.size()) {
      c = text_[++at_];
      if (c == '\n') continue;
      if (const std::size_t letter = letters.find(c); letter != std::string_view::npos) {
        c = meant[letter];
      } else if (c >= '0' && c <= '7') {
        int value = 0, digits = 0;
        for (; digits < 3 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7'; ++digits, ++at_)
          value = value * 8 + (text_[at_] - '0');
        --at_;
        c = static_cast<char>(value);
      }
    }
    out.bytes += c;
  }
  out.kind = Token::Kind::bad;
  return out;
}

Token Tokens::hexadecimal() {
  Token out{Token::Kind::string, {}, {}};
  int high = -1;
  for (++at_; at_ < text_.size() && text_[at_] != '>'; ++at_) {
    const int digit = hex_value(text_[at_]);
    if (digit < 0) continue;
    if (high >= 0) out.bytes += static_cast<char>(high << 4 | digit);
    high = high < 0 ? digit : -1;
  }
  if (high >= 0) out.bytes += static_cast<char>(high << 4);
  if (at_ == text_.size()) out.kind = Token::Kind::bad;
  at_ = std::min(at_ + 1, text_.size());
  return out;
}

}  // namespace quoin::pdf_text
