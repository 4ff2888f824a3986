// Where a line may end (UAX 14, through ICU's line break iterator, in the paragraph's language).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin {

enum class BreakKind : std::uint8_t {
  space,     ///< after white space: the space vanishes at the line's end
  clinging,  ///< the same, but what stands on either side rather stays together
  hyphen,    ///< after a hyphen that the text itself has ("ACM-ICPC")
  inside,    ///< between two characters with nothing between them (CJK, after a slash or an em dash)
  mandatory  ///< after a line feed
};

struct BreakOpportunity {
  std::uint32_t offset = 0;  ///< byte offset of the first character of the next line
  BreakKind kind = BreakKind::space;
};

/// In rising order, without the paragraph's end. `language` is a BCP 47 tag. Beyond UAX 14, a line does not end
/// - after an initial or a title ("J. Rossbach", "Dr. Chang"), between a number and its unit, before a spaced dash;
/// - after a hyphen beside a digit or a single letter ("GPT-4", "e-mail"), nor after a slash beside a single letter;
/// - at a soft hyphen, for nothing here draws it;
/// - in an e-mail address or a URL's host; in a URL's path only after "/" and before ".", "?", "&", "#" and "=".
/// A space beside a number is `clinging` where the number counts the word on its other side or names it.
/// Throws Failure where ICU's data cannot be read.
std::vector<BreakOpportunity> break_opportunities(std::string_view text, std::string_view language);

}  // namespace quoin
