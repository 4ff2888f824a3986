#include "export/pdf/outline.h"

#include "base/decimal.h"
#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

/// The entry's page with the heading at its top, at the zoom that the reader has.
std::string destination(const OutlineEntry& entry, const Pages& pages, const std::vector<TaggedPage>& page_objects) {
  const Pt top = pages.pages.at(entry.page).size.height - entry.y;
  return '[' + page_objects.at(entry.page).object.reference() + "/XYZ null " + decimal(top.value, 2) + " null]";
}

}  // namespace

void add_outline(haru::Document& document, const Pages& pages, const std::vector<TaggedPage>& page_objects,
                 const Elements& elements) {
  if (pages.outline.empty()) return;
  haru::Dict root = document.object("Outlines");
  std::vector<haru::Dict> items;
  for (const OutlineEntry& entry : pages.outline) {
    haru::Dict item = document.object();
    item.refer("Parent", root);
    item.raw("Title", text_string(entry.title));
    item.raw("Dest", destination(entry, pages, page_objects));
    const auto node = static_cast<std::size_t>(entry.node);
    if (node < elements.size() && elements[node]) item.refer("SE", *elements[node]);
    if (!items.empty()) {
      item.refer("Prev", items.back());
      items.back().refer("Next", item);
    }
    items.push_back(item);
  }
  root.refer("First", items.front());
  root.refer("Last", items.back());
  root.number("Count", static_cast<int>(items.size()));
  document.catalog().refer("Outlines", root);
}

}  // namespace quoin::pdf
