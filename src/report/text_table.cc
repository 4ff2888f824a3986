#include "report/text_table.h"

#include <algorithm>

#include "base/utf8.h"

namespace quoin {

std::string TextTable::text() const {
  std::vector<std::size_t> widths;
  for (const Cells& cells : lines_)
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i == widths.size()) widths.push_back(0);
      widths[i] = std::max(widths[i], count_utf8(cells[i]));
    }
  std::string out;
  for (const Cells& cells : lines_) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string blanks(widths[i] - count_utf8(cells[i]), ' ');
      out += i == 0 ? cells[i] + blanks : "  " + blanks + cells[i];
    }
    out += '\n';
  }
  return out;
}

}  // namespace quoin
