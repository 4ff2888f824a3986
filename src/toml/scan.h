// A first look over a TOML text, before toml++ sees it: bytes that are no UTF-8, nesting that would exhaust the stack,
// more tables than the parser can take in linear time; and, after a fault, what was still open there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "quoin/diagnostic.h"

namespace quoin {

/// A bracket or a text of several lines that had begun and not ended.
struct OpenThing {
  Position at;
  std::string opening;  ///< "[", "{", `"""` or "'''"
};

struct TomlScan {
  std::string fault, hint;  ///< fault: empty where there is none
  bool of_header = false;   ///< the fault is a header's alone, not the text's
  Position at;
  std::vector<OpenThing> open;  ///< at the end of the text, outermost first
  std::vector<std::uint32_t> comments;  ///< lines on which one begins, in order
  std::vector<std::uint32_t> outside;   ///< lines that begin outside of all brackets and texts, in order
};

/// Looks at all of `text` up to `end`, or up to the first fault. Linear; the nesting it follows is bounded.
TomlScan scan_toml(std::string_view text, Position end);

/// All of it.
inline constexpr Position toml_end{0xFFFFFFFF, 0};

}  // namespace quoin
