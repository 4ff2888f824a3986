// What a page must say: the fields of a résumé as they print, in units in reading order.
#pragma once

#include <string>
#include <vector>

#include "locale/locale.h"
#include "resume/content.h"

namespace quoin {

struct ExpectedField {
  std::string path, text;  ///< the text as it prints, UTF-8
  std::string label;
  ContentField::Kind kind = ContentField::Kind::prose;
  std::size_t unit = 0;  ///< as in ContentField: units stand in order, the fields of one in any order
  Span span;
  std::vector<std::string> also;  ///< other ways to print it, any of which will do
};

/// What is neither looked for nor missed.
struct Excused {
  std::vector<std::string> left_out;     ///< paths of leaves
  std::vector<std::string> not_printed;  ///< paths of fields
};

/// Without a URL that may be another field's link and nothing that an extractor sees.
std::vector<ExpectedField> expected_fields(const Resume& resume, const Locale& locale, const Excused& excused);

/// The leaves that are excused, in the order of the file.
std::vector<Leaf> left_out_of(const Resume& resume, const Excused& excused);

/// The same things in another version of the résumé, found by what they say and not by where they stand.
Excused carried_over(const Excused& excused, const Resume& from, const Resume& to, const Locale& locale);

}  // namespace quoin
