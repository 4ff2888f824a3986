#include "typeset/item_list.h"

#include <algorithm>

namespace quoin {
namespace {

constexpr double finishing_stretch = 1e7;

}  // namespace

/// What a line may end at takes the hang of what stands before it, if it has none of its own.
void ItemList::add(BreakItem item, std::int32_t piece) {
  const bool hyphen = item.kind == BreakItemKind::penalty && item.width > 0;
  if (item.kind != BreakItemKind::box && !hyphen) item.hang = right_hang_;
  out_.items.push_back(item);
  out_.piece_of.push_back(piece);
}

void ItemList::add_box(const Piece& piece, const BoxGive& give) {
  right_hang_ = give.right;
  out_.pieces.push_back(piece);
  add({BreakItemKind::box, piece.width.value, give.letters, give.letters, 0, false, give.left}, last_piece());
}

void ItemList::add_glue(const Between& between, bool breakable, double cost) {
  const double width = between.width;
  if (glue_.justified) {
    if (!breakable || cost != 0) add_penalty(breakable ? cost : infinite_penalty);
    const double space = between.space;
    const double shrink = std::min(space / 3, std::max(0.0, space - between.narrowest));
    add({BreakItemKind::glue, width, space * 0.5 * between.spaces, shrink * between.spaces, 0, false}, last_piece());
  } else if (breakable) {
    add_penalty(infinite_penalty);
    add({BreakItemKind::glue, 0, glue_.ragged_stretch, 0, 0, false}, -1);
    add_penalty(cost);
    add({BreakItemKind::glue, width, -glue_.ragged_stretch, 0, 0, false}, last_piece());
  } else {
    add_penalty(infinite_penalty);
    add({BreakItemKind::glue, width, 0, 0, 0, false}, last_piece());
  }
}

void ItemList::add_inner_break(const InnerBreak& where) {
  const BreakItem penalty{BreakItemKind::penalty, where.width, 0, 0, where.cost, where.flagged, where.hang, where.needed};
  if (glue_.justified) return add(penalty, -1);
  const double stretch = glue_.ragged_stretch * where.stretch;
  add_penalty(infinite_penalty);
  add({BreakItemKind::glue, 0, stretch, 0, 0, false}, -1);
  add(penalty, -1);
  add({BreakItemKind::glue, 0, -stretch, 0, 0, false}, -1);
}

void ItemList::add_end() {
  add_penalty(infinite_penalty);
  add({BreakItemKind::glue, 0, finishing_stretch, 0, 0, false}, -1);
  add_penalty(-infinite_penalty);
}

}  // namespace quoin
