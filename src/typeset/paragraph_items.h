// A paragraph as box, glue and penalty: its text cut into pieces that line breaking may part, with their widths.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
  bool drawn = false;      ///< the room of a drawing, which stands in the place of a space
  bool fixed = false;      ///< a space as wide as it says, not as its glyph
  Pt width{};
};

/// The paragraph ready for the breaker. `piece_of[i]` is the piece behind break item i, or −1. A penalty with a width is
/// a hyphen that stands only where a line ends.
struct ParagraphItems {
  std::string text;
  std::vector<const TextRun*> runs;  ///< by stretch
  std::vector<Expansion> expansions;  ///< of `text`, in its order
  const AnalysedText* analysed = nullptr;
  std::vector<Piece> pieces;
  std::vector<BreakItem> items;
  std::vector<std::int32_t> piece_of;
};

/// A break inside a word that no line holds; on Knuth's scale, where 0 is free and 10 000 forbids.
inline constexpr double emergency_cost = 9000;

/// How wide and how elastic the spaces are, what else gives, and which words hyphens part.
struct GlueSettings {
  enum class Hyphens : std::uint8_t { in_wide_words, in_all_words };
  bool justified = false;
  double ragged_stretch = 30;  ///< points by which a ragged line may fall short at badness 100
  double letterfit = 0;        ///< ems by which gaps between letters stretch and shrink
  bool hang_left = false, hang_right = false;
  Hyphens hyphens = Hyphens::in_wide_words;  ///< wider than the measure
  bool own_hyphens = true;                   ///< a line may end after a compound's own hyphen
};

ParagraphItems paragraph_items(const ParagraphText& text, const Styles& styles, Pt measure, const GlueSettings& glue,
                               TypesetContext& context);

/// True where letterfit may move a text item's letters: not in code and names that stand as they are, in scripts whose
/// letters join, nor where letters are spaced.
bool may_fit_letters(const TextItem& item, const TextRun& run, const TextStyle& style);

/// The room of what is drawn in the place of the run's text; nothing where it is text.
std::optional<Pt> drawn_room(const TextRun& run, const Styles& styles);

ShapeStyle shape_style(const TextItem& item, const TextStyle& style);

}  // namespace quoin
