// What line breaking sees of a paragraph as it is written down, one thing after the other: boxes, and between them spaces and
// other places where a line may end, for justified text or ragged.
#pragma once

#include "typeset/line_break.h"
#include "typeset/paragraph_items.h"

namespace quoin {

/// What stands between two words, and the spaces of it, which give. Widths in points.
struct Between {
  double width = 0, space = 0, spaces = 1;
  double narrowest = 0;  ///< that a space may be
};

/// How a box gives and hangs, in points.
struct BoxGive {
  double letters = 0;  ///< by which it stretches and shrinks
  double left = 0, right = 0;  ///< what of it stands outside of the measure where it begins or ends a line
};

/// A place inside a word; with a width that of a hyphen, which stands there if a line ends, and hangs so far.
struct InnerBreak {
  double cost = 0;
  bool flagged = false;
  double width = 0, hang = 0;
  bool needed = false;  ///< no line holds the word
  double stretch = 1;   ///< of ragged lines: by how much more than others a line that ends here may fall short
};

/// Borrows both. Boxes and glue are of the last of the paragraph's pieces.
class ItemList {
 public:
  ItemList(ParagraphItems& out, const GlueSettings& glue) : out_(out), glue_(glue) {}

  void add_box(const Piece& piece, const BoxGive& give);
  /// Ragged lines after the paper's recipe: each break carries its own stretch, each line keeps natural spaces.
  void add_glue(const Between& between, bool breakable, double cost);
  void add_inner_break(const InnerBreak& where);
  /// The line ends, however short.
  void add_end();

 private:
  void add(BreakItem item, std::int32_t piece);
  void add_penalty(double cost) { add({BreakItemKind::penalty, 0, 0, 0, cost, false}, -1); }
  std::int32_t last_piece() const { return static_cast<std::int32_t>(out_.pieces.size()) - 1; }

  ParagraphItems& out_;
  const GlueSettings& glue_;
  double right_hang_ = 0;  // of the last box
};

}  // namespace quoin
