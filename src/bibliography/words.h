// The words that a publication's line needs and the file does not have, by language.
#pragma once

#include <string>
#include <string_view>

#include "bibliography/kinds.h"

namespace quoin::bibliography {

/// "PhD thesis", "in press" …
enum class Word : std::uint8_t {
  phd_thesis,
  masters_thesis,
  bachelors_thesis,
  report,
  patent,
  editor,
  editors,
  others,
  in_press,
  submitted,
  forthcoming,
  in_preparation
};

/// `language` is a primary subtag; one that is not known here has English words.
std::string_view word(Word which, std::string_view language);
/// The heading of a kind's group: "Journal articles".
std::string_view heading(Kind kind, std::string_view language);
/// "2" as "2nd ed."; an edition that is no number has the word behind it.
std::string edition(std::string_view text, std::string_view language);

}  // namespace quoin::bibliography
