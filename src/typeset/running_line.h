// The running head and foot on a page, each in the middle of its margin.
#pragma once

#include <cstddef>
#include <optional>

#include "document/document.h"
#include "page/pages.h"
#include "typeset/context.h"

namespace quoin {

/// What a head or foot would have needed of its margin, and what there is.
struct NoRoom {
  Pt needed, room;
};

/// Appends the head (`node` page_head) or foot (page_foot) of page `number` (from 1) of `count` to the page. Its sides
/// stand on one line or, where they are too long for that, below one another. A margin gives half of its height:
/// where that is too little the page stays without.
std::optional<NoRoom> place_running_line(const Document& document, NodeId node, std::size_t number, std::size_t count,
                                         TypesetContext& context, Page& page);

/// Heads and feet, last on each page; of each kind the first that finds no room is added to `found`.
void place_running_lines(const Document& document, Pages& pages, TypesetContext& context, Diagnostics& found);

}  // namespace quoin
