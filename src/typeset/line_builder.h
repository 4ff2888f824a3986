// One line's pieces → placed glyph runs.
#pragma once

#include <cstddef>
#include <vector>

#include "typeset/paragraph.h"
#include "typeset/paragraph_items.h"

namespace quoin {

/// A line's pieces [first, last), with a hyphen behind them or not, and how far its ends hang.
struct LineContent {
  std::size_t first = 0, last = 0;
  bool hyphen = false;
  Pt hang_left, hang_right;
};

/// What each space and each gap between letters (in ems) of a line gets or gives.
struct Spread {
  Pt space;
  double letter = 0;
};

/// The pieces between two breaks, without the spaces at the line's ends.
LineContent line_content(const ParagraphItems& paragraph, std::size_t begin, std::size_t end);

bool ends_in_hyphen(const ParagraphItems& paragraph, std::size_t end);
bool ends_inside_word(const ParagraphItems& paragraph, const LineContent& content);

/// Borrows all that it is given.
class LineBuilder {
 public:
  LineBuilder(const ParagraphItems& paragraph, const Styles& styles, TypesetContext& context)
      : paragraph_(paragraph), styles_(styles), context_(context) {}

  /// With natural spaces, or what `spread` adds to them.
  SetLine build(const LineContent& content, const Spread& spread = {});

  /// Fills `width` with the line: its letters give as far as they may at the adjustment ratio, spaces the rest.
  SetLine build_justified(const LineContent& content, double ratio, Pt width, double letterfit);

 private:
  const TextItem& item_of(std::size_t piece) const { return paragraph_.analysed->items[paragraph_.pieces[piece].item]; }
  const TextRun& run_of(std::size_t piece) const { return *paragraph_.runs[item_of(piece).stretch]; }
  bool same_run(std::size_t a, std::size_t b) const;
  LineRun build_run(std::size_t begin, std::size_t end);
  std::vector<PlacedGlyph> place_word(std::size_t begin, std::size_t end, const TextStyle& style, GlyphRun& run);
  void take_expansions(const Piece& first, const Piece& last, std::size_t offset, std::vector<Expansion>& to) const;
  double letter_change(std::size_t begin, std::size_t end, const ShapedText& shaped, const TextStyle& style);
  void place(SetLine& line, const std::vector<std::uint8_t>& levels) const;

  const ParagraphItems& paragraph_;
  const Styles& styles_;
  TypesetContext& context_;
  LineContent content_;
  Spread spread_;
  int spaces_ = 0;  // of the line
  Pt letters_;      // what its gaps between letters would give at an em each
};

}  // namespace quoin
