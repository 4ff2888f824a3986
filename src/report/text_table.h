// A table for a terminal: columns as wide as they need.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace quoin {

/// A line's cells; the first is aligned to the left, the others to the right.
using Cells = std::vector<std::string>;

class TextTable {
 public:
  void add(Cells cells) { lines_.push_back(std::move(cells)); }
  void gap() { lines_.push_back({}); }
  /// Two spaces between columns; widths are counted in code points.
  std::string text() const;

 private:
  std::vector<Cells> lines_;
};

}  // namespace quoin
