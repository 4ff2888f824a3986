// A paragraph as box, glue and penalty: its text cut into pieces that line breaking may part, with their widths.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/document.h"
#include "typeset/context.h"
#include "typeset/line_break.h"

namespace quoin {

/// A stretch of one text item that stays on one line: a word, a part of one between two break opportunities, a space.
struct Piece {
  std::uint32_t begin = 0, end = 0;  ///< bytes of the paragraph's text
  std::uint32_t item = 0;            ///< index into AnalysedText::items
  std::uint32_t word = 0;            ///< pieces of one unbroken shaping share it
  bool space = false;
  bool separator = false;  ///< a space that shows characters where no line ends
  bool icon = false;       ///< an icon's room
  Pt width{};
};

/// The paragraph ready for the breaker. `piece_of[i]` is the piece behind break item i, or −1.
struct ParagraphItems {
  std::string text;
  std::vector<const TextRun*> runs;  ///< by stretch
  const AnalysedText* analysed = nullptr;
  std::vector<Piece> pieces;
  std::vector<BreakItem> items;
  std::vector<std::int32_t> piece_of;
};

/// How wide and how elastic the spaces are.
struct GlueSettings {
  bool justified = false;
  double ragged_stretch = 30;  ///< points by which a ragged line may fall short at badness 100
};

ParagraphItems paragraph_items(const ParagraphText& text, const std::vector<TextStyle>& styles, Pt measure,
                               const GlueSettings& glue, TypesetContext& context);

/// Advance of one glyph in ems, with letterspacing. Letters never part so far that an extractor sees a space, whatever
/// kerning adds; the glyphs of one cluster, such as a letter and its accent, are not parted at all.
double spaced_advance(const ShapedText& shaped, std::size_t at, double tracking);

/// Advance of a stretch of one text item, with letterspacing.
Pt advance_of(const ParagraphItems& paragraph, const std::vector<TextStyle>& styles, const Piece& piece,
              TypesetContext& context);

ShapeStyle shape_style(const TextItem& item, const TextStyle& style);

}  // namespace quoin
