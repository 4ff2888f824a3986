#include "export/pdf/links.h"

#include "base/decimal.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

constexpr std::size_t longest_in_place = 200;  // bytes

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

std::string LinkWriter::action(const std::string& url) {
  if (url.size() <= longest_in_place) return "<</S/URI/URI" + uri_string(url) + ">>";
  const auto [entry, fresh] = actions_.try_emplace(url);
  if (fresh) {
    haru::Dict object = document_.object();
    object.name("S", "URI");
    object.raw("URI", uri_string(url));
    entry->second = object.reference();
  }
  return entry->second;
}

std::vector<LinkAnnotation> LinkWriter::add(haru::Dict page_object, const Page& page) {
  std::vector<LinkAnnotation> out;
  std::string annotations;
  for (const PageItem& item : page.items) {
    const Link* link = link_in(item);
    if (!link) continue;
    haru::Dict annotation = document_.object("Annot");
    annotation.name("Subtype", "Link");
    annotation.number("F", 4);  // printed, as PDF/A wants every annotation
    annotation.raw("Rect", rectangle(item.at, link->size, page.size.height));
    annotation.raw("Border", "[0 0 0]");
    annotation.raw("A", action(link->url));
    if (!link->contents.empty()) annotation.raw("Contents", text_string(link->contents.str()));
    annotations += (annotations.empty() ? "" : " ") + annotation.reference();
    out.push_back({annotation, item.node});
  }
  if (!annotations.empty()) page_object.raw("Annots", '[' + annotations + ']');
  return out;
}

}  // namespace quoin::pdf
