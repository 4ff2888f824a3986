// A résumé typeset again for a PDF: what the pages say, in which order, and whether they are that PDF's. Typesetting is
// the only witness of that; what a PDF says of its own making proves nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "build/document.h"
#include "build/order.h"
#include "verify/expect.h"
#include "verify/report.h"
#include "verify/text_difference.h"

namespace quoin {

struct TypesetSource : HeldAgainst {
  std::vector<ExpectedField> fields;  ///< in the order of the pages
  bool side_by_side = false;          ///< as in ReadingOrder
  std::string bytes;                  ///< what a build writes, where the PDF is another; a helper does not tell

  /// Both texts as they were read from pages: the PDF's, and those typeset here.
  void compare_pages(const std::optional<std::string>& pages, const std::optional<std::string>& own);
};

/// Typesets the résumé that `options` name as a build with them does; `bytes` are the PDF's. Faults go to `run`, and then nothing is returned; also where the pages say nothing, which would
/// be found in any PDF (`nothing-printed`).
std::optional<TypesetSource> typeset_source(const BuildOrder& options, std::string_view bytes, Run& run);

}  // namespace quoin
