// Inline text as one readable line, so that tables of cases can say what they expect.
#pragma once

#include <string>

#include "resume/inline_text.h"

namespace quoin {

/// `*` emphasis, `**` strong, "`" code, `<url|` … `>` a link, `¶` a hard break; runs are parted by `·`.
inline std::string show(const Text& text) {
  std::string out;
  for (const InlineRun& run : text.runs) {
    if (!out.empty()) out += "·";
    const std::string marks = std::string(run.strong ? "**" : "") + (run.emphasis ? "*" : "") + (run.code ? "`" : "");
    std::string shown;
    for (const char c : run.text) shown += c == '\n' ? std::string("¶") : std::string(1, c);
    if (!run.url.empty()) out += "<" + run.url.str() + "|";
    out += marks + shown + std::string(marks.rbegin(), marks.rend());
    if (!run.url.empty()) out += ">";
  }
  return out;
}

}  // namespace quoin
