#include "typeset/part_wide.h"

#include <string_view>
#include <utility>

namespace quoin {
namespace {

constexpr double dash_cost = 3000;  // between the ends of a range, or of a compound, rather than inside one of them

/// Items from `begin` to `end`, which have no legal break among them.
struct WideStretch {
  std::size_t begin = 0, end = 0;
};

/// Those that are wider than the measure.
std::vector<WideStretch> wide_stretches(const ParagraphItems& paragraph, Pt measure) {
  std::vector<WideStretch> wide;
  std::size_t begin = 0;
  double width = 0;
  for (std::size_t at = 0; at < paragraph.items.size(); ++at) {
    if (!legal_break(paragraph.items, at)) {
      width += paragraph.items[at].kind == BreakItemKind::penalty ? 0 : paragraph.items[at].width;
      continue;
    }
    if (width > measure.value + line_slack) wide.push_back({begin, at});
    begin = at + 1;
    width = 0;
  }
  return wide;
}

/// Copies items, with breaks where there were none if asked for.
class Parter {
 public:
  explicit Parter(const ParagraphItems& from) : from_(from) {}

  void copy(std::size_t i, bool part) {
    BreakItem item = from_.items[i];
    const bool after_box = i > 0 && from_.items[i - 1].kind == BreakItemKind::box && !is_drawn(i - 1);
    if (part && item.kind == BreakItemKind::box && after_box && !is_drawn(i))
      push({BreakItemKind::penalty, 0, 0, 0, ends_in(i - 1, "-") ? dash_cost : emergency_cost, false}, -1);
    const bool before_space =
        i + 1 < from_.items.size() && from_.items[i + 1].kind == BreakItemKind::glue && from_.piece_of[i + 1] >= 0;
    if (part && item.kind == BreakItemKind::penalty && before_space) item.cost = ends_in(i - 1, "–") ? dash_cost : emergency_cost;
    push(item, from_.piece_of[i]);
  }

  void move_to(ParagraphItems& to) {
    to.items = std::move(items_);
    to.piece_of = std::move(pieces_);
  }

 private:
  bool ends_in(std::size_t i, std::string_view dash) const {
    if (i >= from_.items.size() || from_.piece_of[i] < 0) return false;
    const Piece& piece = from_.pieces[static_cast<std::size_t>(from_.piece_of[i])];
    return std::string_view(from_.text).substr(piece.begin, piece.end - piece.begin).ends_with(dash);
  }

  bool is_drawn(std::size_t i) const {
    return from_.piece_of[i] >= 0 && from_.pieces[static_cast<std::size_t>(from_.piece_of[i])].drawn;
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
  std::vector<WideStretch> wide = wide_stretches(paragraph, measure);
  if (wide.empty()) return;
  wide.push_back({paragraph.items.size(), paragraph.items.size()});
  Parter parter(paragraph);
  std::size_t i = 0;
  for (const WideStretch& stretch : wide) {
    for (; i < stretch.begin; ++i) parter.copy(i, false);
    for (; i < stretch.end; ++i) parter.copy(i, true);
  }
  parter.move_to(paragraph);
}

}  // namespace quoin
