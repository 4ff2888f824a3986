// Text as a search for a value should see it: letters and digits alone, without case, accents and the ways in which Unicode can
// write one and the same, whatever stands between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// "+44 (0)20 7946-0000" is "4402079460000", "Zoë" is "zoe", and so is what a line break or a hyphen parts.
struct Squeezed {
  std::string bytes;       ///< UTF-8
  std::vector<bool> edge;  ///< by byte: a word may begin there, or end before it

  std::size_t size() const { return bytes.size(); }
};

/// What is appended begins a word; nothing reaches from one such text into the next.
void append_squeezed(Squeezed& to, std::string_view text);

/// The letters and digits alone.
std::string squeezed(std::string_view text);

}  // namespace quoin
