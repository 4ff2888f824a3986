// A paragraph's runs → lines of glyph runs on one measure: itemize, shape, box-glue-penalty, break, place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/context.h"

namespace quoin {

/// A glyph run on a line, in reading order; `x` from the line's left edge. An icon and a meter stand over its glyphs, a
/// space.
struct LineRun {
  Pt x;
  GlyphRun glyphs;
  std::optional<Icon> icon{};
  Rare<Meter> meter{};
  std::int32_t tag = 0;  ///< as in TextRun
  NodeId node = 0;
  std::int32_t link = -1;
};

struct SetLine {
  std::vector<LineRun> runs;
  Pt width;               ///< natural or justified, without the space that vanished at its end
  bool overfull = false;  ///< wider than the measure
  bool hyphenated = false;  ///< ends in a hyphen that parts a word
};

struct Measure {
  Pt width;
  Align align = Align::left;
  LineFit fit{};
  bool short_last = false;  ///< a short last line is no fault: a label, not a sentence
};

/// No narrower column is justified: its lines would be full of gaps.
inline constexpr Pt narrowest_justified = points_from_mm(60);

/// A block's, for text that stands in it.
inline Measure measure_of(const Block& block, Pt width) {
  const bool narrow = block.align == Align::justify && width < narrowest_justified;
  return {width, narrow ? Align::left : block.align, block.fit};
}

/// Sets `text` on `measure`. A word wider than the measure is parted between clusters rather than stick out. Every line
/// ends with a real space, which its width does not count, so that what follows is a word of its own for every
/// extractor; only a line that ends inside a word does not: there may stand a hyphen that says U+00AD. What hangs in a
/// margin begins left of 0 or ends right of the measure. An empty text gives no line.
std::vector<SetLine> set_paragraph(const ParagraphText& text, const Styles& styles, const Measure& measure,
                                   TypesetContext& context);

/// How many lines set_paragraph gives, without making them.
LineCount count_lines(const ParagraphText& text, const Styles& styles, const Measure& measure, TypesetContext& context);

/// One space glyph that fills the line up to `to`, where `right` begins. It says two spaces, for that keeps both sides
/// on one line even for readers that part words at a single space and blocks at a wide gap (poppler).
void append_gap(SetLine& line, Pt to, const SetLine& right, TypesetContext& context);

/// One space glyph before the line, from `from` on. Readers that gather what stands near one another (pdfminer) take a
/// short line in the midst of white space for a column of its own, unless it begins where the others do.
void prepend_gap(SetLine& line, Pt from, TypesetContext& context);

/// False for a text that is far too long for any line, without setting it.
bool may_be_one_line(const ParagraphText& text);

/// How wide the text is on one line.
Pt natural_width(const ParagraphText& text, const Styles& styles, TypesetContext& context);

/// How wide its widest word is; a compound's parts are words of their own, an address is one.
Pt widest_word(const ParagraphText& text, const Styles& styles, TypesetContext& context);

/// The text on one line, however long.
SetLine set_line(const ParagraphText& text, const Styles& styles, TypesetContext& context);

}  // namespace quoin
