// The build record: what a PDF has to know of its making, beside its sources, so that the same bytes can be made again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "export/pdf/write.h"
#include "quoin/diagnostic.h"

namespace quoin {

inline constexpr std::string_view record_name = "quoin-build.json", json_resume_name = "resume.json";
/// The folder of the program's own layouts inside a PDF.
inline constexpr std::string_view bundled_folder = "quoin/layouts";

struct BuildRecord {
  std::string version;                     ///< of the program
  std::string resume;                      ///< its name in the PDF
  std::optional<std::string> layout;       ///< a bundled one's name, where the command line gave it
  std::optional<std::string> layout_file;  ///< or a user's own: its name in the PDF
  Documents documents = Documents::resume;  ///< --letter, --with-letter
  std::optional<int> pages;                ///< --pages, where the command line gave it
  std::optional<std::string> variant;      ///< --variant
  std::vector<std::string> include, exclude;  ///< tags, where the command line gave them
  std::vector<std::string> settings;       ///< KEY=VALUE in the order of precedence, `--paper` too
  std::optional<std::string> language;     ///< --language
  PdfStandard standard = PdfStandard::a3a;
  std::optional<std::int64_t> epoch;  ///< SOURCE_DATE_EPOCH, where it was set
};

std::string record_json(const BuildRecord& record);

/// Unknown keys are passed over: a later version may have written them. What is missing or of a wrong type, or cannot
/// have been recorded, is `bad-record` at `place`, and nothing is returned.
std::optional<BuildRecord> read_record(std::string_view json, Span place, Diagnostics& diagnostics);

/// The last second that a PDF date can say: the end of the year 9999.
inline constexpr std::int64_t last_epoch = 253402300799;

}  // namespace quoin
