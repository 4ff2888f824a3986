// Text with inline markup, as every text field of a résumé has it: a flat list of runs that share marks.
#pragma once

#include <string>
#include <vector>

#include "base/places.h"
#include "base/shared_string.h"

namespace quoin {

/// A stretch of characters under the same marks. `text` is what prints: quotes, dashes and ellipses already set.
struct InlineRun {
  std::string text;
  bool strong = false, emphasis = false, code = false;
  SharedString url;  ///< where the run links to; empty: no link. Neighbours with one url from one link are one link.
  bool operator==(const InlineRun&) const = default;
};

/// One paragraph of inline text. A "\n" in a run is a hard line break; there is no other line structure.
struct Text {
  ValueId value_id = no_value;
  std::vector<InlineRun> runs;

  bool empty() const { return runs.empty(); }
  /// The characters without their marks.
  std::string plain() const;
};

/// A value taken as it stands, without markup: e-mail, phone, URL, id, tag …
struct Literal {
  ValueId value_id = no_value;
  std::string value;
  bool empty() const { return value.empty(); }
};

}  // namespace quoin
