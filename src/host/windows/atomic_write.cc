// Temporary file beside the real target, then rename. The system removes the file when its handle is closed, however the process ends, until it
// is told otherwise right before the rename.
#include "host/atomic_write.h"

#include <cstddef>
#include <vector>

#include "base/paths.h"
#include "host/stale_files.h"
#include "host/system.h"
#include "host/temporary_name.h"
#include "host/windows/files.h"
#include "host/windows/paths.h"
#include "host/world.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using windows::Handle;

[[noreturn]] void fail(const std::string& path, DWORD error) {
  const std::string where = path == "-" ? "to standard output" : path;
  throw Failure("cannot write " + where + ": " + (windows::is_missing(error) && error != ERROR_INVALID_NAME ? "no such folder" : windows::words_for(error)));
}

bool removed_when_closed(HANDLE file, bool is) {
  FILE_DISPOSITION_INFO how{};
  how.DeleteFile = is ? TRUE : FALSE;
  return ::SetFileInformationByHandle(file, FileDispositionInfo, &how, sizeof how) != FALSE;
}

/// Where another one of the same process, or a stale one, has the name, the next is tried. While it is open no other process can open it.
Handle make_temporary(const std::string& folder) {
  constexpr int most = 100;
  for (int attempt = 0;; ++attempt) {
    const std::string path = path_below(folder, temporary_name(::GetCurrentProcessId(), attempt));
    Handle file = windows::open_at(path, GENERIC_WRITE | DELETE, 0, CREATE_NEW);
    const DWORD error = ::GetLastError();
    if (file.open()) {
      removed_when_closed(file.get(), true);
      return file;
    }
    const bool taken = error == ERROR_FILE_EXISTS || error == ERROR_ALREADY_EXISTS || error == ERROR_SHARING_VIOLATION;
    if (!taken || attempt == most) return file;
  }
}

/// Also while others read the old file, where the system knows how (Windows 10); there its readers keep what they have.
bool rename(HANDLE file, const std::string& target) {
  const std::wstring name = windows::system_path(target);
  std::vector<std::byte> room(sizeof(FILE_RENAME_INFO) + name.size() * sizeof(wchar_t));
  auto& how = *reinterpret_cast<FILE_RENAME_INFO*>(room.data());
  how.FileNameLength = static_cast<DWORD>(name.size() * sizeof(wchar_t));
  name.copy(how.FileName, name.size());
  how.Flags = FILE_RENAME_FLAG_REPLACE_IF_EXISTS | FILE_RENAME_FLAG_POSIX_SEMANTICS;
  if (::SetFileInformationByHandle(file, FileRenameInfoEx, &how, static_cast<DWORD>(room.size()))) return true;
  how.Flags = 0;
  how.ReplaceIfExists = TRUE;
  return ::SetFileInformationByHandle(file, FileRenameInfo, &how, static_cast<DWORD>(room.size())) != FALSE;
}

/// What a link leads to; the path itself where nothing stands there yet.
std::string real_target(const std::string& path) {
  return disk_world()->canonical(path).value_or(path);
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes, Sweep sweep) {
  if (path == "-") {
    if (const DWORD error = windows::write_all(::GetStdHandle(STD_OUTPUT_HANDLE), bytes); error != ERROR_SUCCESS) fail(path, error);
    return;
  }
  const os::Kind kind = os::kind_of(path);
  if (kind == os::Kind::folder) throw Failure("cannot write " + path + ": it is a folder");
  // One that may not be written is not replaced, either.
  if (kind == os::Kind::file && !windows::open_at(path, GENERIC_WRITE).open()) fail(path, ::GetLastError());
  const std::string target = real_target(path), folder(folder_of(target));
  if (sweep == Sweep::yes) remove_stale_files(folder);
  Handle file = make_temporary(folder);
  if (!file.open()) fail(path, ::GetLastError());
  if (const DWORD error = windows::write_all(file.get(), bytes); error != ERROR_SUCCESS) fail(path, error);
  removed_when_closed(file.get(), false);
  if (rename(file.get(), target)) return;
  const DWORD error = ::GetLastError();
  removed_when_closed(file.get(), true);
  fail(path, error);
}

/// Whoever still writes one has it open, so that it cannot be opened here.
void remove_stale_files(const std::string& folder) {
  for (const std::string& name : disk_world()->list(folder)) {
    if (!is_temporary_name(name)) continue;
    const Handle file = windows::open_at(path_below(folder, name), DELETE | FILE_READ_ATTRIBUTES, 0, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT);
    if (!file.open() || !windows::is_regular(file.get())) continue;
    if ((windows::about(file.get()).dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) removed_when_closed(file.get(), true);
  }
}

}  // namespace quoin
