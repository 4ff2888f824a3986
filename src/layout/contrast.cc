#include "layout/contrast.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>

#include "layout/read_rows.h"
#include "layout/words.h"

namespace quoin {
namespace {

constexpr Color white{255, 255, 255};

/// Rounded down: what falls short by a hair must not read as enough.
std::string shown(double ratio) {
  return fmt::format("{:.2f}:1", std::floor(ratio * 100) / 100);
}

using StyleSet = std::set<StyleName>;

/// A ground that some styles stand on, and not the others.
struct OwnGround {
  std::string what;  ///< for messages: "the header's ground"
  ColorId color;
  Span span;
  StyleSet styles;
};

void add_styles(const RowTemplate& row, StyleName style, StyleSet& styles) {
  for (const RowPiece& piece : row) styles.insert(piece.slot ? header_field_style(*piece.slot) : style);
}

StyleSet styles_of(const std::vector<Row>& header_rows) {
  StyleSet styles;
  for (const Row& row : header_rows)
    for (const RowTemplate* side : {&row.left, &row.right}) add_styles(*side, row.style, styles);
  return styles;
}

/// A foot's style stands on the header's ground where the running head does.
bool head_on_first_page(const RunningLooks& head) {
  return head.when != RunningWhen::not_first && !(head.left.empty() && head.center.empty() && head.right.empty());
}

std::vector<OwnGround> own_grounds(const Layout& layout) {
  std::vector<OwnGround> grounds;
  if (layout.header.background) {
    StyleSet styles = styles_of(layout.header.rows);
    if (head_on_first_page(layout.head)) styles.insert(StyleName::foot);
    grounds.push_back({"the header's ground", *layout.header.background, layout.header.background_span, styles});
  }
  if (layout.heading_box.color)
    grounds.push_back(
        {"the headings' ground", *layout.heading_box.color, layout.heading_box.color_span, {StyleName::heading}});
  if (layout.tag_box.color)
    grounds.push_back({"the tags' ground", *layout.tag_box.color, layout.tag_box.color_span, {StyleName::tag}});
  return grounds;
}

/// The styles of which nothing stands anywhere but on a ground of their own.
StyleSet never_on_paper(const Layout& layout) {
  StyleSet styles;
  for (const OwnGround& ground : own_grounds(layout)) styles.insert(ground.styles.begin(), ground.styles.end());
  for (const StyleName shared : {StyleName::body, StyleName::row, StyleName::foot}) styles.erase(shared);
  if (layout.sidebar.shown)
    for (const StyleName style : styles_of(layout.sidebar.rows)) styles.erase(style);
  const auto erase = [&](const Arrangement& arrangement) {
    for (const Row& row : arrangement.rows)
      if (row.style != StyleName::tag) styles.erase(row.style);
  };
  for (const auto& [kind, looks] : layout.entries) {
    erase(looks.plain);
    erase(looks.part_plain);
    if (looks.condensed) erase(*looks.condensed);
    if (looks.part_condensed) erase(*looks.part_condensed);
  }
  return styles;
}

/// What a style's text is painted with; a link's too, unless the style says a colour for all.
std::vector<ColorId> colors_of(const Layout& layout, StyleName name) {
  const std::optional<ColorId>&own = layout.style(name).color, &body = layout.style(StyleName::body).color;
  std::vector<ColorId> colors{own ? *own : body.value_or(unsaid_color)};
  const bool links = name != StyleName::headline && name != StyleName::name;
  if (const std::optional<ColorId>& link = layout.style(StyleName::link).color; link && !own && links)
    colors.push_back(*link);
  return colors;
}

void check_own_ground(const OwnGround& ground, const Layout& layout, const Palette& palette, const Span& place,
                      Diagnostics& diagnostics) {
  double least = least_contrast;
  std::string style, color;
  for (const StyleName name : ground.styles)
    for (const ColorId id : colors_of(layout, name)) {
      const double ratio = contrast_ratio(palette[id].color, palette[ground.color].color);
      if (ratio >= least) continue;
      least = ratio;
      style = style_name_list[static_cast<std::size_t>(name)];
      color = hex(palette[id].color);
    }
  if (style.empty()) return;
  diagnostics.warning("low-contrast", place,
                      fmt::format("on {} text in `{}` has a contrast of {}; {}:1 is the least", ground.what, color,
                                  shown(least), least_contrast),
                      fmt::format("give [style.{}] another `color`, or the ground", style));
}

void check_sidebar(const SidebarLooks& sidebar, const std::vector<PlacedColor>& text_colors, const Palette& palette,
                   Diagnostics& diagnostics) {
  if (!sidebar.shown || (!sidebar.background && sidebar.colors.empty())) return;
  const Color ground = sidebar.background ? palette[*sidebar.background].color : white;
  Color worst = ground;
  double least = least_contrast;
  for (const PlacedColor& one : text_colors) {
    const auto swap = std::find_if(sidebar.colors.begin(), sidebar.colors.end(),
                                   [&](const ColorSwap& swapped) { return swapped.from == one.id; });
    const bool swapped = swap != sidebar.colors.end();
    if (!swapped && contrast_ratio(one.color, white) < least_contrast) continue;  // told already
    const Color color = swapped ? palette[swap->to].color : one.color;
    const double ratio = contrast_ratio(color, ground);
    if (ratio >= least) continue;
    worst = color;
    least = ratio;
  }
  if (least >= least_contrast) return;
  diagnostics.warning("low-contrast", sidebar.background ? sidebar.background_span : sidebar.span,
                      fmt::format("on this ground text in `{}` has a contrast of {}; {}:1 is the least", hex(worst),
                                  shown(least), least_contrast),
                      "take another ground, or say under [sidebar.color] which colours its text has");
}

}  // namespace

void check_contrast(const std::vector<PlacedColor>& text_colors, Diagnostics& diagnostics) {
  std::vector<Span> reported;
  for (const PlacedColor& one : text_colors) {
    const double ratio = contrast_ratio(one.color, white);
    if (ratio >= least_contrast || std::find(reported.begin(), reported.end(), one.span) != reported.end()) continue;
    reported.push_back(one.span);
    diagnostics.warning("low-contrast", one.span,
                        fmt::format("text in `{}` has a contrast of {} to white paper; {}:1 is the least",
                                    hex(one.color), shown(ratio), least_contrast),
                        fmt::format("`{}` is the nearest darker colour of the same hue that has it",
                                    hex(darkened(one.color, least_contrast))));
  }
}

void check_contrast(const Layout& layout, const Palette& palette, const std::vector<StyleColor>& text_colors,
                    Diagnostics& diagnostics) {
  const StyleSet elsewhere = never_on_paper(layout);
  std::vector<PlacedColor> on_paper;
  for (const StyleColor& one : text_colors)
    if (!elsewhere.contains(one.style)) on_paper.push_back(one.color);
  check_contrast(on_paper, diagnostics);
  const SidebarLooks& sidebar = layout.sidebar;
  check_sidebar(sidebar, on_paper, palette, diagnostics);
  for (const OwnGround& ground : own_grounds(layout))
    check_own_ground(ground, layout, palette, ground.span, diagnostics);
}

void check_grounds(const Layout& layout, const Span& place, Diagnostics& diagnostics) {
  for (const OwnGround& ground : own_grounds(layout))
    check_own_ground(ground, layout, layout.palette, place, diagnostics);
}

}  // namespace quoin
