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

struct TypesetSource {
  std::string name;                      ///< the résumé's, for people
  std::vector<ExpectedField> fields;     ///< in the order of the pages
  bool side_by_side = false;             ///< as in ReadingOrder
  std::vector<LeftOutItem> left_out;     ///< by the fit, in the order of the file
  std::vector<std::string> not_printed;  ///< by the layout: paths of fields
  bool carried = false;                  ///< by the PDF
  bool same_bytes = false;               ///< the PDF is what a build of it with these options writes
  // Where it is not:
  bool pages_read = false;                   ///< the PDF's pages are as this program writes them, and could be read …
  std::optional<TextDifference> difference;  ///< … and where they do not say the same
  // What a helper does not tell:
  std::string bytes;   ///< what a build writes
  MadeWith made_with;

  /// Both texts as they were read from pages: the PDF's, and those typeset here.
  void compare_pages(const std::optional<std::string>& pages, const std::optional<std::string>& own);
};

/// Typesets the résumé that `options` name as a build with them does; `bytes` are the PDF's. Faults go to `run`, and then nothing is returned; also where the pages say nothing, which would
/// be found in any PDF (`nothing-printed`).
std::optional<TypesetSource> typeset_source(const BuildOrder& options, std::string_view bytes, Run& run);

}  // namespace quoin
