// What pages must say: the fields of a résumé as they print, in units in the order of the pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/reading_order.h"
#include "locale/locale.h"
#include "resume/content.h"

namespace quoin {

struct ExpectedField {
  std::string path, text;  ///< the text as it prints, UTF-8
  std::string label;
  ContentField::Kind kind = ContentField::Kind::prose;
  std::size_t unit = 0;  ///< what belongs together on the pages: units stand in order, the fields of one in any order
  Span span;
  std::vector<std::string> also;  ///< other ways to print it, any of which will do
};

/// What was typeset of a résumé.
struct PrintedFields {
  LeftOut left_out;                      ///< by the fit
  std::vector<std::string> not_printed;  ///< by the layout: paths of fields
  ReadingOrder order;                    ///< empty where the pages' is not known: then it is the résumé's
  Documents documents = Documents::resume;
};

/// In the order in which the pages say them; without a URL that may be another field's link and nothing that an
/// extractor sees.
std::vector<ExpectedField> expected_fields(const Resume& resume, const Locale& locale, const PrintedFields& printed);

}  // namespace quoin
