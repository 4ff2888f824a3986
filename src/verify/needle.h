// A field made ready for the search: how its characters may stand in what an extractor says, and how not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "resume/content.h"

namespace quoin {

/// `text` is plain (plain_text.h). Names, numbers and links stand on the page as they are; in other text a line may end
/// after the hyphen of a compound or a slash, inside an address, and between spaceless letters. A word that is longer
/// than a line has to end one somewhere, whatever it is.
class Needle {
 public:
  Needle(std::u32string text, ContentField::Kind kind, bool drops_hyphens);

  const std::u32string& text() const { return text_; }

  /// Where the field ends in `page` if it begins at `at`; npos if it does not stand there whole. What touches it before
  /// and behind may not be part of a word. Each character that is looked at is taken from `work`, as far as it goes.
  std::size_t match(std::u32string_view page, std::size_t at, std::size_t& work) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  void allow_gaps_in_word(std::size_t begin, std::size_t end, bool drops_hyphens);
  bool alike(char32_t page, char32_t own) const;
  bool stands_alone(std::u32string_view page, std::size_t begin, std::size_t end) const;

  std::u32string text_;
  bool strict_ = false, fold_ = false;
  std::vector<bool> line_may_end_before_, hyphen_may_vanish_;  // by character
};

}  // namespace quoin
