#include "rebuild/archive.h"

#include <utility>

#include "base/file_name.h"

namespace quoin {

std::string shown_path(const std::string& path) {
  return path == "-" ? "<stdin>" : path;
}

std::optional<Archive> open_archive(const std::string& path, std::string bytes, Sources& sources,
                                    Diagnostics& diagnostics) {
  Archive out;
  out.path = path;
  out.source = sources.add(shown_path(path), {});
  out.bytes = std::move(bytes);
  const Span place{out.source, {}, {}};
  std::optional<std::vector<EmbeddedFile>> files = read_attachments(out.bytes, place, diagnostics);
  if (!files) return std::nullopt;
  std::vector<std::string> names;
  for (EmbeddedFile& file : *files) {
    if (file.relationship == "Source") {
      names.push_back(file.name);
      out.sources.push_back(std::move(file));
    } else if (file.name == record_name && !out.record) {
      out.record = std::move(file.bytes);
    } else if (file.name == json_resume_name && !out.json) {
      out.json = std::move(file.bytes);
    }
  }
  if (const std::string fault = fault_of_names(names); !fault.empty()) {
    diagnostics.error("bad-name", place, fault);
    return std::nullopt;
  }
  return out;
}

void report_no_source(Span place, Diagnostics& diagnostics) {
  diagnostics.error("no-source", place, "the PDF carries no source", "quoin build --embed source makes one that does");
}

}  // namespace quoin
