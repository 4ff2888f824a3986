#include "resume/read_files.h"

#include <utility>

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

}  // namespace

bool check_file(Reading& reading, const Literal& path) {
  const std::string shown = "`" + path.value + "`";
  const auto fault = [&](const char* code, const std::string& message, const char* hint) {
    reading.diagnostics.error(code, path.span, message, hint);
    return false;
  };
  if (path.value.find('\0') != std::string::npos) return fault("missing-file", "there is no file " + shown, "");
  const std::string full = joined(reading.folder, path.value);
  const FileStatus status = reading.world.probe(full);
  if (status == FileStatus::missing)
    return fault("missing-file", "there is no file " + shown, "a path starts from the résumé's folder");
  const std::optional<std::string> real = reading.world.canonical(full);
  const std::optional<std::string> folder = reading.world.canonical(reading.folder.empty() ? "." : reading.folder);
  if (!real)
    return fault("missing-file", "there is no file " + shown, "its name, or the whole path, may be too long");
  if (!folder || !inside(*real, *folder))
    return fault("outside-folder", shown + " lies outside the résumé's folder", "put a copy into the folder");
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

ReadPicture read_picture(Reading& reading, const Literal& path) {
  constexpr std::size_t size_limit = 16u << 20;
  if (!check_file(reading, path)) return {};
  const std::string shown = "`" + path.value + "` ";
  const FileText file = reading.world.read(joined(reading.folder, path.value), size_limit);
  if (file.status == FileStatus::too_large) {
    reading.diagnostics.error("too-large", path.span, shown + "is larger than 16 MB",
                              "scale it down: 1000 pixels are plenty for its width");
    return {};
  }
  if (file.status != FileStatus::ok) {
    reading.diagnostics.error("unreadable-file", path.span, shown + "cannot be read: " + file.reason);
    return {};
  }
  ReadImage read = read_image(file.bytes);
  if (!read.image) {
    reading.diagnostics.error(read.fault.code, path.span, shown + read.fault.message, read.fault.hint);
    return {};
  }
  return {std::make_shared<const Image>(std::move(*read.image)), std::move(read.notes)};
}

}  // namespace quoin
