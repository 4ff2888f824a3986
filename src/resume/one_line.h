// A paragraph as one line that md4c cannot take for a block: lines joined, hard breaks kept as placeholders, a plain
// word before and after. Those words end and begin with a space, which is what a line's end counts as for emphasis.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

inline constexpr std::string_view line_prefix = "x ", line_suffix = " x";

/// Where a line of the paragraph begins in the one line, and where it begins in the paragraph.
struct LineBegin {
  std::size_t in_line = 0, in_paragraph = 0;
};

/// `paragraph` between `line_prefix` and `line_suffix`. Line ends become spaces; those that are hard breaks
/// (CommonMark 0.30, 6.7) become placeholders, which cannot be confused with characters of the paragraph.
/// Appends to `begins`, in order.
std::string one_line(std::string_view paragraph, std::vector<LineBegin>& begins);

/// The offset in the paragraph of what stands at `in_line`; near enough where the paragraph has placeholders itself.
std::size_t paragraph_offset(std::size_t in_line, const std::vector<LineBegin>& begins);

/// Turns placeholders in ordinary text into "\n" and everything else back into what the paragraph had.
std::string restore_text(std::string_view text);

/// The same where breaks do not count (code spans, raw HTML, link targets): they are what was written there.
std::string restore_verbatim(std::string_view text);

}  // namespace quoin
