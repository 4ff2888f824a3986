#include "fit/parts.h"

#include "document/compose.h"
#include "typeset/labels.h"

namespace quoin {
namespace {

PartColumn column_of(const std::vector<Slice>& slices) {
  PartColumn out{boxes_of(slices), {}};
  out.least = least_height(slices, out.boxes);
  return out;
}

}  // namespace

Part Parts::measure(const Document& document) {
  Columns columns = set_columns(document, context_, Purpose::heights);
  if (layout_.fit_pages != 1) set_wide(document, context_, columns, Purpose::heights);
  return {column_of(columns.header), column_of(columns.sidebar), column_of(columns.main), column_of(columns.wide)};
}

const PartFrame& Parts::top(const PartLook& key, const Look& look) {
  const auto [entry, fresh] = tops_.try_emplace(key);
  if (fresh) {
    entry->second.top = compose_top(resume_, layout_, locale_, paper_, look);
    entry->second.part = measure(entry->second.top);
  }
  return entry->second;
}

const Part& Parts::section(const Section& section, Region region, const PartLook& key, const Look& look) {
  const auto [entry, fresh] = sections_.try_emplace({&section, key});
  if (fresh) {
    Document document = compose_alone(resume_, layout_, locale_, paper_, look, section, region);
    if (document.labels && !layout_.labels.width) document.labels->width = Pt(key.labels);
    entry->second = measure(document);
  }
  return entry->second;
}

Pt Parts::widest_label(const Section& section, const PartLook& key, const Look& look) {
  const auto [entry, fresh] = labels_.try_emplace({&section, key});
  if (fresh) {
    const Document document = compose_alone(resume_, layout_, locale_, paper_, look, section, Region::main);
    entry->second = quoin::widest_label(document, main_width(document), context_);
  }
  return entry->second;
}

}  // namespace quoin
