// Knuth & Plass, "Breaking Paragraphs into Lines" (1981), on numbers only: box, glue and penalty in, break positions
// and demerits out. The best of all ways to break, not the first that passes a tolerance; a line that cannot be made
// short enough is overfull rather than lost. O(items × breaks that fit on a line).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace quoin {

enum class BreakItemKind : std::uint8_t { box, glue, penalty };

/// Widths are in one unit of the caller's choice. A penalty's width counts only when a line ends at it.
struct BreakItem {
  BreakItemKind kind = BreakItemKind::box;
  double width = 0, stretch = 0, shrink = 0;
  double cost = 0;       ///< of a penalty; ≥ infinite_penalty forbids, ≤ −infinite_penalty forces
  bool flagged = false;  ///< a penalty that should not come twice in a row (hyphens), nor three times if that can be had
  double hang = 0;       ///< of a box: how far out to the left it stands where a line begins with it; of glue or a
                         ///< penalty: how far out to the right the line stands that ends there
  bool needed = false;   ///< a hyphen of a word that no line holds
};

inline constexpr double infinite_penalty = 10000;

/// By what a line may be wider than the measure and is still full to the last bit, not overfull.
inline constexpr double line_slack = 1e-6;

struct BreakOptions {
  double line_demerits = 10;        ///< joins every line's badness (TeX's \linepenalty)
  double each_line = 0;             ///< demerits of every line: what a paragraph pays for one line more
  double flagged_demerits = 10000;  ///< two flagged breaks in a row
  double third_flagged_demerits = 1e12;  ///< a third one: better only than an overfull line
  double early_hyphen_demerits = 0;  ///< a line that ends in a hyphen although more than `early_share` of it is free, unless it is `needed`
  double early_share = 0.2;
  double fitness_demerits = 5000;   ///< neighbouring lines of very different tightness
  double runt_demerits = 1e6;       ///< a last line of several shorter than `runt_share` of the measure
  double runt_share = 0.25;
  bool runt_beside_first = false;  ///< of two lines the share is of the first one's width, where that is less
};

/// How far a paragraph may go from the best breaks to take a line more or fewer.
struct LoosenessOptions {
  int lines = 0;       ///< how many more, or fewer where it is negative (TeX's \looseness)
  double loosest = 1;  ///< no line but the last has a larger adjustment ratio; none is overfull, the last is no runt
};

/// A paragraph that takes more lines at its best stays as it is, for the search is of O(lines) for each break.
inline constexpr std::size_t most_loosened_lines = 60;

struct LineBreaks {
  std::vector<std::size_t> positions;  ///< index of the item at which each line ends; the last is the final penalty
  std::vector<double> ratios;          ///< adjustment ratio of each line (may be below −1 for an overfull line)
  double demerits = 0;
};

/// `items` end with a forced penalty after finishing glue. All lines have the one measure.
LineBreaks break_lines(const std::vector<BreakItem>& items, double measure, const BreakOptions& options);

/// `best` is what break_lines gives. The least demerits of all ways to take as many lines more or fewer as wanted, or as
/// near to that as can be (The TeXbook, chapter 14); `best` where none comes nearer.
LineBreaks loosen_lines(const std::vector<BreakItem>& items, double measure, const BreakOptions& options,
                        const LoosenessOptions& looseness, LineBreaks best);

/// Whether a line ends at the item whatever it costs.
inline bool is_forced(const BreakItem& item) {
  return item.kind == BreakItemKind::penalty && item.cost <= -infinite_penalty;
}

/// Whether a line may end at `items[at]`.
bool legal_break(const std::vector<BreakItem>& items, std::size_t at);

/// Badness of an adjustment ratio: 100 |r|³; infinite below −1.
double badness(double ratio);

}  // namespace quoin
