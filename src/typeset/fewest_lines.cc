#include "typeset/fewest_lines.h"

namespace quoin {
namespace {

constexpr double slack = 1e-5;
constexpr double no_measure = 1;  // points: in less than that a line holds whatever it must

/// Fills one line after the other with stretches that have no break inside.
class Filler {
 public:
  explicit Filler(double measure) : measure_(measure) {}

  /// `space` stands before it unless it begins a line.
  void place(double space, double width) {
    const double begin = used_ > 0 ? used_ + space : 0;
    used_ = begin + width;
    if (used_ <= measure_ + slack) return;
    if (width <= measure_ * parted_share) {
      ++lines_;
      used_ = width;
      return;
    }
    for (; used_ > measure_ + slack; used_ -= measure_) ++lines_;
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
  double space = 0, width = 0;
  bool any = false;  // a box stands in the stretch
  for (std::size_t i = 0; i < items.size(); ++i) {
    const BreakItem& item = items[i];
    if (legal_break(items, i)) {
      if (any) filler.place(space, width);
      if (any) space = 0;
      width = 0;
      any = false;
      if (item.kind == BreakItemKind::penalty && item.cost <= -infinite_penalty) filler.end_line();
    }
    if (item.kind == BreakItemKind::penalty) continue;
    any = any || item.kind == BreakItemKind::box;
    (any ? width : space) += item.width - item.shrink;
  }
  return filler.lines();
}

}  // namespace quoin
