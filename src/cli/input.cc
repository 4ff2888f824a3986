#include "cli/input.h"

#include <utility>

#include "base/failure.h"
#include "cli/paths.h"

namespace quoin {
namespace {

constexpr std::size_t size_limit = 16u << 20;
constexpr std::string_view default_name = "resume.toml";

std::string stem_of(std::string_view path) {
  const std::string_view name = base_name(path);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

/// A file that cannot be looked into has its faults at its first character.
Span beginning(SourceId source) {
  return {source, {1, 1}, {1, 1}};
}

}  // namespace

std::optional<Input> open_resume(const Options& options, World& world, Sources& sources, Diagnostics& diagnostics) {
  const std::string path = options.input.value_or(std::string(default_name));
  const std::string shown = path == "-" ? "<stdin>" : path;
  FileText file = world.read_stream(path, size_limit);
  switch (file.status) {
    case FileStatus::ok:
      break;
    case FileStatus::missing:
      diagnostics.error(
          "missing-file", beginning(sources.add(shown, {})), "there is no such file",
          options.input ? "" : "run quoin where your resume.toml is, or name it: quoin build cv/resume.toml");
      return std::nullopt;
    case FileStatus::too_large:
      diagnostics.error("too-large", beginning(sources.add(shown, {})), "the file is larger than 16 MB");
      return std::nullopt;
    case FileStatus::directory:
      throw Failure("cannot read " + shown + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      throw Failure("cannot read " + shown + ": " + file.reason);
  }
  Input input;
  input.source = sources.add(shown, std::move(file.bytes));
  if (path != "-") {
    input.folder = folder_of(path);
    input.stem = stem_of(path);
  }
  return input;
}

std::string output_path(const Options& options, const Input& input) {
  if (!options.output && options.dump != Dump::none) return "-";
  if (options.output && !options.output->ends_with('/')) return *options.output;
  std::string folder = options.output ? *options.output : input.folder == "." ? "" : input.folder;
  if (!folder.empty() && !folder.ends_with('/')) folder += '/';
  return folder + input.stem + (options.dump == Dump::none ? ".pdf" : ".txt");
}

}  // namespace quoin
