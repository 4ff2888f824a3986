#include "document/compose.h"

#include "document/composer.h"
#include "document/header.h"
#include "document/section.h"

namespace quoin {
namespace {

Margins margins_of(const Composer& composer) {
  const Layout& layout = composer.layout;
  const auto at = [&](const Range<Length>& range) { return composer.space(range).natural; };
  return {at(layout.margin_top), at(layout.margin_right), at(layout.margin_bottom), at(layout.margin_left)};
}

Metadata metadata_of(const Resume& resume, const Locale& locale) {
  Metadata metadata;
  metadata.author = resume.basics.name.plain();
  metadata.title = resume.document.title.empty() ? metadata.author : resume.document.title.plain();
  metadata.language = locale.tag;
  for (const Text& keyword : resume.document.keywords) metadata.keywords.push_back(keyword.plain());
  if (resume.document.last_updated)
    if (const auto* date = std::get_if<Date>(&resume.document.last_updated->value)) metadata.last_updated = *date;
  return metadata;
}

/// The first section stands no closer to the header than a layout asks.
void keep_off_header(const Composer& composer, Block& block) {
  const VerticalGlue header = composer.space(composer.layout.space.header);
  if (header.natural > block.above.natural) block.above = header;
}

}  // namespace

Document compose(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look) {
  Composer composer(resume, layout, locale, look);
  Document& document = composer.document;
  document.paper = paper;
  document.margins = margins_of(composer);
  document.metadata = metadata_of(resume, locale);
  document.owner = document.metadata.author;
  document.right_to_left = locale.right_to_left;
  document.foot = layout.foot;
  document.foot_style = composer.sheet.id(StyleName::foot, {});
  compose_header(composer);
  const std::size_t header_end = document.blocks.size();
  for (const Section& section : resume.sections) compose_section(composer, section);
  if (header_end > 0 && header_end < document.blocks.size()) keep_off_header(composer, document.blocks[header_end]);
  document.styles = composer.sheet.take();
  return std::move(document);
}

}  // namespace quoin
