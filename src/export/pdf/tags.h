// The structure tree (ISO 32000-1, 14.7): elements for the nodes that have content, sections in the order of the tree, what
// is in them as the pages show it; and the way back from each marked-content sequence and annotation.
#pragma once

#include <vector>

#include "export/pdf/content.h"
#include "export/pdf/haru.h"
#include "export/pdf/links.h"
#include "page/pages.h"

namespace quoin::pdf {

/// What a page holds for the tree.
struct TaggedPage {
  haru::Dict object;
  std::vector<NodeId> marked;  ///< by MCID; see PageContent
  std::vector<LinkAnnotation> links;
  std::vector<FigureBox> figures{};
};

/// By node; 0 for one without content.
using Elements = std::vector<haru::ObjectNumber>;

/// Enters the tree in the catalog, /StructParents in the pages, /StructParent in the annotations. No object may be new in
/// the document after it.
Elements add_tags(haru::Document& document, const StructureTree& tree, const std::vector<TaggedPage>& pages);

}  // namespace quoin::pdf
