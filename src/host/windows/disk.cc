// The real files, folders and environment of Windows. How a file is replaced at once stands in atomic_write.cc.
#include <algorithm>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

#include "host/atomic_write.h"
#include "host/real_disk.h"
#include "host/system.h"
#include "host/tree.h"
#include "host/windows/files.h"
#include "host/windows/paths.h"

namespace quoin {
namespace {

using windows::Handle;

FileText not_read(DWORD error) {
  const FileStatus status = windows::is_missing(error)      ? FileStatus::missing
                            : error == ERROR_ACCESS_DENIED ? FileStatus::denied
                                                           : FileStatus::unreadable;
  return {status, {}, windows::words_for(error)};
}

std::size_t size_of(const BY_HANDLE_FILE_INFORMATION& about) {
  return (static_cast<std::size_t>(about.nFileSizeHigh) << 32) | about.nFileSizeLow;
}

/// Reads what is left of a file; one byte beyond the limit tells that there is too much.
FileText read_all(HANDLE file, std::size_t expected, std::size_t limit) {
  constexpr std::size_t portion = 1 << 24;
  FileText out{FileStatus::ok, {}, {}};
  std::size_t used = 0;
  out.bytes.resize(std::min(expected, limit) + 1);
  for (;;) {
    if (used == out.bytes.size()) out.bytes.resize(std::min(limit + 1, used * 2));
    DWORD got = 0;
    if (!::ReadFile(file, out.bytes.data() + used, static_cast<DWORD>(std::min(out.bytes.size() - used, portion)), &got, nullptr)) {
      const DWORD error = ::GetLastError();
      if (error != ERROR_BROKEN_PIPE && error != ERROR_HANDLE_EOF) return not_read(error);  // a pipe's end
    }
    used += got;
    if (used > limit) return {FileStatus::too_large, {}, "the file is too large"};
    if (got == 0) break;
  }
  out.bytes.resize(used);
  return out;
}

class WindowsDisk : public World {
 public:
  explicit WindowsDisk(std::optional<std::string> resources_folder) : resources_folder_(std::move(resources_folder)) {}

  FileText read(const std::string& path, std::size_t limit) const override {
    if (path == "-") return read_open(::GetStdHandle(STD_INPUT_HANDLE), limit);
    const Handle file = windows::open_at(path, GENERIC_READ);
    return file.open() ? read_open(file.get(), limit) : not_read(::GetLastError());
  }

  FileText read_stream(const std::string& path, std::size_t limit) const override { return read(path, limit); }

  bool was_read(const std::string& path) const override {
    const Handle file = windows::open_at(path, FILE_READ_ATTRIBUTES);
    const std::lock_guard lock(guard_);
    return file.open() && read_.contains(id_of(windows::about(file.get())));
  }

  /// Read, not mapped: a file that is mapped can be replaced by nobody.
  Blob map(const std::string& path) const override {
    const auto text = std::make_shared<FileText>(read(path, largest_map));
    if (text->status != FileStatus::ok || text->bytes.empty()) return {};
    return {text->bytes.data(), text->bytes.size(), text};
  }

  bool is_directory(const std::string& path) const override { return os::kind_of(path) == os::Kind::folder; }

  FileStatus probe(const std::string& path) const override {
    const Handle file = windows::open_at(path, GENERIC_READ);
    if (!file.open()) return not_read(::GetLastError()).status;
    return windows::is_regular(file.get()) ? FileStatus::ok : FileStatus::directory;
  }

  std::optional<std::string> canonical(const std::string& path) const override {
    const Handle file = windows::open_at(path, FILE_READ_ATTRIBUTES);
    if (!file.open()) return std::nullopt;
    std::wstring name(::GetFinalPathNameByHandleW(file.get(), nullptr, 0, VOLUME_NAME_DOS), L'\0');
    name.resize(::GetFinalPathNameByHandleW(file.get(), name.data(), static_cast<DWORD>(name.size()), VOLUME_NAME_DOS));
    if (name.empty()) return std::nullopt;
    return windows::inner_path(name);
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> names;
    const std::wstring path = windows::system_path(folder);
    if (path.empty()) return names;
    WIN32_FIND_DATAW found;
    const HANDLE search = ::FindFirstFileW((path + (path.ends_with(L'\\') ? L"*" : L"\\*")).c_str(), &found);
    if (search == INVALID_HANDLE_VALUE) return names;
    do {
      std::string name = windows::narrow(found.cFileName);
      if (name != "." && name != "..") names.push_back(std::move(name));
    } while (::FindNextFileW(search, &found));
    ::FindClose(search);
    std::sort(names.begin(), names.end());
    return names;
  }

  std::optional<std::string> variable(const std::string& name) const override {
    const std::wstring wide_name = windows::wide(name);
    ::SetLastError(ERROR_SUCCESS);
    std::wstring value(::GetEnvironmentVariableW(wide_name.c_str(), nullptr, 0), L'\0');
    if (value.empty()) return ::GetLastError() == ERROR_SUCCESS ? std::optional<std::string>("") : std::nullopt;
    value.resize(::GetEnvironmentVariableW(wide_name.c_str(), value.data(), static_cast<DWORD>(value.size())));
    return windows::narrow(value);
  }

  std::optional<std::string> resources_folder() const override { return resources_folder_; }

  void write(const std::string& path, std::string_view bytes) override { write_file(path, bytes); }

  Place look_below(const std::string& folder, const std::string& name, std::string_view bytes) const override {
    return quoin::look_below(folder, name, bytes);
  }

  void write_below(const std::string& folder, const std::string& name, std::string_view bytes) override {
    quoin::write_below(folder, name, bytes);
  }

 private:
  static constexpr std::size_t largest_map = std::size_t{1} << 30;

  using Id = std::tuple<DWORD, DWORD, DWORD>;
  static Id id_of(const BY_HANDLE_FILE_INFORMATION& about) {
    return {about.dwVolumeSerialNumber, about.nFileIndexHigh, about.nFileIndexLow};
  }

  FileText read_open(HANDLE file, std::size_t limit) const {
    const BY_HANDLE_FILE_INFORMATION about = windows::about(file);
    if ((about.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return {FileStatus::directory, {}, "Is a directory"};
    if (!windows::is_regular(file)) return read_all(file, 1 << 14, limit);  // standard input
    {
      const std::lock_guard lock(guard_);
      read_.insert(id_of(about));
    }
    if (size_of(about) > limit) return {FileStatus::too_large, {}, "the file is too large"};
    return read_all(file, size_of(about), limit);
  }

  const std::optional<std::string> resources_folder_;
  mutable std::mutex guard_;
  mutable std::set<Id> read_;
};

}  // namespace

std::unique_ptr<World> real_disk(std::optional<std::string> resources_folder) {
  return std::make_unique<WindowsDisk>(std::move(resources_folder));
}

}  // namespace quoin
