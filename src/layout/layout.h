// A layout: looks as data. Every number that the fit may move is a range; a content word never enters.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/color.h"
#include "base/diagnostic.h"
#include "base/length.h"
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
enum class Figures : std::uint8_t { standard, tabular, lining, old_style };
enum class Align : std::uint8_t { left, justify, center, right };

/// No text is set smaller than this, whatever a layout says; nor the body than `smallest_body`.
inline constexpr Pt smallest_type{8.5};
inline constexpr Pt smallest_body{9};

/// The largest page budget.
inline constexpr int most_fit_pages = 100;

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
  name,
  number,
  prose,
  row,
  strong,
};
inline constexpr std::size_t style_count = 16;

/// A style as written; what is unset is inherited. `size` of body is in points, of others a factor of the body's.
struct StyleSheetEntry {
  std::optional<std::string> font;  ///< a key of Layout::fonts
  std::optional<int> weight;
  std::optional<bool> italic;
  std::optional<Range<double>> size;
  std::optional<Range<double>> leading;  ///< times the size
  std::optional<Color> color;
  std::optional<Figures> figures;
  std::optional<Case> letter_case;
  std::optional<Caps> caps;
  std::optional<double> tracking;  ///< ems between letters
  std::optional<Align> align;
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
  page,
  pages
};

struct SlotRef {
  Slot slot = Slot::text_field;
  Field field = Field::title;  ///< for text_field
};

/// A piece of a row: characters with marks, or a field. Pieces of one brace share `group` and vanish together.
struct RowPiece {
  std::string text;
  bool strong = false, emphasis = false;
  std::optional<SlotRef> slot;
  int group = -1;  ///< −1: outside any brace
};

using RowTemplate = std::vector<RowPiece>;

/// One line of an entry: running text, or a left and a right side.
struct Row {
  RowTemplate left;
  RowTemplate right;
  StyleName style = StyleName::row;
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
  std::optional<Range<Length>> above;  ///< space between entries, where it differs from `space.entry`
};

/// A list's marker hangs at `at`, its text starts at `text`.
struct ListLooks {
  std::string marker = "•";
  Length at, text;
};

struct Spaces {
  Range<Length> section, heading, header, header_rows, group, group_below, entry, line, part, part_after_text, rows,
      items, item, paragraph;
};

enum class PhotoShape : std::uint8_t { none, rectangle, circle };
enum class Side : std::uint8_t { left, right };
enum class VerticalAlign : std::uint8_t { top, center, bottom };

/// Where a photo stands: beside the header's rows, which take what it leaves of the width.
struct PhotoLooks {
  PhotoShape shape = PhotoShape::none;
  Length width, height;  ///< a circle is as tall as it is wide
  Length gap;            ///< to the text
  Side side = Side::right;
  VerticalAlign align = VerticalAlign::top;  ///< of the shorter one, photo or rows, beside the taller
  Span span;                                 ///< where the file says it
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
struct RunningLine {
  RowTemplate left, center, right;
  RunningWhen when = RunningWhen::several;
  Span span;  ///< where the file says it
};

struct Layout {
  std::string name, description;
  Range<Length> margin_top, margin_right, margin_bottom, margin_left;
  Span margins;  ///< where the file says them
  RunningLine head, foot;
  std::map<std::string, std::vector<Literal>, std::less<>> fonts;  ///< families, most wanted first
  StyleSheetEntry styles[style_count];
  Length heading_rule, heading_rule_gap;
  std::optional<Color> heading_rule_color;
  ListLooks highlights, details;
  Spaces space;
  std::vector<Row> header;
  PhotoLooks photo;
  std::string contact_separator = " · ";
  std::map<SectionKind, EntryLooks> entries;
  int fit_pages = 0;                  ///< 0: as many as it takes
  std::vector<SectionKind> condense;  ///< in this order

  const StyleSheetEntry& style(StyleName which) const { return styles[static_cast<std::size_t>(which)]; }
};

}  // namespace quoin
