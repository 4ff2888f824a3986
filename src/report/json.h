// The objects that --json prints. Their keys are part of the program's interface. Whatever is no UTF-8 in a path is
// replaced by U+FFFD; every object ends with a line feed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/unseen.h"
#include "pipeline/typeset.h"
#include "privacy/proof.h"
#include "quoin/diagnostic.h"
#include "report/describe.h"

namespace quoin {

/// A PDF that was written.
struct BuildSummary {
  std::string output;  ///< as the user may open it, relative to the working folder; empty where it was not written
  std::size_t pages = 0, bytes = 0;
  std::string layout;
  PdfStandard standard = PdfStandard::a2a;
  std::vector<std::string> carries;  ///< names of the files that ride along
  std::vector<Unseen> unseen;        ///< what is in them and on no page
  RedactionProof proof{};            ///< that nothing of what was redacted is in it
  std::optional<bool> identical{};  ///< to the PDF that it was built from again
};

/// Whether the PDF at `output` is what was made, `{output, current, differs: [{what, detail}], warnings}`; `differs` are words and what
/// is to be said of each.
std::string current_json(const std::string& output, const std::vector<std::pair<std::string, std::string>>& differs,
                         const Diagnostics& diagnostics, const Sources& sources);

/// `{files: [{path, bytes}]}`
std::string files_json(const std::vector<WrittenFile>& files);

/// `{output, pages, bytes, layout, standards, carries: [name], unseen: [{file, what, lines: [[first, last]]}],
/// fit: {size, leading, spacing, dropped: [{path, line, text, priority}]}, warnings}`, `letter: {pages, size, leading}` where there
/// is one, `redacted: {values, objects}` where anything was, `identical` where a PDF was built again, and `explain` where there is an
/// explanation:
/// `{tightness, condensed: [step], last-page-filled, line-height, at-ideal, without-last-condensed, left-out: [{path,
/// line, text, overflow}], next: {path, line, text}, lacking, savings: [{line, text, words, points}], enough, page-less:
/// {pages, fits, dropped: [{path, line, text, priority}]}}`, lengths in points, null where there is nothing to say. Of what was
/// not written there is neither `output` nor `bytes`.
std::string build_json(const BuildSummary& summary, const Typeset& set, const Diagnostics& diagnostics,
                       const Sources& sources);

/// `{diagnostics: [{file, line, column, end-line, end-column, code, severity, message, hint}]}`; file and places are
/// null where none is known. `more` counts those that are not listed, here and among a build's warnings.
std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources);

/// What became of one résumé of a batch. Without `output` there is no PDF.
struct BatchRow {
  std::string id;                     ///< empty where it is not known
  std::optional<std::string> output;  ///< as the user may open it, relative to the working folder
  std::uint64_t pages = 0, bytes = 0;
  std::string sha256;
  std::string diagnostics = "[]";  ///< as diagnostics_list has them
  bool skipped = false;
};

/// The list in diagnostics_json, alone and on one line; of many faults the first hundred.
std::string diagnostics_list(const Diagnostics& diagnostics, const Sources& sources);

/// `{id, output, pages, bytes, sha256, diagnostics}` on one line, and `skipped` where it was; without a PDF all but the first
/// and the last are null.
std::string batch_row_json(const BatchRow& row);

/// The same shape for the machine's fault: code "machine", no file.
std::string failure_json(std::string_view sentence);

/// JSON text as it is printed: characters that steer a terminal, which stand in its texts only, as \uXXXX, and a line feed at
/// the end.
std::string printed_json(std::string_view text);

}  // namespace quoin
