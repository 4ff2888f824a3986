// How lines.h reads and adds on Windows.
#include "host/lines.h"

#include <io.h>

#include "host/windows/files.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr DWORD patience = 50;  // milliseconds until it is looked again whether to stop
constexpr std::size_t portion = 1 << 16;

/// Only of a pipe is it known whether a read would wait; a file's never does, and a console's is a line that somebody types.
bool would_wait(HANDLE stream) {
  DWORD there = 0;
  return ::GetFileType(stream) == FILE_TYPE_PIPE && ::PeekNamedPipe(stream, nullptr, 0, nullptr, &there, nullptr) && there == 0;
}

bool ends_amid_a_line(HANDLE file) {
  char last = '\n';
  DWORD got = 0;
  return ::SetFilePointer(file, -1, nullptr, FILE_END) != INVALID_SET_FILE_POINTER && ::ReadFile(file, &last, 1, &got, nullptr) && got == 1 &&
         last != '\n';
}

}  // namespace

/// More bytes in the buffer; false at the end of the stream.
bool LineReader::fill(const std::stop_token& stop) {
  const auto stream = reinterpret_cast<HANDLE>(::_get_osfhandle(descriptor_));
  for (; would_wait(stream); ::Sleep(patience))
    if (stop.stop_requested()) return false;
  if (stop.stop_requested()) return false;
  buffer_.erase(0, used_);
  used_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + portion);
  DWORD got = 0;
  const bool read = ::ReadFile(stream, buffer_.data() + before, portion, &got, nullptr) != FALSE;
  const DWORD error = ::GetLastError();
  buffer_.resize(before + got);
  if (!read && error != ERROR_BROKEN_PIPE && error != ERROR_HANDLE_EOF)
    throw Failure("cannot read standard input: " + windows::words_for(error));
  return got > 0;
}

/// Without the right to write elsewhere, so that the system puts each write at the end, whoever else adds.
void append_line(const std::string& path, std::string line) {
  const windows::Handle file =
      windows::open_at(path, FILE_APPEND_DATA | FILE_READ_DATA | SYNCHRONIZE, windows::share_all, OPEN_ALWAYS, FILE_FLAG_OPEN_REPARSE_POINT);
  if (!file.open()) throw Failure("cannot write " + path + ": " + windows::words_for(::GetLastError()));
  if ((windows::about(file.get()).dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0)
    throw Failure("cannot write " + path + ": it is a link");
  line += '\n';
  if (ends_amid_a_line(file.get())) line.insert(0, 1, '\n');
  if (const DWORD error = windows::write_all(file.get(), line); error != ERROR_SUCCESS)
    throw Failure("cannot write " + path + ": " + windows::words_for(error));
}

}  // namespace quoin
