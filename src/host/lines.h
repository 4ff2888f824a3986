// Lines: of a stream, each of bounded length, for as long as nobody asks to stop; and those that are added to a file.
#pragma once

#include <cstddef>
#include <optional>
#include <stop_token>
#include <string>

namespace quoin {

/// Used by one thread. Borrows the descriptor.
class LineReader {
 public:
  struct Line {
    std::string text;       ///< without its line feed
    bool too_long = false;  ///< then `text` is empty, and all of the line has been read
  };

  LineReader(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest) {}

  /// Waits for a line; nothing at the end of the stream, and soon after `stop` is asked for. Throws Failure where the
  /// stream cannot be read.
  std::optional<Line> next(const std::stop_token& stop);

 private:
  bool fill(const std::stop_token& stop);

  int descriptor_;
  std::size_t longest_, used_ = 0;
  std::string buffer_;
};

/// Adds `line` and a line feed to a file in one write, after ending a line that a killed process has left half. Makes the
/// file where there is none. Several processes may add at a time. Throws Failure.
void append_line(const std::string& path, std::string line);

}  // namespace quoin
