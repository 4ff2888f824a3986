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

std::vector<LinkAnnotation> add_links(haru::Document& document, haru::Dict page_object, const Page& page) {
  std::vector<LinkAnnotation> out;
  std::string annotations;
  for (const PageItem& item : page.items) {
    const auto* link = std::get_if<Link>(&item.what);
    if (!link) continue;
    haru::Dict annotation = document.object("Annot");
    annotation.name("Subtype", "Link");
    annotation.number("F", 4);  // printed, as PDF/A wants every annotation
    annotation.raw("Rect", rectangle(item.at, link->size, page.size.height));
    annotation.raw("Border", "[0 0 0]");
    annotation.raw("A", "<</S/URI/URI" + uri_string(link->url) + ">>");
    if (!link->contents.empty()) annotation.raw("Contents", text_string(link->contents));
    annotations += (annotations.empty() ? "" : " ") + annotation.reference();
    out.push_back({annotation, item.node});
  }
  if (!annotations.empty()) page_object.raw("Annots", '[' + annotations + ']');
  return out;
}

}  // namespace quoin::pdf
