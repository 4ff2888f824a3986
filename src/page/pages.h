// What every exporter draws: positioned items, and the structure tree that says what they are. Decided to the last
// point; an exporter reads and chooses nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/color.h"
#include "base/date.h"
#include "base/expansion.h"
#include "base/geometry.h"
#include "base/places.h"
#include "base/shared_string.h"
#include "image/image.h"
#include "page/shapes.h"
#include "text/font_book.h"

namespace quoin {

/// Index into StructureTree::nodes. Node 0 is the document; what is no content has a number below 0.
using NodeId = std::int32_t;
inline constexpr NodeId artifact = -1;   ///< a rule, an ornament
inline constexpr NodeId page_foot = -2;  ///< what stands in the bottom margin of pages
inline constexpr NodeId page_head = -3;  ///< what stands in the top margin
inline constexpr bool is_artifact(NodeId node) {
  return node < 0;
}

/// Standard structure types (ISO 32000-1, 14.8.4) that a résumé needs.
enum class Role : std::uint8_t {
  document,
  section,
  h1,
  h2,
  h3,
  paragraph,
  list,
  list_item,
  label,
  list_body,
  link,
  span,
  figure
};

struct Node {
  Role role = Role::paragraph;
  NodeId parent = 0;
  std::string language{};  ///< BCP 47 where it differs from the document's
  SharedString title{};  ///< of a section: what its kind is called everywhere ("Experience"), whatever its heading says
  ValueId value_id = no_value;  ///< what of the résumé it says first
  bool numbered = false; ///< of a list: its labels are numbers
  SharedString alt{};    ///< of a figure: what it shows, for people who cannot see it
};

/// Children stand after their parents; siblings are in reading order.
struct StructureTree {
  std::vector<Node> nodes;
};

struct PlacedGlyph {
  std::uint32_t id = 0;       ///< in the face; never 0 (.notdef)
  std::uint32_t cluster = 0;  ///< byte offset into GlyphRun::text where its cluster begins
  Pt advance;                 ///< as set: with kerning, letterspacing and the line's share of glue
  Pt dx, dy;                  ///< from the pen; dy upwards
};

/// Glyphs of one face on one baseline, in visual order. The item's point is the baseline's left end.
struct GlyphRun {
  FaceId face = 0;
  Pt size;
  Color color;
  bool right_to_left = false;
  std::string text;  ///< what the glyphs say, in logical order, with U+0020 for spaces
  std::vector<PlacedGlyph> glyphs;
  std::vector<Expansion> expansions{};  ///< in the text's order
  Pt width() const;
};

/// A filled rectangle; the item's point is its top left corner.
struct Rule {
  Size size;
  Color color;
};

/// A drawing in a square box; the item's point is the box's top left corner.
struct Shape {
  ShapeName name = ShapeName::dot;
  Pt size;
  Color color;
};

/// A rectangle under text, with rounded corners; the item's point is its top left corner. Filled, or with a `border` only
/// a line of that thickness inside its edge.
struct Panel {
  Size size;
  Pt radius, border;
  Color color;
};

/// A rectangle that leads somewhere, one for each line that a link covers; the point is its top left corner.
/// Its node is the Link element.
struct Link {
  Size size;
  SharedString url;
  SharedString contents;  ///< for people who cannot see it: the text of the whole link
};

enum class PictureShape : std::uint8_t { rectangle, circle };

/// A picture in a frame; the item's point is the frame's top left corner.
struct Picture {
  Size size;  ///< of the frame: a circle's is a square
  PictureShape shape = PictureShape::rectangle;
  SharedImage image;  ///< upright, it covers `whole`, of which the frame shows a part
  Point shift;        ///< from the frame's corner to that of `whole`: never to the right or down
  Size whole;
};

struct PageItem {
  Point at;
  NodeId node = artifact;
  std::variant<GlyphRun, Rule, Shape, Panel, Link, Picture> what;
};

/// What readers of one kind of item look for; nullptr in another kind. Each names every kind there is, so that a new
/// one has to say what it is to them.
const GlyphRun* text_in(const PageItem& item);
const Link* link_in(const PageItem& item);
const Picture* picture_in(const PageItem& item);

/// Items in reading order; grounds that lie under them first, other artifacts last.
struct Page {
  Size size;
  std::vector<PageItem> items;
};

struct OutlineEntry {
  std::string title;
  NodeId node = 0;
  std::uint32_t page = 0;  ///< index
  Pt y;                    ///< top of the heading
};

struct Metadata {
  std::string title, author, language;
  std::vector<std::string> keywords;
  std::optional<Date> last_updated;
};

struct Pages {
  std::vector<Page> pages;
  StructureTree tree;
  std::vector<OutlineEntry> outline;
  Metadata metadata;
};

}  // namespace quoin
