// What stands at one place of a text, by CommonMark's grammar (0.30, chapter 6): code spans, raw HTML, autolinks, the
// address behind a link's text, character references. Each answer is where that ends.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "markup/link_target.h"

namespace quoin::markup {

inline constexpr std::size_t npos = std::string_view::npos;

bool is_ascii_punctuation(char c);

/// Where the character reference at `at`, which is a `&`, ends; npos where it is none. Its name may be unknown (6.2).
std::size_t reference_end(std::string_view text, std::size_t at);

/// The address between the angle brackets at `at`, which is a `<` (6.5): of a scheme or an e-mail.
std::optional<Stretch> autolink_address(std::string_view text, std::size_t at);

/// What follows a link's text (6.3): `(`, a destination, perhaps a title, `)`.
struct LinkTail {
  Stretch destination;  ///< as written, without angle brackets
  Stretch title;        ///< with its marks; empty where there is none
  std::size_t end = 0;  ///< behind the closing parenthesis
};
std::optional<LinkTail> link_tail(std::string_view text, std::size_t at);

/// Raw HTML in one text (6.6). Remembers which ends the text has not, so that a thousand beginnings are searched once.
class HtmlScanner {
 public:
  /// Borrows `text`.
  explicit HtmlScanner(std::string_view text) : text_(text) {}
  /// Where the tag, comment, instruction, declaration or CDATA at `at`, which is a `<`, ends; npos where it is none.
  std::size_t end(std::size_t at);

 private:
  std::size_t closed_by(std::string_view mark, std::size_t from, bool& missing) const;

  std::string_view text_;
  bool no_comment_ = false, no_instruction_ = false, no_declaration_ = false, no_cdata_ = false;
};

/// The rows of backticks in one text, which are looked for once, by their length (6.1).
class CodeScanner {
 public:
  /// Borrows `text`.
  explicit CodeScanner(std::string_view text) : text_(text) {}
  /// Where the row of `length` backticks begins that closes a span opened before `from`; npos where there is none.
  std::size_t closing(std::size_t from, std::size_t length);

 private:
  std::string_view text_;
  std::map<std::size_t, std::vector<std::size_t>> rows_;  ///< length → where they begin, rising
  bool read_ = false;
};

}  // namespace quoin::markup
