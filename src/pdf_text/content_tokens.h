// A content stream or a CMap, token by token (ISO 32000-1, 7.2 and 7.3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin::pdf_text {

struct Token {
  enum class Kind : unsigned char { end, number, name, string, word, open, close, bad };
  Kind kind = Kind::end;
  std::string_view raw;  ///< as it is written; of a name without its slash
  std::string bytes;     ///< of a string, decoded
};

/// Borrows the text. `open` and `close` are the brackets of arrays and dictionaries; a comment is none of it.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}
  Token next();
  std::size_t at() const { return at_; }  ///< where the next one is looked for
  void skip(std::size_t bytes) { at_ += bytes; }  ///< no further than the text's end

 private:
  void skip_space();
  Token literal();
  Token hexadecimal();
  Token take(Token::Kind kind, std::size_t length, std::size_t from = 0);

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace quoin::pdf_text
