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

std::vector<haru::Dict> add_outline(haru::Document& document, const Pages& pages,
                                    const std::vector<TaggedPage>& page_objects) {
  std::vector<haru::Dict> items;
  if (pages.outline.empty()) return items;
  haru::Dict root = document.object("Outlines");
  for (const OutlineEntry& entry : pages.outline) {
    haru::Dict item = document.object();
    item.refer("Parent", root);
    item.raw("Title", text_string(entry.title));
    item.raw("Dest", destination(entry, pages, page_objects));
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
  return items;
}

void lead_to_elements(std::vector<haru::Dict>& items, const Pages& pages, const Elements& elements) {
  for (std::size_t i = 0; i < items.size(); ++i)
    if (const auto element = elements.at(static_cast<std::size_t>(pages.outline[i].node)))
      items[i].raw("SE", haru::reference(element));
}

}  // namespace quoin::pdf
