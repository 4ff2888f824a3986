// A lower bound of what a document takes up, which rises and falls with what is turned: the search goes by it, and sets only
// what it cannot rule out (docs/adr/0006-the-fit-is-exact.md). It takes paragraphs to have the fewest lines that they might
// (typeset/fewest_lines.h), and pages to end anywhere.
#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"
#include "layout/layout.h"
#include "typeset/flow.h"

namespace quoin {

struct ChosenParts;

/// Of a column of a part: the least that it takes up in this look or a looser one.
struct LeastHeight {
  Pt height;               ///< at natural spaces, with the fewest lines
  std::vector<Pt> spaces;  ///< above all boxes but the first, the largest first: where a page begins, one vanishes
};

/// `boxes` are the slices'.
LeastHeight least_height(const std::vector<Slice>& slices, const std::vector<PageBox>& boxes);

/// A lower bound of the overflow of so many pages, here and in every looser look, nothing else changed. It falls as tightness
/// rises.
Pt overflow_bound(const ChosenParts& parts, std::size_t pages);

/// Whether that bound can only fall as more is left out. It does unless a layout parts single lines further than
/// entries of several, or sets a lone detail larger than details that run in.
bool leaving_out_saves(const Layout& layout);

}  // namespace quoin
