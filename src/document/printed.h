// What a composed document says of each place in the résumé: every run there knows where it comes from.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"

namespace quoin {

/// Borrows the document. A question takes time by the logarithm of the number of runs.
class Printed {
 public:
  explicit Printed(const Document& document);

  /// Something that stands at `span` in the résumé is printed.
  bool has(const Span& span) const;
  /// What is printed of `span` is a link to `url`.
  bool leads(const Span& span, std::string_view url) const;
  /// `words` stand in what is printed of `span`, as they are or in capitals.
  bool says(const Span& span, const std::string& words, const std::string& language) const;

 private:
  void add(const ParagraphText& text);

  const Document& document_;
  std::vector<std::pair<Span, const TextRun*>> runs_;  ///< by place, then in the document's order
};

}  // namespace quoin
