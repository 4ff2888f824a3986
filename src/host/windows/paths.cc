#include "host/windows/paths.h"

#include <algorithm>

#include "base/file_name.h"
#include "base/paths.h"
#include "host/system.h"
#include "host/windows/api.h"

namespace quoin {
namespace windows {
namespace {

constexpr std::string_view network = "/UNC/";

/// "C:" and nothing more, or what lies below it.
bool begins_with_drive(std::string_view path) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  return path.size() >= 2 && is_letter(path[0]) && path[1] == ':' && (path.size() == 2 || path[2] == '/');
}

bool may_be_name(std::string_view part) {
  const auto is_odd = [](char c) { return (c >= 0 && c < ' ') || std::string_view("\\:*?\"<>|").find(c) != std::string_view::npos; };
  return !part.empty() && !part.ends_with('.') && !part.ends_with(' ') && std::none_of(part.begin(), part.end(), is_odd) &&
         !names_a_device(part);
}

bool are_names(std::string_view parts) {
  while (!parts.empty()) {
    const std::size_t end = std::min(parts.find('/'), parts.size());
    if (!may_be_name(parts.substr(0, end))) return false;
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  return true;
}

}  // namespace

std::wstring wide(std::string_view text) {
  const int size = static_cast<int>(text.size());
  std::wstring out(static_cast<std::size_t>(::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, nullptr, 0)), L'\0');
  ::MultiByteToWideChar(CP_UTF8, 0, text.data(), size, out.data(), static_cast<int>(out.size()));
  return out;
}

std::string narrow(std::wstring_view text) {
  const int size = static_cast<int>(text.size());
  std::string out(static_cast<std::size_t>(::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, nullptr, 0, nullptr, nullptr)), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, text.data(), size, out.data(), static_cast<int>(out.size()), nullptr, nullptr);
  return out;
}

std::wstring system_path(const std::string& path) {
  if (path.empty()) return {};
  std::string full = plain_path(path.starts_with('/') ? path : path_below(working_folder(), path));
  if (full.starts_with(network)) {
    if (!are_names(full.substr(network.size()))) return {};
    full.erase(0, 1);
  } else {
    full.erase(0, 1);
    if (!begins_with_drive(full) || !are_names(full.size() > 3 ? full.substr(3) : "")) return {};
    if (full.size() == 2) full += '/';
  }
  std::replace(full.begin(), full.end(), '/', '\\');
  return L"\\\\?\\" + wide(full);
}

std::string foreign_path(std::string path) {
  if (path.starts_with(network)) return path.replace(0, network.size(), "//");
  if (path.starts_with('/') && begins_with_drive(path.substr(1))) path.erase(0, 1);
  return path;
}

std::string inner_path(std::wstring_view path) {
  return os::typed_path(narrow(path));
}

std::string working_folder() {
  std::wstring path(::GetCurrentDirectoryW(0, nullptr), L'\0');
  path.resize(::GetCurrentDirectoryW(static_cast<DWORD>(path.size()), path.data()));
  return inner_path(path);
}

}  // namespace windows

/// One that begins with a slash lies on the drive of the working folder.
std::string os::typed_path(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  if (path.starts_with("//?/")) path.erase(0, path.starts_with("//?/UNC/") ? 3 : 4);
  if (path.starts_with("//")) return path.replace(0, 2, windows::network);
  if (windows::begins_with_drive(path)) return '/' + path;
  if (!path.starts_with('/') || path.starts_with(windows::network) || windows::begins_with_drive(path.substr(1))) return path;
  const std::string folder = windows::working_folder();
  return folder.substr(0, folder.find('/', 1)) + path;
}

}  // namespace quoin
