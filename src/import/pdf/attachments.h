// What rides along in a PDF (ISO 32000-1, 7.11.4; ISO 19005-3, annex E), of any maker, read in a process of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace quoin {

/// The largest PDF that is read, in bytes.
inline constexpr std::size_t pdf_size_limit = 64u << 20;

/// A file inside a PDF. Nothing of it is to be trusted: a name is any text, and fit for no path before it was checked.
struct EmbeddedFile {
  std::string name;          ///< UTF-8, as the PDF has it; may be empty, may hold NUL
  std::string mime;          ///< "application/toml"; may be empty
  std::string relationship;  ///< AFRelationship: "Source" or "Data"
  std::string bytes;
};

/// The files of the catalog's AF, then those that only the name tree EmbeddedFiles has; each once, and only such as are
/// Source or Data. Whatever is wrong with the PDF is an error at `place` (`not-a-pdf`, `encrypted-pdf`, `damaged-pdf`,
/// `too-large`), and nothing is returned; a PDF without such files is no fault and gives none.
///
/// libqpdf reads the file in a child process with little memory and little time, so that no PDF can exhaust the machine
/// or end the program. Throws Failure where libqpdf is not installed or no process can be made.
std::optional<std::vector<EmbeddedFile>> read_attachments(std::string_view pdf, Span place, Diagnostics& diagnostics);

/// What the pages of a PDF of our own say (page_text.h), read in such a process. Another program's is `foreign-pdf`.
std::optional<std::string> read_page_text(std::string_view pdf, Span place, Diagnostics& diagnostics);

}  // namespace quoin
