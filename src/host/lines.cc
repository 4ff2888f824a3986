#include "host/lines.h"

namespace quoin {

std::optional<LineReader::Line> LineReader::next(const std::stop_token& stop) {
  bool too_long = false;
  for (std::size_t looked = used_;;) {
    const std::size_t end = buffer_.find('\n', looked);
    const bool whole = end != std::string::npos;
    if (whole || buffer_.size() - used_ > longest_) {
      too_long = too_long || (whole ? end : buffer_.size()) - used_ > longest_;
      Line line{too_long || !whole ? std::string() : buffer_.substr(used_, end - used_), too_long};
      used_ = whole ? end + 1 : buffer_.size();
      if (whole) return line;
      looked = used_;
      continue;
    }
    looked = buffer_.size() - used_;  // from the buffer's new beginning
    if (fill(stop)) continue;
    if (stop.stop_requested() || (used_ == buffer_.size() && !too_long)) return std::nullopt;
    Line last{too_long ? std::string() : buffer_.substr(used_), too_long};
    used_ = buffer_.size();
    return last;
  }
}

}  // namespace quoin
