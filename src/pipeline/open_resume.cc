// Which file is the résumé, and where it lives.
#include <utility>

#include "base/paths.h"
#include "pipeline/recognize.h"
#include "pipeline/typeset.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

/// A file that cannot be looked into has its faults at its first character.
Span beginning(SourceId source) {
  return {source, {1, 1}, {1, 1}};
}

}  // namespace

std::optional<Input> open_resume(const Request& request, const Files& files, Sources& sources, Diagnostics& diagnostics) {
  constexpr std::string_view typed = "-";
  const std::string& path = request.resume;
  const std::string shown = path == typed ? "<stdin>" : path;
  FileText file = request.text ? FileText{FileStatus::ok, *request.text, {}} : files.read_stream(path, resume_size_limit);
  if (request.text && request.text->size() > resume_size_limit) file.status = FileStatus::too_large;
  switch (file.status) {
    case FileStatus::ok:
      break;
    case FileStatus::missing: {
      const std::string with_ending = path + ".toml";
      const bool meant = files.probe(with_ending) == FileStatus::ok;
      diagnostics.error("missing-file", beginning(sources.add(shown, {})), "there is no such file",
                        path == Request().resume
                            ? "run quoin where your resume.toml is, or name it: quoin build cv/resume.toml"
                        : meant ? "did you mean `" + with_ending + "`?"
                                : "");
      return std::nullopt;
    }
    case FileStatus::too_large:
      diagnostics.error("too-large", beginning(sources.add(shown, {})), "the file is larger than 16 MB");
      return std::nullopt;
    case FileStatus::directory:
      throw Failure("cannot read " + shown + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      throw Failure("cannot read " + shown + ": " + file.reason);
  }
  if (const std::optional<OtherFormat> other = recognize_other_format(file.bytes, shown)) {
    diagnostics.error("not-toml", beginning(sources.add(shown, {})), other->message, other->hint);
    return std::nullopt;
  }
  Input input;
  input.source = sources.add(shown, std::move(file.bytes));
  if (path == typed) return input;
  input.folder = folder_of(path);
  input.name = base_name(path);
  input.stem = stem_of(input.name);
  return input;
}

}  // namespace quoin
