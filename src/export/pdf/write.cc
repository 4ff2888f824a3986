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
#include "export/pdf/picture.h"
#include "export/pdf/save.h"
#include "export/pdf/srgb_profile.h"
#include "export/pdf/tags.h"

namespace quoin {
namespace {

constexpr int deflate_level = 6;  // 9 saves a hundredth of the file and costs a tenth of the time
// So many pages are no résumé any more: what counts then is that they end soon.
constexpr std::size_t very_many_pages = 500;
constexpr int quick_level = 1;

haru::Dict add_packed(haru::Document& document, const pdf::Deflater& deflate, const std::string& bytes) {
  haru::Dict stream = document.stream(deflate(bytes));
  stream.raw("Filter", "/FlateDecode");
  return stream;
}

std::string media_box(Size size) {
  return "[0 0 " + decimal(size.width.value) + ' ' + decimal(size.height.value) + ']';
}

/// What the colours mean, wherever the file is opened (ISO 19005-3, 6.2.3). Packed once, and the same for every PDF.
void add_output_intent(haru::Document& document, const pdf::Deflater& deflate) {
  static const std::string packed = deflate.level() == deflate_level ? deflate(pdf::srgb_profile())
                                                                     : pdf::Deflater(deflate_level)(pdf::srgb_profile());
  haru::Dict profile = document.stream(packed);
  profile.raw("Filter", "/FlateDecode");
  profile.number("N", 3);
  document.catalog().raw("OutputIntents",
                         "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile " +
                             profile.reference() + ">>]");
}

std::vector<pdf::TaggedPage> add_pages(haru::Document& document, const pdf::Deflater& deflate, const Pages& pages,
                                       const FontBook& fonts, bool tagged) {
  const pdf::GlyphUse used = pdf::collect_glyphs(pages, fonts);
  haru::Dict resources = document.object();
  const pdf::EmbeddedFonts embedded = pdf::embed_fonts(document, deflate, used, resources.child("Font"));
  const pdf::EmbeddedPictures pictures = pdf::embed_pictures(document, deflate, pages, resources);
  pdf::LinkWriter links(document);
  std::vector<pdf::TaggedPage> out;
  for (const Page& page : pages.pages) {
    haru::Dict object = document.page();
    object.raw("MediaBox", media_box(page.size));
    object.refer("Resources", resources);
    pdf::PageContent content = pdf::page_content(page, embedded, tagged ? &pages.tree : nullptr, pictures);
    object.refer("Contents", add_packed(document, deflate, content.bytes));
    out.push_back({object, std::move(content.marked), links.add(object, page),
                   std::move(content.figures)});
  }
  return out;
}

}  // namespace

std::string write_pdf(const Pages& pages, const FontBook& fonts, const PdfOptions& options) {
  haru::Document document;
  const pdf::Deflater deflate(pages.pages.size() > very_many_pages ? quick_level : deflate_level);
  const bool tagged = options.standard != PdfStandard::none;

  const std::vector<pdf::TaggedPage> page_objects = add_pages(document, deflate, pages, fonts, tagged);
  std::vector<haru::Dict> outline = pdf::add_outline(document, pages, page_objects);
  pdf::add_metadata(document, deflate, pages.metadata, options);
  pdf::add_attachments(document, deflate, options.attachments);
  if (tagged) {
    document.catalog().child("MarkInfo").boolean("Marked", true);
    add_output_intent(document, deflate);
    pdf::lead_to_elements(outline, pages, pdf::add_tags(document, pages.tree, page_objects));
  }
  return pdf::save(document, deflate);
}

}  // namespace quoin
