#include "export/pdf/to_unicode.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

/// Codes first … last map to a text and its successors in code point order.
struct Range {
  Code first = 0, last = 0;
  std::string text;  ///< UTF-16BE
};

/// True if `text`, `distance` steps on from `range.text`, can go on with it: only the last byte may differ.
bool continues(const Range& range, Code code, const std::string& text) {
  if (code != range.last + 1 || (code & 0xFF) == 0) return false;
  if (text.size() != 2 || range.text.size() != 2 || text[0] != range.text[0]) return false;
  return static_cast<unsigned char>(text[1]) == static_cast<unsigned char>(range.text[1]) + (code - range.first);
}

std::vector<Range> ranges_of(const std::vector<std::pair<Code, std::string>>& texts) {
  std::vector<Range> out;
  for (const auto& [code, utf8] : texts) {
    std::string text = utf16be_from_utf8(utf8);
    if (!out.empty() && continues(out.back(), code, text)) {
      out.back().last = code;
    } else {
      out.push_back({code, code, std::move(text)});
    }
  }
  return out;
}

/// Mappings in blocks of at most 100, as CMaps want them.
void append_blocks(std::string& out, const char* kind, const std::vector<std::string>& lines) {
  constexpr std::size_t most = 100;
  for (std::size_t begin = 0; begin < lines.size(); begin += most) {
    const std::size_t end = std::min(lines.size(), begin + most);
    out += fmt::format("{} begin{}\n", end - begin, kind);
    for (std::size_t i = begin; i < end; ++i) out += lines[i];
    out += fmt::format("end{}\n", kind);
  }
}

}  // namespace

std::string to_unicode_cmap(const std::vector<std::pair<Code, std::string>>& texts) {
  std::vector<std::string> single, several;
  for (const Range& range : ranges_of(texts)) {
    const std::string text = hex_string(range.text);
    if (range.first == range.last) {
      single.push_back(fmt::format("<{:04X}>{}\n", range.first, text));
    } else {
      several.push_back(fmt::format("<{:04X}><{:04X}>{}\n", range.first, range.last, text));
    }
  }
  std::string out =
      "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  append_blocks(out, "bfchar", single);
  append_blocks(out, "bfrange", several);
  out += "endcmap CMapName currentdict/CMap defineresource pop end end\n";
  return out;
}

std::string width_array(const std::vector<std::pair<Code, int>>& widths) {
  std::string out = "[";
  int next = -1;  // the code that would go on with the open group
  for (const auto& [code, width] : widths) {
    out += code == next ? fmt::format(" {}", width) : fmt::format("{}{}[{}", next < 0 ? "" : "]", code, width);
    next = code + 1;
  }
  return out + (next < 0 ? "]" : "]]");
}

}  // namespace quoin::pdf
