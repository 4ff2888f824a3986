#include "typeset/part_wide.h"

#include <utility>

namespace quoin {
namespace {

/// Copies items, with breaks where there were none if asked for.
class Parter {
 public:
  explicit Parter(const ParagraphItems& from) : from_(from) {}

  void copy(std::size_t i, bool part) {
    BreakItem item = from_.items[i];
    const bool after_box = i > 0 && from_.items[i - 1].kind == BreakItemKind::box && !is_icon(i - 1);
    if (part && item.kind == BreakItemKind::box && after_box)
      push({BreakItemKind::penalty, 0, 0, 0, emergency_cost, false}, -1);
    const bool before_space =
        i + 1 < from_.items.size() && from_.items[i + 1].kind == BreakItemKind::glue && from_.piece_of[i + 1] >= 0;
    if (part && item.kind == BreakItemKind::penalty && before_space) item.cost = emergency_cost;
    push(item, from_.piece_of[i]);
  }

  void move_to(ParagraphItems& to) {
    to.items = std::move(items_);
    to.piece_of = std::move(pieces_);
  }

 private:
  bool is_icon(std::size_t i) const {
    return from_.piece_of[i] >= 0 && from_.pieces[static_cast<std::size_t>(from_.piece_of[i])].icon;
  }

  void push(const BreakItem& item, std::int32_t piece) {
    items_.push_back(item);
    pieces_.push_back(piece);
  }

  const ParagraphItems& from_;
  std::vector<BreakItem> items_;
  std::vector<std::int32_t> pieces_;
};

}  // namespace

void part_what_no_line_holds(ParagraphItems& paragraph, Pt measure) {
  Parter parter(paragraph);
  std::size_t begin = 0;
  double width = 0;
  bool any = false;
  for (std::size_t at = 0; at < paragraph.items.size(); ++at) {
    if (!legal_break(paragraph.items, at)) {
      width += paragraph.items[at].kind == BreakItemKind::penalty ? 0 : paragraph.items[at].width;
      continue;
    }
    const bool too_wide = width > measure.value + line_slack;
    any = any || too_wide;
    for (std::size_t i = begin; i <= at; ++i) parter.copy(i, too_wide && i < at);
    begin = at + 1;
    width = 0;
  }
  if (any) parter.move_to(paragraph);
}

}  // namespace quoin
