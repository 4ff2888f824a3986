#include "document/compose.h"

#include "document/composer.h"
#include "document/header.h"
#include "document/running_line.h"
#include "document/section.h"
#include "document/section_order.h"
#include "document/sidebar_colors.h"
#include "locale/words.h"

namespace quoin {
namespace {

constexpr double least_tag_gap = 0.25;  // ems: a space, by which readers tell words apart

Margins margins_of(const Composer& composer) {
  const Layout& layout = composer.layout;
  const auto at = [&](const Range<Length>& range) { return composer.space(range).natural; };
  return {at(layout.margin_top), at(layout.margin_right), at(layout.margin_bottom), at(layout.margin_left)};
}

Metadata metadata_of(const Resume& resume, const Locale& locale) {
  Metadata metadata;
  metadata.author = resume.basics.name.plain();
  metadata.title = resume.document.title.plain();
  if (metadata.title.empty()) metadata.title = metadata.author + " \u2013 " + std::string(word_for_cv(locale.tag));
  metadata.language = locale.tag;
  for (const Text& keyword : resume.document.keywords) metadata.keywords.push_back(keyword.plain());
  if (resume.document.last_updated)
    if (const auto* date = std::get_if<Date>(&resume.document.last_updated->value)) metadata.last_updated = *date;
  return metadata;
}

void running_lines(Composer& composer) {
  Document& document = composer.document;
  document.running_style = composer.sheet.id(StyleName::foot, {});
  document.head = compose_running_line(composer, composer.layout.head);
  document.foot = compose_running_line(composer, composer.layout.foot);
}

/// A layout without a row that has a label has no column for them.
std::optional<LabelColumn> label_column_of(const Composer& composer) {
  const LabelLooks& looks = composer.layout.labels;
  if (!looks.shown) return std::nullopt;
  const ColorId accent = composer.sheet.base(StyleName::heading).color;
  LabelColumn column;
  if (looks.width) column.width = composer.length(*looks.width);
  column.gap = composer.length(looks.gap);
  column.align = looks.align;
  column.spine = composer.length(looks.spine.thickness);
  column.spine_color = looks.spine.color.value_or(accent);
  column.dot = composer.length(looks.dot);
  column.dot_color = looks.dot_color.value_or(accent);
  return column;
}

std::optional<Sidebar> sidebar_of(const Composer& composer) {
  const SidebarLooks& looks = composer.layout.sidebar;
  if (!looks.shown) return std::nullopt;
  Sidebar sidebar;
  sidebar.side = looks.side;
  sidebar.width = composer.space(looks.width).natural;
  sidebar.loosest = composer.length(looks.width.max);
  sidebar.gap = composer.length(looks.gap);
  sidebar.whole_height = looks.whole_height;
  sidebar.all_pages = looks.all_pages;
  sidebar.background = looks.background;
  sidebar.rule = composer.length(looks.rule.thickness);
  sidebar.rule_color = looks.rule.color.value_or(composer.sheet.base(StyleName::heading).color);
  return sidebar;
}

TextColumns columns_of(const Composer& composer) {
  const ColumnLooks& looks = composer.layout.columns;
  TextColumns columns;
  columns.count = static_cast<std::size_t>(looks.count);
  columns.gap = composer.space(looks.gap).natural;
  columns.rule = composer.length(looks.rule.thickness);
  columns.rule_color = looks.rule.color.value_or(composer.sheet.base(StyleName::heading).color);
  return columns;
}

void compose_sidebar(Composer& composer, const std::vector<const Section*>& sections) {
  if (!composer.document.sidebar) return;
  const std::size_t first = composer.document.blocks.size();
  compose_sidebar_head(composer);
  const bool headed = composer.document.blocks.size() > first;
  const std::size_t head = composer.document.blocks.size();
  for (const Section* section : sections) compose_section(composer, *section, Region::sidebar);
  if (!headed && head < composer.document.blocks.size()) composer.document.blocks[head].above = VerticalGlue{};
}

/// The page and its columns.
void frame(Composer& composer, Size paper) {
  Document& document = composer.document;
  document.paper = paper;
  document.margins = margins_of(composer);
  document.right_to_left = composer.locale.right_to_left;
  document.labels = label_column_of(composer);
  document.sidebar = sidebar_of(composer);
  document.columns = columns_of(composer);
  if (const HeaderLooks& header = composer.layout.header; header.background)
    document.header_ground = HeaderGround{*header.background, composer.length(header.padding)};
  document.below_header = composer.space(composer.layout.space.header);
}

/// As high as a line of tags less the gap, so that those of two lines stand as far apart as those of one.
TagBox tag_box_of(const Composer& composer) {
  const BoxLooks& looks = composer.layout.tag_box;
  const TextStyle& style = composer.sheet.base(StyleName::tag);
  TagBox tag;
  if (const std::optional<Box> box = composer.box(looks, style.color)) tag.box = *box;
  tag.gap = max(composer.length(looks.gap), style.size * least_tag_gap);
  tag.height = max(style.size, style.leading - tag.gap);
  return tag;
}

Document finish(Composer& composer) {
  composer.document.styles = {composer.sheet.take(), composer.layout.palette, tag_box_of(composer)};
  color_sidebar(composer.layout.sidebar.colors, composer.document);
  return std::move(composer.document);
}

}  // namespace

VerticalGlue above_first_section(const VerticalGlue& section, const VerticalGlue& below_header) {
  return below_header.natural > section.natural ? below_header : section;
}

Document compose_top(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look) {
  Composer composer(resume, layout, locale, look);
  frame(composer, paper);
  compose_header(composer);
  compose_sidebar(composer, {});
  compose_summary(composer);
  return finish(composer);
}

Document compose_alone(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look,
                       const Section& section, Region region) {
  Composer composer(resume, layout, locale, look);
  frame(composer, paper);
  compose_section(composer, section, region);
  return finish(composer);
}

Document compose(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look) {
  Composer composer(resume, layout, locale, look);
  Document& document = composer.document;
  frame(composer, paper);
  document.metadata = metadata_of(resume, locale);
  running_lines(composer);
  const OrderedSections sections = order_sections(resume, layout);
  compose_header(composer);
  // The column at the left is read first.
  const bool sidebar_first = !document.sidebar || document.sidebar->side == Side::left;
  if (sidebar_first) compose_sidebar(composer, sections.sidebar);
  compose_summary(composer);
  const std::size_t sections_begin = document.blocks.size();
  for (const Section* section : sections.main) compose_section(composer, *section, Region::main);
  if (sections_begin > 0 && sections_begin < document.blocks.size()) {
    VerticalGlue& above = document.blocks[sections_begin].above;
    above = above_first_section(above, document.below_header);
  }
  if (!sidebar_first) compose_sidebar(composer, sections.sidebar);
  return finish(composer);
}

}  // namespace quoin
