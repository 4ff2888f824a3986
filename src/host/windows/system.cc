#include "host/system.h"

#include <fcntl.h>
#include <io.h>
#include <malloc.h>
#include <process.h>
#include <stdlib.h>

#include <deque>
#include <vector>

#include "host/windows/files.h"
#include "host/windows/paths.h"

namespace quoin::os {
namespace {

HANDLE handle_of(Stream stream) {
  return ::GetStdHandle(stream == Stream::output ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
}

UINT code_page_before = 0;

extern "C" void restore_code_page() {
  ::SetConsoleOutputCP(code_page_before);
}

/// What is written to a console is taken for UTF-8, until the program ends.
void speak_utf8() {
  if (!is_terminal(Stream::output) && !is_terminal(Stream::error)) return;
  code_page_before = ::GetConsoleOutputCP();
  if (code_page_before != 0 && ::SetConsoleOutputCP(CP_UTF8)) std::atexit(restore_code_page);
}

Kind kind_of_open(const windows::Handle& file) {
  if (!file.open()) return Kind::nothing;
  const DWORD attributes = windows::about(file.get()).dwFileAttributes;
  if ((attributes & FILE_ATTRIBUTE_DIRECTORY) != 0) return Kind::folder;
  return ::GetFileType(file.get()) == FILE_TYPE_DISK ? Kind::file : Kind::other;
}

}  // namespace

void start(int& argc, char**& argv) {
  for (const int stream : {0, 1, 2}) ::_setmode(stream, _O_BINARY);
  speak_utf8();
  static std::deque<std::string> words;
  static std::vector<char*> pointers;
  ::_configure_wide_argv(_crt_argv_unexpanded_arguments);
  for (int i = 0; i < __argc; ++i) pointers.push_back(words.emplace_back(windows::narrow(__wargv[i])).data());
  argc = __argc;
  pointers.push_back(nullptr);
  argv = pointers.data();
}

bool is_terminal(Stream stream) {
  DWORD mode = 0;
  return ::GetConsoleMode(handle_of(stream), &mode) != FALSE;
}

std::string running_program() {
  constexpr std::size_t longest = 1 << 15;  // of any path
  std::wstring path(longest, L'\0');
  path.resize(::GetModuleFileNameW(nullptr, path.data(), longest));
  return windows::inner_path(path);
}

std::size_t allocated_size(void* memory) {
  return ::_msize(memory);
}

/// Links, and whatever else stands for a file elsewhere.
Kind kind_of_entry(const std::string& path) {
  const windows::Handle file = windows::open_at(path, FILE_READ_ATTRIBUTES, windows::share_all, OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT);
  const Kind kind = kind_of_open(file);
  return kind != Kind::nothing && (windows::about(file.get()).dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 ? Kind::other : kind;
}

Kind kind_of(const std::string& path) {
  return kind_of_open(windows::open_at(path, FILE_READ_ATTRIBUTES));
}

std::string make_folder(const std::string& path) {
  if (kind_of(path) == Kind::folder) return {};
  const std::wstring name = windows::system_path(path);
  if (name.empty()) return windows::words_for(ERROR_INVALID_NAME);
  if (::CreateDirectoryW(name.c_str(), nullptr)) return {};
  const DWORD error = ::GetLastError();
  if (kind_of(path) == Kind::folder) return {};
  return error == ERROR_ALREADY_EXISTS ? "there is a file of this name" : windows::words_for(error);
}

}  // namespace quoin::os
