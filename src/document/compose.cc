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

void running_lines(Composer& composer) {
  Document& document = composer.document;
  document.head = composer.layout.head;
  document.foot = composer.layout.foot;
  for (std::size_t i = 0; i < document.running_styles.size(); ++i)
    document.running_styles[i] = composer.sheet.id(StyleName::foot, {i % 2 == 1, i >= 2, false, false});
  document.owner = document.metadata.author;
  document.headline = composer.resume.basics.headline.plain();
  if (document.metadata.last_updated)
    document.last_updated = format_date(*document.metadata.last_updated, composer.locale);
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
  document.right_to_left = locale.right_to_left;
  running_lines(composer);
  compose_header(composer);
  const std::size_t header_end = document.blocks.size();
  for (const Section& section : resume.sections) compose_section(composer, section);
  if (header_end > 0 && header_end < document.blocks.size()) keep_off_header(composer, document.blocks[header_end]);
  document.styles = composer.sheet.take();
  return std::move(document);
}

}  // namespace quoin
