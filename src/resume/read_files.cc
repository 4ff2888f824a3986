#include "resume/read_files.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/file_name.h"
#include "image/read_image.h"

namespace quoin {
namespace {

std::string joined(const std::string& folder, const std::string& path) {
  if (path.starts_with('/') || folder.empty()) return path;
  return folder.ends_with('/') ? folder + path : folder + "/" + path;
}

bool inside(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder.ends_with('/') ? folder : folder + "/");
}

/// True where the file may be used. Else the reason is appended at the path.
bool check_file(Reading& reading, const Literal& path) {
  const std::string shown = "`" + path.value + "`";
  const auto fault = [&](const char* code, const std::string& message, const char* hint) {
    reading.diagnostics.error(code, reading.places.of(path.value_id), message, hint);
    return false;
  };
  if (path.value.find('\0') != std::string::npos) return fault("missing-file", "there is no file " + shown, "");
  const std::string full = joined(reading.folder, path.value);
  const FileStatus status = reading.files.probe(full);
  if (status == FileStatus::missing)
    return fault("missing-file", "there is no file " + shown, "a path starts from the résumé's folder");
  const std::optional<std::string> real = reading.files.canonical(full);
  const std::optional<std::string> folder = reading.files.canonical(reading.folder.empty() ? "." : reading.folder);
  if (!real)
    return fault("missing-file", "there is no file " + shown, "it may be a link that leads to itself, or its path too long");
  if (!folder || !inside(*real, *folder))
    return fault("outside-folder", shown + " lies outside the résumé's folder", "put a copy into the folder");
  const std::string below = real->substr(std::min(real->size(), folder->size()));
  if (has_hidden_part(path.value) || has_hidden_part(below))
    return fault("hidden-file", shown + " is a hidden file, or lies in a hidden folder",
                 "what a résumé names may be passed on with it: name a file whose path has no part that begins with a dot");
  switch (status) {
    case FileStatus::ok:
      return true;
    case FileStatus::directory:
      return fault("unreadable-file", shown + " is a folder, not a file", "");
    case FileStatus::denied:
      return fault("unreadable-file", shown + " cannot be read: permission denied", "");
    default:
      return fault("unreadable-file", shown + " cannot be read: it is no regular file", "");
  }
}

/// The bytes of a file that is checked; where it cannot be read, the reason is appended at the path.
std::optional<std::string> read_checked(Reading& reading, const Literal& path, const char* too_large_hint) {
  constexpr std::size_t size_limit = 16u << 20;
  if (!check_file(reading, path)) return std::nullopt;
  const std::string shown = "`" + path.value + "` ";
  FileText file = reading.files.read(joined(reading.folder, path.value), size_limit);
  if (file.status == FileStatus::ok) return std::move(file.bytes);
  if (file.status == FileStatus::too_large)
    reading.diagnostics.error("too-large", reading.places.of(path.value_id), shown + "is larger than 16 MB",
                              too_large_hint);
  else
    reading.diagnostics.error("unreadable-file", reading.places.of(path.value_id),
                              shown + "cannot be read: " + file.reason);
  return std::nullopt;
}

void read_image_of(Reading& reading, NamedPicture& out) {
  std::optional<std::string> bytes =
      read_checked(reading, out.path, "scale it down: 1000 pixels are plenty for its width");
  if (!bytes) return;
  ReadImage read = read_image(*bytes);
  if (read.image) {
    out.image = std::make_shared<const Image>(std::move(*read.image));
    out.notes = std::move(read.notes);
    out.notes.file = std::make_shared<const std::string>(*std::move(bytes));
    return;
  }
  reading.diagnostics.error(read.fault.code, reading.places.of(out.path.value_id),
                            "`" + out.path.value + "` " + read.fault.message, read.fault.hint);
}

}  // namespace

std::optional<std::string> read_text_file(Reading& reading, const Literal& path, const char* too_large_hint) {
  return read_checked(reading, path, too_large_hint);
}

std::optional<std::string> read_included_file(Reading& reading, const Literal& path) {
  return read_checked(reading, path, "split it into several résumés");
}

std::optional<std::string> read_overlay_file(Reading& reading, const Literal& path) {
  const std::size_t before = reading.diagnostics.all.size();
  std::optional<std::string> text = read_checked(reading, path, "an overlay holds only what is to be changed");
  for (std::size_t i = before; i < reading.diagnostics.all.size(); ++i) {
    Diagnostic& one = reading.diagnostics.all[i];
    if (one.code == "outside-folder") one.hint = "what lies elsewhere is named on the command line: --overlay " + path.value;
    if (one.code == "missing-file") one.hint = "without it the variant has not all that it prints; " + one.hint;
  }
  return text;
}

std::string shown_path(const Reading& reading, const Literal& path) {
  return reading.folder == "." ? path.value : joined(reading.folder, path.value);
}

NamedPicture read_picture(Reading& reading, TableReader& table, std::string_view key, const char* what) {
  NamedPicture out;
  const TomlValue* value = table.value(key);
  if (!value) return out;
  if (value->table()) {
    TableReader inside(*value->table(), what, {"path", "alt"}, reading.diagnostics);
    out.path = read_required_literal(reading, inside, "path");
    out.alt = read_text(reading, inside, "alt");
    require(inside, "path", !out.path.empty());
  } else if (value->text()) {
    out.path = read_literal(reading, table, key);
  } else {
    wrong_type(*value, key, "a path or a table { path, alt }", reading.diagnostics);
  }
  if (!out.path.empty()) read_image_of(reading, out);
  return out;
}

}  // namespace quoin
