// A PDF that carries its own sources: opened, and its files' names judged.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/world.h"
#include "import/pdf/attachments.h"

namespace quoin {

inline constexpr std::string_view record_name = "quoin-build.json", json_resume_name = "resume.json";
/// The folder of the program's own layouts inside a PDF.
inline constexpr std::string_view bundled_folder = "quoin/layouts";

struct Archive {
  SourceId source = 0;                ///< for faults of the PDF
  std::string path;                   ///< as typed; "-" is standard input
  std::string bytes;                  ///< the whole PDF
  std::vector<EmbeddedFile> sources;  ///< each name fit for a path below any folder; no two in each other's way
  std::optional<std::string> json;    ///< the résumé as JSON Resume
  std::optional<std::string> record;  ///< the build record, unread
};

/// Reads the PDF at `path`. Faults go to `diagnostics`: those of `read_attachments`, `missing-file`, `too-large`,
/// `bad-name`; then nothing is returned. A PDF that carries nothing is none. Throws Failure where the machine will not
/// read it.
std::optional<Archive> open_archive(const std::string& path, World& world, Sources& sources, Diagnostics& diagnostics);

/// `no-source`, for who needs one.
void report_no_source(const Archive& archive, Diagnostics& diagnostics);

/// Why `name` is fit for no relative path, as what follows "its name"; empty where it is fit. Such a name has parts
/// divided by `/`, each of which any system takes and none of which leads out of its folder.
std::string_view fault_of_name(std::string_view name);

/// True if two files of these names cannot be in one folder: the names are the same, or one is a folder of the other.
bool in_the_way(std::string_view name, std::string_view other);

}  // namespace quoin
