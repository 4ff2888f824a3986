// All of a résumé that may carry tags, as one list: what a variant keeps or drops, and what it is called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resume/resume.h"

namespace quoin {

/// A section, an entry, a role or a degree, a highlight or a detail. Points into the résumé.
struct OutlinePart {
  std::string path;       ///< as in Leaf::path
  std::string_view what;  ///< "section", "entry", "role", "degree", "highlight" or "detail"
  int depth = 0;          ///< 0 for a section
  ValueId value_id = no_value;
  const Marks* marks = nullptr;
  const Text* text = nullptr;  ///< its title, its naming field or itself; nullptr where an entry has no name
};

/// In the order of the résumé, each before what stands in it. A degree that stands on its entry is one with that.
std::vector<OutlinePart> outline(const Resume& resume);

}  // namespace quoin
