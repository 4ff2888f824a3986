// Link rectangles → annotations (ISO 32000-1, 12.5.6.5).
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "export/pdf/haru.h"
#include "page/pages.h"

namespace quoin::pdf {

struct LinkAnnotation {
  haru::Dict object;
  NodeId node = 0;  ///< the Link element
};

/// Writes the links of one document. A long address is an object of its own, which all of a link's lines refer to.
class LinkWriter {
 public:
  explicit LinkWriter(haru::Document& document) : document_(document) {}
  /// Adds a page's links as its /Annots, in the order of its items, and returns them.
  std::vector<LinkAnnotation> add(haru::Dict page_object, const Page& page);

 private:
  std::string action(const std::string& url);

  haru::Document& document_;
  std::unordered_map<std::string, std::string> actions_;  ///< by address: a reference
};

}  // namespace quoin::pdf
