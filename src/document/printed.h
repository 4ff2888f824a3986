// What a composed document says of each value of the résumé, since every run there knows which it is of; and which fields
// a layout does not print.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "resume/resume.h"

namespace quoin {

/// Borrows the document. A question takes time by the logarithm of the number of runs.
class Printed {
 public:
  explicit Printed(const Document& document);

  bool has(ValueId value) const;
  /// What is printed of `value` is a link to `url`.
  bool leads(ValueId value, std::string_view url) const;
  /// `words` stand in what is printed of `value`, as they are or in capitals.
  bool says(ValueId value, const std::string& words, const std::string& language) const;

 private:
  void add(const ParagraphText& text);

  const Document& document_;
  std::vector<std::pair<ValueId, const TextRun*>> runs_;  ///< by value, then in the document's order
};

/// Paths as in Leaf::path with the field's name: "section[3].entry[0].department", in reading order; without what
/// `look` leaves out. A URL that became the link of another field is printed. `document` is what `resume` composes to.
std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look);

}  // namespace quoin
