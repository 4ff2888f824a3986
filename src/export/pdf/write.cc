#include "export/pdf/write.h"

#include <vector>

#include "base/decimal.h"
#include "export/pdf/attachments.h"
#include "export/pdf/content.h"
#include "export/pdf/deflate.h"
#include "export/pdf/font.h"
#include "export/pdf/glyph_use.h"
#include "export/pdf/haru.h"
#include "export/pdf/links.h"
#include "export/pdf/metadata.h"
#include "export/pdf/outline.h"
#include "export/pdf/save.h"

namespace quoin {
namespace {

constexpr int deflate_level = 9;

haru::Dict add_content(haru::Document& document, const pdf::Deflater& deflate, const std::string& content) {
  haru::Dict stream = document.stream(deflate(content));
  stream.raw("Filter", "/FlateDecode");
  return stream;
}

std::string media_box(Size size) {
  return "[0 0 " + decimal(size.width.value) + ' ' + decimal(size.height.value) + ']';
}

}  // namespace

std::string write_pdf(const Pages& pages, const FontBook& fonts, const PdfOptions& options) {
  haru::Document document;
  const pdf::Deflater deflate(deflate_level);

  const pdf::GlyphUse used = pdf::collect_glyphs(pages, fonts);
  haru::Dict resources = document.object();
  const pdf::EmbeddedFonts embedded = pdf::embed_fonts(document, deflate, used, resources.child("Font"));

  std::vector<haru::Dict> page_objects;
  for (const Page& page : pages.pages) {
    haru::Dict object = document.page();
    object.raw("MediaBox", media_box(page.size));
    object.refer("Resources", resources);
    object.refer("Contents", add_content(document, deflate, pdf::page_content(page, embedded)));
    pdf::add_links(document, object, page);
    page_objects.push_back(object);
  }
  pdf::add_outline(document, pages, page_objects);
  pdf::add_metadata(document, pages.metadata, options.source_date_epoch);
  pdf::add_attachments(document, deflate, options.attachments);
  return pdf::save(document, deflate);
}

}  // namespace quoin
