#include "document/page_frame.h"

#include <string>
#include <utility>

#include "document/running_line.h"
#include "document/sidebar_colors.h"

namespace quoin {
namespace {

constexpr double least_tag_gap = 0.25;  // ems: a space, by which readers tell words apart

Margins margins_of(const Composer& composer) {
  const Layout& layout = composer.layout;
  const auto at = [&](const Range<Length>& range) { return composer.space(range).natural; };
  return {at(layout.margin_top), at(layout.margin_right), at(layout.margin_bottom), at(layout.margin_left)};
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

}  // namespace

void frame_page(Composer& composer, Size paper) {
  Document& document = composer.document;
  document.paper = paper;
  document.margins = margins_of(composer);
  document.right_to_left = composer.locale.right_to_left;
  if (const HeaderLooks& header = composer.layout.header; header.background)
    document.header_ground = HeaderGround{*header.background, composer.length(header.padding)};
  document.below_header = composer.space(composer.layout.space.header);
}

void compose_running_lines(Composer& composer) {
  Document& document = composer.document;
  document.running_style = composer.sheet.id(StyleName::foot, {});
  document.head = compose_running_line(composer, composer.layout.head);
  document.foot = compose_running_line(composer, composer.layout.foot);
}

Metadata metadata_of(const Resume& resume, const Locale& locale, std::string_view kind) {
  Metadata metadata;
  metadata.author = resume.basics.name.plain();
  metadata.title = resume.document.title.plain();
  if (metadata.title.empty()) metadata.title = metadata.author + " \u2013 " + std::string(kind);
  metadata.language = locale.tag;
  for (const Text& keyword : resume.document.keywords) metadata.keywords.push_back(keyword.plain());
  if (resume.document.last_updated)
    if (const auto* date = std::get_if<Date>(&resume.document.last_updated->value)) metadata.last_updated = *date;
  return metadata;
}

Document finish_document(Composer& composer) {
  composer.document.styles = {composer.sheet.take(), composer.layout.palette, tag_box_of(composer)};
  color_sidebar(composer.layout.sidebar.colors, composer.document);
  return std::move(composer.document);
}

}  // namespace quoin
