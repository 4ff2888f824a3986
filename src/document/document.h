// What stands on the pages, before any line is broken: a vertical list of blocks with resolved styles, and the
// structure tree that they belong to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/expansion.h"
#include "base/geometry.h"
#include "base/places.h"
#include "base/rare.h"
#include "layout/layout.h"
#include "page/pages.h"
#include "quoin/diagnostic.h"

namespace quoin {

using StyleId = std::uint16_t;

/// A fully resolved style of characters.
struct TextStyle {
  std::vector<std::string> families;
  int weight = 400;
  bool italic = false;
  Pt size;
  Pt leading;
  ColorId color = unsaid_color;
  Figures figures = Figures::standard;
  Caps caps = Caps::normal;
  bool capitals = false;  ///< set in capitals: case-sensitive punctuation
  double tracking = 0;    ///< ems
  std::vector<FontFeature> features;
  bool operator==(const TextStyle&) const = default;
};

/// A ground or an outline that text stands in.
struct Box {
  std::optional<ColorId> color;  ///< of the ground
  Pt border;                     ///< thickness of a line inside its edge; 0: none
  ColorId border_color = unsaid_color;
  Pt padding;  ///< from its left and right edges to the text
  Pt radius;
};

/// The box around each tag, alike in all of a document.
struct TagBox {
  Box box;
  Pt height, gap;  ///< the gap is to the next tag of the line
};

/// A document's styles, and the palette that all its colours are of.
struct Styles {
  std::vector<TextStyle> all;
  Palette palette = unsaid_palette();
  TagBox tag;

  const TextStyle& operator[](StyleId id) const { return all[id]; }
  const Color& color(ColorId id) const { return palette[id].color; }
  /// The same but for the names of their colours: nobody can tell them apart on a page.
  bool look_alike(StyleId one, StyleId other) const;
};

/// What the spaces and hyphens inside a run cost as line ends.
enum class Cohesion : std::uint8_t {
  loose,        ///< a space is a space
  whole_words,  ///< the same, but never parted after a hyphen: code, an organization's name
  name,         ///< a person's: the same, and parted at a space only where it helps much
  unbreakable,  ///< never parted: a date, a phone number
  separator,    ///< stands between two things on a line; a line ends in its place, and it vanishes
  joint         ///< the same between two fields of a row, which is parted there where it does not fit on a line
};

/// A drawing on the line.
struct Icon {
  ShapeName shape = ShapeName::dot;
  ColorId color = unsaid_color;
};

/// An icon's room on the line, the gap after it included, in ems.
inline constexpr double icon_room = 1.35;

/// A level drawn as five dots or a bar.
struct Meter {
  MeterShape shape = MeterShape::dots;
  double share = 0;     ///< of the scale
  bool before = false;  ///< its word stands after it
  ColorId color = unsaid_color;
  std::optional<ColorId> rest;  ///< of what is left of the scale; none: outlined
};

/// A meter's width, and its gap to the word, in ems.
inline constexpr double meter_width = 3.7, meter_gap = 0.6;

/// What a run is to the tag that it belongs to.
enum class TagPart : std::uint8_t {
  none,
  edge,    ///< a space as wide as the box's padding
  words,
  between  ///< the space between two tags, where alone a line may end
};

struct TextRun {
  std::string text;
  StyleId style = 0;
  NodeId node = 0;         ///< the structure element: a block's, or a link's inside it
  std::int32_t link = -1;  ///< index into Document::links
  Cohesion cohesion = Cohesion::loose;
  std::optional<Icon> icon{};  ///< drawn in the place of the text, which is a space
  Rare<Meter> meter{};         ///< the same
  TagPart tag_part = TagPart::none;
  std::int32_t tag = 0;  ///< the paragraph's tag that it belongs to, counted from 1; 0: none
  ValueId value_id = no_value;     ///< what of the résumé it says
  std::optional<SlotRef> field{};  ///< of the row that it stands in; no row's are headings, summaries and highlights
  std::int32_t date = -1;          ///< index into Document::dates, where a date is what it says
  std::vector<Expansion> expansions{};  ///< of its text, in its order
};

struct ParagraphText {
  std::vector<TextRun> runs;
  bool empty() const { return runs.empty(); }
};

/// Dates as the résumé knows them, and the words that its language makes of them.
struct PrintedDates {
  Dates dates;
  std::string text;
};

/// A number that only pages know.
enum class Counter : std::uint8_t { none, page, pages };

/// A stretch of a running line; where it counts, its text is made page by page.
struct RunningRun {
  std::string text;
  StyleId style = 0;
  Counter counter = Counter::none;
  ValueId value_id = no_value;  ///< as in TextRun, and so are the next
  std::optional<SlotRef> field{};
  std::int32_t date = -1;
};

/// What stands in the top or bottom margin of pages.
struct RunningLine {
  std::vector<RunningRun> left, center, right;
  RunningWhen when = RunningWhen::several;
  Span span;  ///< where the layout says it
};

/// What a block's section is, whatever its heading says.
struct DocumentSection {
  SectionKind kind = SectionKind::entries;
  std::string title;  ///< plain
  ValueId value_id = no_value;
};

/// A hanging label: a bullet, a number.
struct Marker {
  ParagraphText text;
  Pt at;                ///< from the block's frame, leftwards edge of the label
  bool number = false;  ///< stands at the right of its column of numbers instead
};

/// Numbers at the left of a section's entries, flush right: a column as wide as the widest of them.
struct NumberColumn {
  ParagraphText widest;
  Pt gap;  ///< to the text
};

/// A rule at a block, over its whole measure or as wide as it says.
struct BlockRule {
  RulePlace place = RulePlace::below;
  Pt thickness, gap;
  std::optional<Pt> width;
  ColorId color = unsaid_color;
};

/// A bar left of a block's first line: in the margin, or where it has no width over the column of labels.
struct BlockBar {
  std::optional<Pt> width;
  Pt height, gap;  ///< the gap is to the text, in the margin
  ColorId color = unsaid_color;
};

/// What stands in the column of labels beside a block's first line, and is read before it: as readers by position do.
struct Label {
  ParagraphText text;
};

/// Vertical white space that can give and take (points).
struct VerticalGlue {
  Pt natural, stretch, shrink;
};

/// What lines may do to be even.
struct LineFit {
  bool hyphenate = false;
  bool protrude = false;  ///< punctuation and slanting letters hang in the margins
  double letterfit = 0;   ///< ems by which letters may come nearer or part, where lines are justified
  int looseness = 0;      ///< lines to take more than is best, or fewer
  bool balanced = false;  ///< of ragged lines: as wide as one another rather than full
  bool operator==(const LineFit&) const = default;
};

/// Where a row's right side stands.
enum class RightPlace : std::uint8_t {
  beside,         ///< at the right edge: of the first line, or of the first that has room for it
  below_if_long,  ///< the same where all fits on one line, else on lines of its own below: in the header
  below           ///< on lines of its own: in a narrow column
};

struct RightSide {
  ParagraphText text;
  RightPlace place = RightPlace::beside;
  Pt leading;  ///< of lines of its own
};

/// What of a row stands behind its joint, where that goes on a line of its own.
struct RowRest {
  StyleId style = 0;  ///< whose face sets the baseline
  Pt leading;
  VerticalGlue above;
};

/// How willingly a page may end before a block.
enum class BreakBefore : std::uint8_t { section, entry, inside, never };

/// Which part of the pages a block stands in.
enum class Region : std::uint8_t { header, sidebar, main };

/// A picture in the flow.
struct BlockPicture {
  Picture picture;
  NodeId node = 0;
  Pt gap;  ///< below it
};

struct Block {
  ParagraphText text;
  Rare<RightSide> right;
  Rare<RowRest> rest;
  std::optional<Marker> marker;
  Rare<Label> label;
  Rare<BlockRule> rule;
  Rare<Box> box;  ///< over the frame, as high as the lines
  Rare<BlockBar> bar;
  Rare<BlockPicture> picture;  ///< stands in the place of text
  VerticalGlue above;
  Pt indent;  ///< of the text, from the frame's left edge or the column of numbers
  Pt leading;
  StyleId style = 0;  ///< whose face sets the baseline
  Align align = Align::left;
  Region region = Region::main;
  LineFit fit;
  BreakBefore break_before = BreakBefore::inside;
  bool subheading = false;     ///< a group's: what stands below it is kept with it like a section's first lines
  bool unlabelled = false;     ///< below rows that have no label: white stands at its left
  std::int32_t section = -1;   ///< index into Document::sections; −1: the header, the summary, a sidebar's top
  std::int32_t numbers = -1;   ///< index into Document::numbers, of the column that it stands beside
  std::int32_t entry = -1;     ///< which entry it belongs to, counted over the document; −1: none
  bool body = false;           ///< part of an entry's body, not of its head
  bool beside_labels = false;  ///< stands to the right of the column of labels
  bool spined = false, dotted = false;  ///< the spine runs along it, with a dot at its first line
  std::int32_t outline = -1;   ///< index into Document::outline, for a heading
};

struct LinkTarget {
  SharedString url, text;  ///< `text` is cut where it is longer than anybody listens to
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

/// The column of labels, and the spine down its gap.
struct LabelColumn {
  std::optional<Pt> width;  ///< of the widest label where it does not say
  Pt gap;
  Align align = Align::left;
  Pt spine;  ///< its thickness; 0: none
  Pt dot;    ///< across; 0: none
  ColorId spine_color = unsaid_color, dot_color = unsaid_color;
};

/// The second column. The gap has the rule in its middle.
struct Sidebar {
  Side side = Side::left;
  Pt width, gap;
  Pt loosest;                         ///< the width that the layout gives it where all is set loosest
  bool whole_height = false;          ///< beside the header too
  SidebarPages pages = SidebarPages::first;
  std::optional<ColorId> background;  ///< to the page's edges
  Pt rule;                            ///< its thickness; 0: none
  ColorId rule_color = unsaid_color;
};

/// The text flows through several columns of a page; a rule may stand in the middle of the gap.
struct TextColumns {
  std::size_t count = 1;
  Pt gap;
  Pt rule;  ///< its thickness; 0: none
  ColorId rule_color = unsaid_color;
};

/// What lies under the header, from the paper's top to its left and right edges.
struct HeaderGround {
  ColorId color = unsaid_color;
  Pt padding;  ///< below the last row
};

struct Margins {
  Pt top, right, bottom, left;
};

/// A block of the first page that stands no nearer to the paper's top: in a single column, behind rigid spaces.
struct LoweredBlock {
  std::size_t block = 0;  ///< index into Document::blocks
  Pt from_top;
};

/// A line on the first page by which its paper is folded, or holed.
struct PaperMark {
  Point at;  ///< its left end, from the paper's top left
  Pt length;
};

struct Document {
  Size paper;
  Margins margins;
  Styles styles;
  std::vector<LinkTarget> links;
  std::vector<DocumentSection> sections;  ///< in the order of their blocks
  std::vector<PrintedDates> dates;
  std::vector<Block> blocks;
  std::vector<NumberColumn> numbers;
  std::optional<Photo> photo;
  std::optional<LabelColumn> labels;
  std::optional<Sidebar> sidebar;
  TextColumns columns;                ///< several only without a sidebar
  std::optional<HeaderGround> header_ground;
  std::vector<LoweredBlock> lowered;  ///< in their order
  std::vector<PaperMark> marks;
  VerticalGlue below_header;          ///< where two columns begin below it
  std::vector<OutlineEntry> outline;  ///< page and y are filled in by typesetting
  StructureTree tree;
  RunningLine head, foot;
  StyleId running_style = 0;  ///< of head and foot where nothing is marked
  Metadata metadata;
  bool right_to_left = false;
};

/// Between the margins.
Pt text_width(const Document& document);

/// How wide the text stands that is in no sidebar, beside one where there is one.
Pt main_measure(const Document& document);

/// So narrow that nothing stands beside an entry's text: dates have lines of their own.
bool is_narrow(const Document& document);

}  // namespace quoin
