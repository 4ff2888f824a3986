#include "typeset/fewest_lines.h"

#include <algorithm>

namespace quoin {
namespace {

constexpr double slack = 1e-5;
constexpr double no_measure = 1;  // points: in less than that a line holds whatever it must

/// What has no break inside. It hangs out of a line that begins or ends with it.
struct Stretch {
  double width = 0, hang_left = 0, hang_right = 0;
};

/// Fills one line after the other.
class Filler {
 public:
  explicit Filler(double measure) : measure_(measure) {}

  /// `space` stands before it unless it begins a line.
  void place(double space, const Stretch& stretch) {
    const double alone = stretch.width - stretch.hang_left;
    used_ = used_ > 0 ? used_ + space + stretch.width : alone;
    if (used_ - stretch.hang_right <= measure_ + slack) return;
    if (alone - stretch.hang_right <= measure_ * parted_share) {
      ++lines_;
      used_ = alone;
      return;
    }
    for (; used_ - stretch.hang_right > measure_ + slack; used_ -= measure_) ++lines_;
  }

  void end_line() {
    ++lines_;
    used_ = 0;
  }

  std::size_t lines() const { return lines_; }

 private:
  double measure_;
  double used_ = 0;
  std::size_t lines_ = 0;
};

}  // namespace

std::size_t fewest_lines(const std::vector<BreakItem>& items, double measure) {
  if (items.empty()) return 0;
  if (measure < no_measure) return 1;
  Filler filler(measure);
  double space = 0;
  Stretch stretch;
  bool any = false;  // a box stands in it
  for (std::size_t i = 0; i < items.size(); ++i) {
    const BreakItem& item = items[i];
    if (legal_break(items, i)) {
      // A hyphen's own width is left out of account.
      stretch.hang_right = std::max(0.0, item.hang - (item.kind == BreakItemKind::penalty ? item.width : 0));
      if (any) filler.place(space, stretch);
      if (any) space = 0;
      stretch = {};
      any = false;
      if (is_forced(item)) filler.end_line();
    }
    if (item.kind == BreakItemKind::penalty) continue;
    if (!any && item.kind == BreakItemKind::box) stretch.hang_left = item.hang;
    any = any || item.kind == BreakItemKind::box;
    (any ? stretch.width : space) += item.width - item.shrink;
  }
  return filler.lines();
}

}  // namespace quoin
