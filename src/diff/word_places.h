// Where on the pages the words of each value of a résumé stand. Pages know the element of every run of glyphs, and the
// document that they were set from knows which value each character of an element is of: the two are read side by side.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/places.h"
#include "diff/snapshot.h"
#include "document/document.h"
#include "page/pages.h"
#include "text/font_book.h"

namespace quoin {

/// What is printed of one value.
struct PrintedValue {
  std::string ink;               ///< its text in the document, without white space
  std::vector<Patch> patches{};  ///< in the order of the pages; `begin` and `end` count bytes of that
};

/// What a page begins with in its order of reading; heads and feet do not count.
struct PageBeginning {
  ValueId value = no_value;
  std::string text;  ///< of its first run
};

struct WordPlaces {
  std::map<ValueId, PrintedValue> values;
  std::vector<PageBeginning> beginnings;  ///< by page
};

/// What pages were set from, and how far the numbers of its elements are moved in theirs.
struct PlacedDocument {
  const Document& document;
  NodeId shift = 0;
};

/// Time and memory are linear in the documents and their pages.
WordPlaces word_places(const std::vector<PlacedDocument>& documents, const Pages& pages, const FontBook& fonts);

}  // namespace quoin
