// Text with marks, as it comes out of LaTeX or of CSL-JSON.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin::bibliography {

/// A stretch of characters under the same marks.
struct Piece {
  std::string text;
  bool emphasis = false, strong = false, code = false;
  std::string url;  ///< where it links to; empty: no link
};
using Marked = std::vector<Piece>;

inline std::string plain(const Marked& text) {
  std::string out;
  for (const Piece& piece : text) out += piece.text;
  return out;
}

inline void append(Marked& text, std::string_view more) {
  if (more.empty()) return;
  if (text.empty() || text.back().emphasis || text.back().strong || text.back().code || !text.back().url.empty())
    text.push_back({});
  text.back().text += more;
}

inline void append(Marked& text, const Marked& more) {
  text.insert(text.end(), more.begin(), more.end());
}

}  // namespace quoin::bibliography
