#include "typeset/column_frames.h"

namespace quoin {

Pt text_width(const Document& document) {
  return document.paper.width - document.margins.left - document.margins.right;
}

ColumnFrame sidebar_frame(const Document& document) {
  const Sidebar& sidebar = *document.sidebar;
  const bool left = sidebar.side == Side::left;
  return {left ? Pt() : text_width(document) - sidebar.width, sidebar.width};
}

ColumnFrame main_frame(const Document& document, std::size_t index, bool wide) {
  const Pt whole = text_width(document);
  if (document.sidebar && !wide) {
    const Pt taken = document.sidebar->width + document.sidebar->gap;
    return {document.sidebar->side == Side::left ? taken : Pt(), whole - taken};
  }
  const auto count = static_cast<double>(document.columns.count);
  const Pt width = (whole - document.columns.gap * (count - 1)) / count;
  return {(width + document.columns.gap) * static_cast<double>(index), width};
}

}  // namespace quoin
