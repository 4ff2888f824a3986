// A layout: looks as data. Every number that the fit may move is a range; a content word never enters.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/length.h"
#include "layout/palette.h"
#include "layout/placed_name.h"
#include "locale/locale.h"
#include "quoin/diagnostic.h"
#include "resume/resume.h"

namespace quoin {

/// A length that may hang on a type size: points + ems × size.
struct Length {
  double points = 0, ems = 0;
  constexpr Pt at(Pt em) const { return Pt(points) + em * ems; }
};

/// What may move, from tightest to loosest; a plain value has all three alike.
template <class T>
struct Range {
  T min{}, ideal{}, max{};
};

/// Where a range stands at tightness t: 0 ideal, 1 its min, −1 its max.
constexpr double at_tightness(double min, double ideal, double max, double t) {
  return t >= 0 ? ideal + t * (min - ideal) : ideal - t * (max - ideal);
}

enum class Case : std::uint8_t { as_written, upper };
enum class Caps : std::uint8_t { normal, small, all_small };
enum class Figures : std::uint8_t { standard, tabular, tabular_old_style, lining, old_style };
enum class Align : std::uint8_t { left, justify, center, right };

/// No text is set smaller than this, whatever a layout says; nor the body than `smallest_body`.
inline constexpr Pt smallest_type{8.5};
inline constexpr Pt smallest_body{9};

/// The largest page budget.
inline constexpr int most_kept_entries = 100;

/// The most lines that a paragraph takes more or fewer than is best.
inline constexpr int most_looseness = 2;

/// An OpenType feature by its tag, on or off.
struct FontFeature {
  std::string tag;  ///< four characters
  bool on = true;
  bool operator==(const FontFeature&) const = default;
};

/// The styles that a layout may set. `body` comes first: every other inherits what it leaves unsaid from it.
enum class StyleName : std::uint8_t {
  body,
  code,
  contact,
  date,
  detail,
  foot,
  group,
  heading,
  headline,
  item,
  link,
  marker,  ///< a bullet; what it leaves unsaid is as with `number`
  name,
  number,
  prose,
  row,
  strong,
  tag,  ///< a keyword in a box
};
inline constexpr std::size_t style_count = 18;

/// What reads in sentences, of many lines: it may be hyphenated, hang in the margins and be fitted by its letters.
constexpr bool is_running_text(StyleName name) {
  return name == StyleName::body || name == StyleName::prose || name == StyleName::item || name == StyleName::detail ||
         name == StyleName::row;
}

/// A style as written; what is unset is inherited. `size` of body is in points, of others a factor of the body's.
struct StyleSheetEntry {
  std::optional<std::string> font;  ///< a key of Layout::fonts
  std::optional<int> weight;
  Span weight_span;  ///< where the file says it
  std::optional<bool> italic;
  std::optional<Range<double>> size;
  std::optional<Range<double>> leading;  ///< times the size
  std::optional<ColorId> color;
  std::optional<Figures> figures;
  std::optional<Case> letter_case;
  std::optional<Caps> caps;
  std::optional<double> tracking;  ///< ems between letters
  std::optional<std::vector<FontFeature>> features;
  std::optional<Align> align;
  std::optional<bool> hyphenate;    ///< where it does not say, what is justified is
  std::optional<bool> protrusion;   ///< where it does not say, running text has it
  std::optional<double> letterfit;  ///< ems
  std::optional<int> looseness;     ///< lines to take more than is best, or fewer
  Span caps_span, figures_span;     ///< where the file says them
};

/// What a brace of a row may hold: a text field, or one of the composed ones below.
enum class Slot : std::uint8_t {
  text_field,
  date,
  dates,
  authors,
  keywords,
  url,
  doi,
  headline,
  contacts,
  email,
  phone,
  profiles,
  details,
  page,
  pages,
  tags  ///< the keywords, each in a box
};

struct SlotRef {
  Slot slot = Slot::text_field;
  Field field = Field::title;  ///< for text_field
  bool operator==(const SlotRef&) const = default;
};

/// A piece of a row: characters with marks, or a field. Pieces of one brace share `group` and vanish together.
struct RowPiece {
  std::string text;
  bool strong = false, emphasis = false;
  std::optional<SlotRef> slot;
  int group = -1;  ///< −1: outside any brace
};

using RowTemplate = std::vector<RowPiece>;

/// One line of an entry: running text, or a left and a right side; beside its first line, in the column of labels, may
/// stand a label.
struct Row {
  RowTemplate left;
  RowTemplate right;
  RowTemplate label;
  StyleName style = StyleName::row;
  bool stacked = false;  ///< of a header: each contact on a line of its own
};

/// How an entry is set. With `join`, all entries of a section run in one paragraph, parted by it.
struct Arrangement {
  std::vector<Row> rows;
  std::string join;
  std::string join_items;  ///< highlights run in as one paragraph, parted by this; empty: one bullet each
};

struct EntryLooks {
  Arrangement plain;
  std::optional<Arrangement> condensed;
  Arrangement part_plain;  ///< a role or a degree
  std::optional<Arrangement> part_condensed;
  std::optional<Range<Length>> above;    ///< space between entries, where it differs from `space.entry`
  Numbering numbered = Numbering::none;  ///< where the résumé does not say
};

/// A list's marker hangs at `at`, its text starts at `text`.
struct ListLooks {
  std::string marker = "•";
  Length at, text;
  Span span;  ///< where the file says it
};

struct Spaces {
  Range<Length> section, heading, header, header_rows, group, group_below, entry, line, part, part_after_text, rows,
      items, item, paragraph;
};

/// Where a rule stands to its text: under the last line, over the first, or after it up to the measure's end.
enum class RulePlace : std::uint8_t { below, above, beside };

struct RuleLooks {
  Length thickness, gap;        ///< no thickness: no rule; the gap is to the text
  std::optional<Length> width;  ///< of the whole measure where it does not say
  std::optional<ColorId> color;  ///< of the text where it does not say
  RulePlace place = RulePlace::below;
};

/// A ground or an outline that text stands in; as high as the text's lines.
struct BoxLooks {
  std::optional<ColorId> color;  ///< of the ground; none: none
  Span color_span;               ///< where the file says it
  RuleLooks border;              ///< inside the box's edge
  Length padding;                ///< from its left and right edges to the text
  Length radius;                 ///< of its corners
  Length gap;                    ///< between two tags, beside and below one another
  bool shown() const { return color || border.thickness.points > 0 || border.thickness.ems > 0; }
};

/// A bar left of a heading: in the margin, or over the column of labels.
struct BarLooks {
  bool shown = false;
  std::optional<Length> width;   ///< of the column of labels where it does not say
  std::optional<Length> height;  ///< of the heading's line where it does not say
  Length gap;                    ///< to the heading, where it stands in the margin
  std::optional<ColorId> color;  ///< of the heading where it does not say
};

/// How a level that stands on a known scale is drawn beside its word.
enum class MeterShape : std::uint8_t { none, dots, bar };

struct MeterLooks {
  MeterShape shape = MeterShape::none;
  bool before = false;           ///< stands before the word, not after it
  std::optional<ColorId> color;  ///< of headings where it does not say
  std::optional<ColorId> rest;   ///< of what is left of the scale; only outlined where it does not say
};

enum class PhotoShape : std::uint8_t { none, rectangle, circle };
enum class Side : std::uint8_t { left, right };
enum class VerticalAlign : std::uint8_t { top, center, bottom };

enum class PhotoPlace : std::uint8_t { header, sidebar };

/// Where a photo stands: at a sidebar's top, or beside the header's rows, which take what it leaves of the width.
struct PhotoLooks {
  PhotoShape shape = PhotoShape::none;
  PhotoPlace place = PhotoPlace::header;
  Length width, height;  ///< a circle is as tall as it is wide
  Length gap;            ///< to the text
  Side side = Side::right;
  VerticalAlign align = VerticalAlign::top;  ///< of the shorter one, photo or rows, beside the taller
  Span span;                                 ///< where the file says it
};

/// Labels stand in a column of their own at the left; beside it stands all of a section but its headings.
struct LabelLooks {
  bool shown = false;           ///< something stands in it
  bool headings = false;        ///< sections' headings do, and no row's label
  bool header = false;          ///< the header below the name, and the summary, stand beside it
  std::optional<Length> width;  ///< of the column; where it does not say, of the widest label
  Length gap;                   ///< to the text
  Align align = Align::left;    ///< left or right
  RuleLooks spine;              ///< down the middle of the gap, along a section's entries
  Length dot;                   ///< on it beside each entry's first line; 0: none
  std::optional<ColorId> dot_color;
  Span span;  ///< where the file says it
};

/// Vector drawings before the contacts, which say what they are to the eye alone.
struct IconLooks {
  bool shown = false;
  std::optional<ColorId> color;  ///< of the contacts where it does not say
};

/// In which order sections stand, by kind: `first`, all others as the résumé has them, `last`; some not at all.
struct SectionOrder {
  std::vector<SectionKind> first, last, omit;
};

/// One of the layout's colours, and which stands in its place.
struct ColorSwap {
  ColorId from = unsaid_color, to = unsaid_color;
};

/// The pages that a sidebar stands on: past them the text takes their whole width.
enum class SidebarPages : std::uint8_t {
  first,   ///< its text is what one page of it holds
  filled,  ///< those that its text reaches
  all      ///< its measure and its ground stand on them, with text or without
};

/// A second column beside the sections. Its rows take the header's fields; below them stand the sections of its kinds.
struct SidebarLooks {
  bool shown = false;
  std::vector<Row> rows;
  std::vector<SectionKind> sections;  ///< in this order
  Side side = Side::left;
  Range<Length> width;
  Length gap{0, 2};
  std::optional<ColorId> background;  ///< to the page's edges
  Span background_span;               ///< where the file says it
  std::vector<ColorSwap> colors;      ///< what its text has in the place of the layout's
  RuleLooks rule;                   ///< down the middle of the gap
  bool whole_height = false;        ///< beside the header too, which then stands over the other column alone
  SidebarPages pages = SidebarPages::first;
  Span span;
};

/// Columns of a page through which the text flows, below a header that stands above all of them.
struct ColumnLooks {
  int count = 1;
  Range<Length> gap{{0, 2}, {0, 2}, {0, 2}};
  RuleLooks rule;  ///< down the middle of the gap
  Span span;
};

/// The most columns that text flows through.
inline constexpr int most_columns = 3;

struct HeaderLooks {
  std::vector<Row> rows;
  std::string separator = " · ";  ///< between contacts
  RuleLooks rule;                 ///< under the last row
  bool summary_heading = false;   ///< over the summary, which has none of its own
  IconLooks icons;
  std::optional<ColorId> background;  ///< to the paper's edges
  Span background_span;               ///< where the file says it
  Length padding;                     ///< from the last row to the background's end
};

/// The pages that a running head or foot stands on.
enum class RunningWhen : std::uint8_t {
  several,  ///< all, of a document of several
  always,
  not_first,
  first
};

/// What stands in the top or bottom margin; its rows hold the owner's name and headline, the date of the last update, and
/// the page's number.
struct RunningLooks {
  RowTemplate left, center, right;
  RunningWhen when = RunningWhen::several;
  Span span;  ///< where the file says it
};

/// A step by which the fit saves lines: a kind's entries take its condensed rows, all but the first `keep`; without a kind, text
/// that is set ragged is hyphenated.
struct CondenseStep {
  std::optional<SectionKind> kind;
  std::size_t keep = 0;
};

struct Layout {
  std::string name, description;
  bool own = false;  ///< a file of the user's, which came with no test of what it prints
  Range<Length> margin_top, margin_right, margin_bottom, margin_left;
  std::array<Span, 4> margin_spans;  ///< top, right, bottom, left: where the file says them
  RunningLooks head, foot;
  std::map<std::string, std::vector<PlacedName>, std::less<>> fonts;  ///< families, most wanted first
  Palette palette = unsaid_palette();                                 ///< what the colours below are of
  StyleSheetEntry styles[style_count];
  RuleLooks heading_rule;
  BoxLooks heading_box, tag_box;
  BarLooks heading_bar;
  MeterLooks meter;
  ListLooks highlights, details;
  Spaces space;
  HeaderLooks header;
  PhotoLooks photo;
  SectionOrder sections;
  SidebarLooks sidebar;  ///< not with several columns
  ColumnLooks columns;
  MonthForm months = MonthForm::abbreviated;
  LabelLooks labels;
  std::map<SectionKind, EntryLooks> entries;
  int fit_pages = 0;                   ///< 0: as many as it takes
  std::vector<CondenseStep> condense;  ///< in this order

  const StyleSheetEntry& style(StyleName which) const { return styles[static_cast<std::size_t>(which)]; }
};

}  // namespace quoin
