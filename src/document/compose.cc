#include "document/compose.h"

#include <optional>

#include "document/composer.h"
#include "document/header.h"
#include "document/page_frame.h"
#include "document/section.h"
#include "document/section_order.h"
#include "locale/words.h"

namespace quoin {
namespace {

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
  sidebar.pages = looks.pages;
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
  frame_page(composer, paper);
  composer.document.labels = label_column_of(composer);
  composer.document.sidebar = sidebar_of(composer);
  composer.document.columns = columns_of(composer);
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
  return finish_document(composer);
}

Document compose_alone(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look,
                       const Section& section, Region region) {
  Composer composer(resume, layout, locale, look);
  frame(composer, paper);
  compose_section(composer, section, region);
  return finish_document(composer);
}

Document compose(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look) {
  Composer composer(resume, layout, locale, look);
  Document& document = composer.document;
  frame(composer, paper);
  document.metadata = metadata_of(resume, locale, word_for_cv(locale.tag));
  compose_running_lines(composer);
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
  return finish_document(composer);
}

}  // namespace quoin
