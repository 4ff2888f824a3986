// LaTeX's commands as they stand in bibliographies: what each prints, or does to what follows it. One table each.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace quoin::bibliography {

/// What `\name` prints: "ß" for "ss", "α" for "alpha"; nothing where it is none of the kind. May be an empty text.
std::optional<std::string_view> symbol(std::string_view name);

/// The combining character that an accent's command puts on the next letter: U+0301 for "'"; 0 where it is no accent.
char32_t accent(std::string_view name);

/// The same character by itself, for an accent on nothing: `\~{}`.
std::string_view accent_alone(std::string_view name);

enum class Effect : std::uint8_t {
  none,  ///< its argument is text like any other
  emphasis,
  strong,
  code,
  plain,
  superscript,
  subscript,
  quote,
  math,
  root,         ///< \sqrt{…}
  numerator,    ///< \frac{…}{…}
  denominator,  ///< what follows the numerator
  link,       ///< \url{…}
  link_text,  ///< \href{…}{…}
  drop,       ///< its argument prints nothing: \footnote{…}
  drop_first  ///< of two arguments the first prints nothing: \textcolor{red}{…}
};

struct Style {
  Effect effect = Effect::none;
  bool declaration = false;  ///< holds to the end of the group instead of for an argument: {\em …}
};

/// nothing for a command that is not known.
std::optional<Style> style(std::string_view name);

/// The character as it stands raised or lowered in Unicode; 0 where there is none.
char32_t raised(char32_t c);
char32_t lowered(char32_t c);

}  // namespace quoin::bibliography
