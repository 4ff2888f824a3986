#include "export/pdf/links.h"

#include "base/decimal.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

std::string rectangle(Point at, Size size, Pt page_height) {
  std::string out = "[";
  const Pt top = page_height - at.y;
  for (const Pt value : {at.x, top - size.height, at.x + size.width, top}) {
    if (out.size() > 1) out += ' ';
    append_decimal(out, value.value, 2);
  }
  return out + ']';
}

}  // namespace

void add_links(haru::Document& document, haru::Dict page_object, const Page& page) {
  std::string annotations;
  for (const PageItem& item : page.items) {
    const auto* link = std::get_if<Link>(&item.what);
    if (!link) continue;
    haru::Dict out = document.object("Annot");
    out.name("Subtype", "Link");
    out.number("F", 4);  // printed, as PDF/A wants every annotation
    out.raw("Rect", rectangle(item.at, link->size, page.size.height));
    out.raw("Border", "[0 0 0]");
    out.raw("A", "<</S/URI/URI" + uri_string(link->url) + ">>");
    if (!link->contents.empty()) out.raw("Contents", text_string(link->contents));
    annotations += (annotations.empty() ? "" : " ") + out.reference();
  }
  if (!annotations.empty()) page_object.raw("Annots", '[' + annotations + ']');
}

}  // namespace quoin::pdf
