// Open files, and why one is not open.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "host/windows/api.h"

namespace quoin::windows {

/// A handle that closes itself.
class Handle {
 public:
  explicit Handle(HANDLE handle = INVALID_HANDLE_VALUE) : handle_(handle) {}
  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, INVALID_HANDLE_VALUE)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Handle() { close(); }
  HANDLE get() const { return handle_; }
  bool open() const { return handle_ != INVALID_HANDLE_VALUE && handle_ != nullptr; }
  void close() {
    if (open()) ::CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE));
  }

 private:
  HANDLE handle_;
};

inline constexpr DWORD share_all = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

/// A file or a folder. Where it is not open GetLastError tells why.
Handle open_at(const std::string& path, DWORD access, DWORD share = share_all, DWORD disposition = OPEN_EXISTING, DWORD flags = 0);

/// What an open file is; nothing but zeros for what is on no disk.
BY_HANDLE_FILE_INFORMATION about(HANDLE file);
/// A file on a disk, and no folder.
bool is_regular(HANDLE file);

/// ERROR_SUCCESS, or why not all of it was written.
DWORD write_all(HANDLE file, std::string_view bytes);

/// An error of the system's as words, the same in every language of the system.
std::string words_for(DWORD error);
/// Whether it says that there is no such file.
bool is_missing(DWORD error);

}  // namespace quoin::windows
