// What composed documents say of each value of the résumé, since every run there knows which it is of; and which fields
// a layout does not print.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/look.h"
#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

/// Borrows the documents. A question takes time by the logarithm of the number of runs.
class Printed {
 public:
  explicit Printed(std::span<const Document* const> documents);
  explicit Printed(const Document& document) : Printed(std::array{&document}) {}

  bool has(ValueId value) const;
  /// What is printed of `value` is a link to `url`.
  bool leads(ValueId value, std::string_view url) const;
  /// `words` stand in what is printed of `value`, as they are or in capitals.
  bool says(ValueId value, const std::string& words, const std::string& language) const;

 private:
  /// What is printed, and where it leads; nullptr: nowhere.
  struct Said {
    ValueId value;
    const TextRun* run;
    const LinkTarget* link;
  };
  void add(const Document& document, const ParagraphText& text);
  std::span<const Said> of(ValueId value) const;

  std::vector<Said> runs_;  ///< by value, then in the documents' order
};

/// Paths as in Leaf::path with the field's name: "section[3].entry[0].department", in reading order; without what
/// `look` leaves out. A URL that became the link of another field is printed. `document` is what `resume` composes to, or its letter.
std::vector<std::string> not_printed(const Resume& resume, const Document& document, const Look& look,
                                     Documents of = Documents::resume);

}  // namespace quoin
