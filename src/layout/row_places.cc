#include "layout/row_places.h"

#include "base/utf8.h"

namespace quoin {

RowPlaces::RowPlaces(std::string_view row, const Span& span) : row_(row), span_(span) {
  constexpr std::uint32_t quotes = 2;
  as_written_ = span.known() && span.begin.line == span.end.line &&
                span.end.column - span.begin.column == count_utf8(row) + quotes;
}

Span RowPlaces::at(std::size_t begin, std::size_t end) {
  if (!as_written_) return span_;
  const Position from = position(begin);
  return {span_.source, from, position(end)};
}

Position RowPlaces::position(std::size_t offset) {
  if (offset < offset_) {
    offset_ = 0;
    columns_ = 0;
  }
  columns_ += static_cast<std::uint32_t>(count_utf8(row_.substr(offset_, offset - offset_)));
  offset_ = offset;
  return {span_.begin.line, span_.begin.column + 1 + columns_};
}

}  // namespace quoin
