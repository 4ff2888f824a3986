// Judged by eye at 200 dpi on the bundled families: a comma or a full stop hangs by two thirds, a hyphen by half and more,
// letters by no more than makes their edges stand in line with stems.
#include "typeset/hang.h"

#include <algorithm>
#include <iterator>

namespace quoin {
namespace {

struct HangRow {
  char32_t character;
  double left, right;
};

constexpr HangRow table[] = {
    {U'!', 0, 0.1}, {U'"', 0.3, 0.3}, {U'\'', 0.4, 0.4}, {U'(', 0.05, 0}, {U')', 0, 0.1}, {U',', 0.3, 0.7},
    {U'-', 0.3, 0.6}, {U'.', 0.3, 0.7}, {U':', 0, 0.4}, {U';', 0, 0.4}, {U'A', 0.04, 0.04}, {U'J', 0.04, 0},
    {U'L', 0, 0.04}, {U'T', 0.05, 0.05}, {U'V', 0.05, 0.05}, {U'W', 0.04, 0.04}, {U'X', 0.03, 0.03},
    {U'Y', 0.06, 0.06}, {U'[', 0.05, 0}, {U']', 0, 0.1}, {U'k', 0, 0.03}, {U'r', 0, 0.06}, {U't', 0, 0.06},
    {U'v', 0.05, 0.05}, {U'w', 0.04, 0.04}, {U'x', 0.03, 0.03}, {U'y', 0.05, 0.05}, {U'\u00AB', 0.2, 0.2},
    {U'\u00BB', 0.2, 0.2}, {U'\u2010', 0.3, 0.6}, {U'\u2013', 0.2, 0.3}, {U'\u2014', 0.15, 0.2},
    {U'\u2018', 0.4, 0.5}, {U'\u2019', 0.4, 0.5}, {U'\u201A', 0.4, 0.5}, {U'\u201C', 0.35, 0.4},
    {U'\u201D', 0.35, 0.4}, {U'\u201E', 0.35, 0.4},
};
static_assert(std::is_sorted(std::begin(table), std::end(table),
                             [](const HangRow& a, const HangRow& b) { return a.character < b.character; }));

}  // namespace

Hang hang_of(char32_t character) {
  const auto* found = std::lower_bound(std::begin(table), std::end(table), character,
                                       [](const HangRow& row, char32_t c) { return row.character < c; });
  if (found == std::end(table) || found->character != character) return {};
  return {found->left, found->right};
}

}  // namespace quoin
