#include "markup/lines.h"

#include <algorithm>

namespace quoin::markup {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
bool is_white(char c) {
  return is_blank(c) || c == '\n' || c == '\r';
}

}  // namespace

JoinedLines::JoinedLines(std::string_view paragraph) {
  std::size_t end = paragraph.size();
  while (end > 0 && is_white(paragraph[end - 1])) --end;
  text_.reserve(end);
  for (std::size_t at = 0; at < end;) {
    while (is_white(paragraph[at])) ++at;
    if (!lines_.empty()) end_line();
    const std::size_t line_end = std::min(paragraph.find_first_of("\r\n", at), end);
    append(paragraph.substr(at, line_end - at), at);
    at = line_end;
  }
}

void JoinedLines::append(std::string_view line, std::size_t in_paragraph) {
  lines_.push_back({text_.size(), in_paragraph});
  std::transform(line.begin(), line.end(), std::back_inserter(text_), [](char c) { return is_blank(c) ? ' ' : c; });
}

void JoinedLines::end_line() {
  const std::size_t begin = lines_.back().in_text;
  const std::size_t last = text_.find_last_not_of(' ');  // the line has a character that is no space
  const std::size_t spaces = text_.size() - last - 1;
  std::size_t backslashes = 0;
  while (spaces == 0 && text_.size() - backslashes > begin && text_[text_.size() - backslashes - 1] == '\\')
    ++backslashes;
  text_ += spaces >= 2 || backslashes % 2 == 1 ? '\n' : ' ';
}

std::size_t JoinedLines::in_paragraph(std::size_t in_text) const {
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), in_text,
                                      [](std::size_t at, const Line& line) { return at < line.in_text; });
  if (after == lines_.begin()) return 0;
  return (after - 1)->in_paragraph + (in_text - (after - 1)->in_text);
}

}  // namespace quoin::markup
