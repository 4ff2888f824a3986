// What stands on the pages, before any line is broken: a vertical list of blocks with resolved styles, and the
// structure tree that they belong to.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/geometry.h"
#include "layout/layout.h"
#include "page/pages.h"

namespace quoin {

using StyleId = std::uint16_t;

/// A fully resolved style of characters.
struct TextStyle {
  std::vector<std::string> families;
  int weight = 400;
  bool italic = false;
  Pt size;
  Pt leading;
  Color color;
  Figures figures = Figures::standard;
  Caps caps = Caps::normal;
  bool capitals = false;  ///< set in capitals: case-sensitive punctuation
  double tracking = 0;    ///< ems
  bool operator==(const TextStyle&) const = default;
};

/// What the spaces and hyphens inside a run cost as line ends.
enum class Cohesion : std::uint8_t {
  loose,        ///< a space is a space
  whole_words,  ///< the same, but never parted after a hyphen: code, an organization's name
  name,         ///< a person's: the same, and parted at a space only where it helps much
  unbreakable,  ///< never parted: a date, a phone number
  separator     ///< stands between two things on a line; a line ends in its place, and it vanishes
};

struct TextRun {
  std::string text;
  StyleId style = 0;
  NodeId node = 0;         ///< the structure element: a block's, or a link's inside it
  std::int32_t link = -1;  ///< index into Document::links
  Cohesion cohesion = Cohesion::loose;
  Span span;
};

struct ParagraphText {
  std::vector<TextRun> runs;
  bool empty() const { return runs.empty(); }
};

/// A hanging label: a bullet, a number.
struct Marker {
  ParagraphText text;
  Pt at;  ///< from the block's frame, leftwards edge of the label
};

/// A rule under a block's last line.
struct RuleBelow {
  Pt thickness, gap;
  Color color;
};

/// Vertical white space that can give and take (points).
struct VerticalGlue {
  Pt natural, stretch, shrink;
};

/// What stands on the right of a one-line row; where both do not fit on a line it goes to the end of the text
/// (`below` false) or to a line of its own (`below` true).
struct RightSide {
  ParagraphText text;
  bool below = false;
  Pt leading;  ///< of the lines below
};

/// How willingly a page may end before a block.
enum class BreakBefore : std::uint8_t { section, entry, inside, never };

struct Block {
  ParagraphText text;
  std::optional<RightSide> right;
  std::optional<Marker> marker;
  std::optional<RuleBelow> rule;
  VerticalGlue above;
  Pt indent;  ///< of the text, from the frame's left edge
  Pt leading;
  StyleId style = 0;  ///< whose face sets the baseline
  Align align = Align::left;
  bool short_last = false;  ///< a short last line is no fault: a list of things, not a sentence
  BreakBefore break_before = BreakBefore::inside;
  std::int32_t entry = -1;    ///< which entry it belongs to, counted over the document; −1: none
  bool body = false;          ///< part of an entry's body, not of its head
  std::int32_t outline = -1;  ///< index into Document::outline, for a heading
};

struct LinkTarget {
  std::string url, text;
  NodeId node = 0;
};

/// A photo beside the first blocks, which take what it leaves of the width.
struct Photo {
  Picture picture;
  NodeId node = 0;
  std::size_t beside = 0;  ///< how many blocks stand beside it
  std::size_t after = 0;   ///< it is read after that many of them
  Side side = Side::right;
  VerticalAlign align = VerticalAlign::top;
  Pt gap;  ///< to the text
};

struct Margins {
  Pt top, right, bottom, left;
};

struct Document {
  Size paper;
  Margins margins;
  std::vector<TextStyle> styles;
  std::vector<LinkTarget> links;
  std::vector<Block> blocks;
  std::optional<Photo> photo;
  std::vector<OutlineEntry> outline;  ///< page and y are filled in by typesetting
  StructureTree tree;
  RunningLine head, foot;
  std::array<StyleId, 4> running_styles{};    ///< of head and foot: plain, strong, emphasis, both
  std::string owner, headline, last_updated;  ///< plain, for head and foot
  Metadata metadata;
  bool right_to_left = false;
};

}  // namespace quoin
