// One page's items → its content stream (ISO 32000-1, 8.2 and 9.4). Operators are written only where state changes,
// and each glyph lands where the page says, to half a thousandth of an em.
#pragma once

#include <string>
#include <vector>

#include "export/pdf/font.h"
#include "export/pdf/picture.h"
#include "page/pages.h"

namespace quoin::pdf {

/// Where a figure stands on its page: [left bottom right top], as written.
struct FigureBox {
  NodeId node = 0;
  std::string box;
};

struct PageContent {
  std::string bytes;
  /// The structure element of each marked-content sequence, by its identifier (MCID; ISO 32000-1, 14.7.4.2).
  std::vector<NodeId> marked;
  std::vector<FigureBox> figures;
};

/// `fonts` must hold every face of the page, `pictures` every image. Links are no content and are passed over. With a
/// `tree` everything stands in marked content: in a sequence of its element, or in an artifact.
PageContent page_content(const Page& page, const EmbeddedFonts& fonts, const StructureTree* tree,
                         const EmbeddedPictures& pictures = {});

}  // namespace quoin::pdf
