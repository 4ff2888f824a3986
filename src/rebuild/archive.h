// A PDF that carries its own sources: what is in it, under names that are fit to be written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/record.h"
#include "import/pdf/attachments.h"
#include "quoin/diagnostic.h"

namespace quoin {

struct Archive {
  SourceId source = 0;                ///< for faults of the PDF
  std::string path;                   ///< as typed; "-" is standard input
  std::string bytes;                  ///< the whole PDF
  std::vector<EmbeddedFile> sources;  ///< each name fit for a path below any folder; no two in each other's way
  std::optional<std::string> json;    ///< the résumé as JSON Resume
  std::optional<std::string> record;  ///< the build record, unread
};

/// Takes a PDF apart: in a confined process, and there only. Faults go to `diagnostics`: those of `read_attachments` and
/// `bad-name`; then nothing is returned. A PDF that carries nothing is none. `sources` gets the PDF's name.
std::optional<Archive> open_archive(const std::string& path, std::string bytes, Sources& sources,
                                    Diagnostics& diagnostics);

/// `no-source`, for who needs one.
void report_no_source(Span place, Diagnostics& diagnostics);

/// A PDF's path for people.
std::string shown_path(const std::string& path);

}  // namespace quoin
