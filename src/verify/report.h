// The result of `quoin verify` as text and as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"
#include "verify/text_difference.h"
#include "verify/verification.h"

namespace quoin {

/// What the fit left out.
struct LeftOutItem {
  std::string path, text;  ///< as in Leaf
  Span span;
};

/// Options that were found by trying; empty where none was.
struct MadeWith {
  std::string layout, variant, language;
  std::string documents;  ///< the option: "--letter" or "--with-letter"
};

/// The résumé that a PDF is held against, and whether that was made from it.
struct HeldAgainst {
  std::string resume;       ///< as typed, or what it is called inside the PDF
  MadeWith made_with;       ///< options that this run did not give
  bool carried = false;     ///< by the PDF
  bool same_bytes = false;  ///< the PDF is what a build of it with these options writes
  // Where it is not:
  bool pages_read = false;                   ///< the PDF's pages are as this program writes them, and could be read …
  std::optional<TextDifference> difference;  ///< … and where they do not say the same
  std::vector<LeftOutItem> left_out;         ///< by the fit, in the order of the file
  std::vector<std::string> not_printed;      ///< by the layout: paths of fields
};

/// All that there is to report.
struct VerifyReport : HeldAgainst {
  std::string pdf;       ///< as typed
  bool verbose = false;  ///< every place is told
  Verification verification;

  /// Every field was found, and the pages say what the résumé says. What carries its own making has to show it.
  bool passed() const;
};

/// The table, what was lost by kind, and what was not looked for.
std::string verify_text(const VerifyReport& report, const Sources& sources);

/// `{pdf, resume, same-bytes, same-text, difference: {pages, source}, layout, variant, language, passed, fields, extractors: [{name, status, found, reason, lost: [{path, label,
/// file, line, column, status, expected, seen, why}], interleaved: [the same]}], not-installed: [name], left-out:
/// [{path, line, text}], not-printed: [path]}`
std::string verify_json(const VerifyReport& report, const Sources& sources);

}  // namespace quoin
