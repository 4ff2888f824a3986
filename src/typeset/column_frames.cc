#include "typeset/column_frames.h"

namespace quoin {

ColumnFrame sidebar_frame(const Document& document) {
  const Sidebar& sidebar = *document.sidebar;
  const bool left = sidebar.side == Side::left;
  return {left ? Pt() : text_width(document) - sidebar.width, sidebar.width};
}

ColumnFrame main_frame(const Document& document, std::size_t index, bool wide) {
  if (document.sidebar && wide) return {Pt(), text_width(document)};
  const Pt width = main_measure(document);
  if (document.sidebar && document.sidebar->side == Side::left)
    return {document.sidebar->width + document.sidebar->gap, width};
  return {(width + document.columns.gap) * static_cast<double>(index), width};
}

}  // namespace quoin
