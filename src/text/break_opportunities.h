// Where a line may end (UAX 14, through ICU's line break iterator, in the paragraph's language).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin {

enum class BreakKind : std::uint8_t {
  space,     ///< after white space: the space vanishes at the line's end
  hyphen,    ///< after a hyphen that the text itself has ("ACM-ICPC")
  inside,    ///< between two characters with nothing between them (CJK, after a slash or an em dash)
  mandatory  ///< after a line feed
};

struct BreakOpportunity {
  std::uint32_t offset = 0;  ///< byte offset of the first character of the next line
  BreakKind kind = BreakKind::space;
};

/// In rising order, without the paragraph's end. Beyond UAX 14: no break after an initial or in an abbreviation
/// ("J. Rossbach", "Ph.D."), between a number and its unit, or inside an e-mail address; in a URL only after "/", and
/// before ".", "?", "&", "#", "=" where `language` text would have none.
std::vector<BreakOpportunity> break_opportunities(std::string_view text, std::string_view language);

}  // namespace quoin
