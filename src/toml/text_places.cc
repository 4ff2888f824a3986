// Every step takes one unit of the source (a character, an escape, a line end) and the bytes that it stands for.
#include "toml/text_places.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t longest_span = 100;

std::size_t line_end_length(std::string_view text) {
  return text.starts_with("\r\n") ? 2 : text.starts_with('\n') ? 1 : 0;
}

/// The length of the white space that a backslash at a line's end takes with it; 0 where it is another escape.
std::size_t trimmed_line_end(std::string_view after_backslash) {
  const std::size_t blanks = std::min(after_backslash.find_first_not_of(" \t"), after_backslash.size());
  if (line_end_length(after_backslash.substr(blanks)) == 0) return 0;
  return std::min(after_backslash.find_first_not_of(" \t\r\n"), after_backslash.size());
}

}  // namespace

TextPlaces::TextPlaces(const Sources& sources, const Span& value, std::string_view decoded)
    : sources_(sources), value_(value), decoded_(decoded) {}

Position TextPlaces::at(std::size_t offset) {
  if (quotes_ == Quotes::unknown) open();
  while (!lost_ && decoded_at_ < offset) step();
  if (lost_) return {};
  // What stands for nothing (a backslash at a line's end) belongs to what is before it.
  while (quotes_ == Quotes::basic && raw_starts("\\") && trimmed_line_end(raw_.substr(raw_at_ + 1)) > 0) escape();
  return position_;
}

Span TextPlaces::span(std::size_t begin, std::size_t end) {
  const Position first = at(begin);
  if (first.line == 0) return value_;
  TextPlaces ahead = *this;
  const Position last = ahead.at(std::min({end, begin + longest_span, decoded_.size()}));
  return {value_.source, first, last.line == 0 ? Position{first.line, first.column + 1} : last};
}

void TextPlaces::open() {
  quotes_ = Quotes::none;
  lost_ = !value_.known() || value_.source >= sources_.size();
  if (lost_) return;
  raw_ = sources_.text(value_);
  position_ = value_.begin;
  if (raw_.empty()) return;
  const char quote = raw_[0];
  if (quote != '"' && quote != '\'') return;
  quotes_ = quote == '"' ? Quotes::basic : Quotes::literal;
  const bool triple = raw_.starts_with(std::string(3, quote));
  take(triple ? 3 : 1, 0);
  if (triple) take(line_end_length(raw_.substr(raw_at_)), 0);
}

void TextPlaces::take(std::size_t raw_bytes, std::size_t decoded_bytes) {
  const std::size_t end = std::min(raw_at_ + raw_bytes, raw_.size());
  while (raw_at_ < end) {
    const bool line_end = raw_[raw_at_] == '\n';
    position_ = line_end ? Position{position_.line + 1, 1} : Position{position_.line, position_.column + 1};
    raw_at_ += decode_utf8(raw_, raw_at_).length;
  }
  decoded_at_ += decoded_bytes;
}

void TextPlaces::escape() {
  const std::string_view rest = raw_.substr(raw_at_ + 1);
  if (const std::size_t white = trimmed_line_end(rest); white > 0) return take(1 + white, 0);
  const std::size_t digits = rest.starts_with('u') ? 4 : rest.starts_with('U') ? 8 : 0;
  if (digits == 0) return take(2, 1);
  std::uint32_t code_point = 0;
  const std::string_view number = rest.substr(1, digits);
  std::from_chars(number.data(), number.data() + number.size(), code_point, 16);
  std::string bytes;
  append_utf8(bytes, static_cast<char32_t>(code_point));
  take(2 + digits, bytes.size());
}

void TextPlaces::step() {
  lost_ = raw_at_ >= raw_.size() || decoded_at_ >= decoded_.size();
  if (lost_) return;
  if (quotes_ == Quotes::basic && raw_[raw_at_] == '\\') return escape();
  if (raw_starts("\r\n") && decoded_[decoded_at_] == '\n') return take(2, 1);
  const std::size_t length = decode_utf8(raw_, raw_at_).length;
  lost_ = raw_.substr(raw_at_, length) != decoded_.substr(decoded_at_, length);
  if (!lost_) take(length, length);
}

}  // namespace quoin
