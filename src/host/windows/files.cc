#include "host/windows/files.h"

#include <algorithm>

#include "host/windows/paths.h"

namespace quoin::windows {

Handle open_at(const std::string& path, DWORD access, DWORD share, DWORD disposition, DWORD flags) {
  const std::wstring name = system_path(path);
  if (name.empty()) {
    ::SetLastError(ERROR_INVALID_NAME);
    return Handle();
  }
  // With this flag folders can be opened, too.
  return Handle(::CreateFileW(name.c_str(), access, share, nullptr, disposition, flags | FILE_FLAG_BACKUP_SEMANTICS, nullptr));
}

BY_HANDLE_FILE_INFORMATION about(HANDLE file) {
  BY_HANDLE_FILE_INFORMATION out{};
  if (::GetFileType(file) == FILE_TYPE_DISK) ::GetFileInformationByHandle(file, &out);
  return out;
}

bool is_regular(HANDLE file) {
  return ::GetFileType(file) == FILE_TYPE_DISK && (about(file).dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) == 0;
}

DWORD write_all(HANDLE file, std::string_view bytes) {
  constexpr std::size_t portion = 1 << 20;  // a console takes no more at a time
  while (!bytes.empty()) {
    DWORD written = 0;
    if (!::WriteFile(file, bytes.data(), static_cast<DWORD>(std::min(bytes.size(), portion)), &written, nullptr)) return ::GetLastError();
    if (written == 0) return ERROR_HANDLE_DISK_FULL;
    bytes.remove_prefix(written);
  }
  return ERROR_SUCCESS;
}

std::string words_for(DWORD error) {
  switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
      return "No such file or directory";
    case ERROR_INVALID_NAME:
    case ERROR_BAD_PATHNAME:
      return "Windows has no such names";
    case ERROR_ACCESS_DENIED:
      return "permission denied";
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_USER_MAPPED_FILE:
      return "another program has it open";
    case ERROR_WRITE_PROTECT:
      return "the disk is write-protected";
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      return "the disk is full";
    case ERROR_FILENAME_EXCED_RANGE:
      return "the name is too long";
    case ERROR_DIRECTORY:
      return "a part of the path is not a folder";
    case ERROR_CANT_RESOLVE_FILENAME:
      return "its symbolic links go in a circle";
    case ERROR_BROKEN_PIPE:
    case ERROR_NO_DATA:
      return "nobody reads it any more";
    default:
      return "error " + std::to_string(error) + " of Windows";
  }
}

bool is_missing(DWORD error) {
  return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND || error == ERROR_INVALID_NAME || error == ERROR_BAD_PATHNAME ||
         error == ERROR_DIRECTORY || error == ERROR_BAD_NETPATH || error == ERROR_BAD_NET_NAME;
}

}  // namespace quoin::windows
