// Collecting faults, and showing one: the place, the line it stands in, a caret under it. What a user's file holds is
// shown so that it cannot drive the terminal: control and direction characters are written out.
#include "quoin/diagnostic.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "base/utf8.h"
#include "base/words.h"

namespace quoin {
namespace {

constexpr std::size_t window = 100;  ///< columns of a line that are shown at most
constexpr std::string_view indent = "  ";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t characters_per_mark = 64;

/// A character as it is shown, and how many columns of a terminal it takes.
struct Cell {
  std::string shown;
  std::size_t width = 1;
};

std::size_t columns_of(char32_t c) {
  if (c < 0x300) return 1;
  const auto point = static_cast<UChar32>(c);
  const auto type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || c == 0x200D) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

Cell cell_at(std::string_view text, std::size_t& offset) {
  const Decoded next = decode_utf8(text, offset);
  const std::string_view bytes = text.substr(offset, next.length);
  offset += next.length;
  char escape[16];
  if (next.code_point == 0xFFFD && next.length == 1) {
    std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(static_cast<unsigned char>(bytes[0])));
  } else if (next.code_point == '\t') {
    return {" ", 1};
  } else if (steers_terminal(next.code_point)) {
    std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(next.code_point));
  } else {
    return {std::string(bytes), columns_of(next.code_point)};
  }
  return {escape, std::string_view(escape).size()};
}

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) out += cell_at(text, i).shown;
  return out;
}

/// Byte offset of the code point that stands `count` before or after `offset`, within the text.
std::size_t step_back(std::string_view text, std::size_t offset, std::size_t count) {
  for (; count > 0 && offset > 0; --count) offset = code_point_start(text, offset - 1);
  return offset;
}

/// The line, or what of it surrounds the bytes from `caret` to `caret_end`, and carets below.
std::string excerpt(std::string_view line, std::size_t caret, std::size_t caret_end) {
  std::size_t offset = step_back(line, caret, window / 2);
  std::string shown = std::string(indent) + (offset > 0 ? "…" : "");
  std::string marks = std::string(indent) + (offset > 0 ? " " : "");
  std::size_t columns = 0;
  while (offset < line.size() && columns < window) {
    const bool marked = offset >= caret && offset < caret_end;
    const bool before = offset < caret;
    const Cell cell = cell_at(line, offset);
    shown += cell.shown;
    columns += cell.width;
    if (marked || before) marks.append(cell.width, marked ? '^' : ' ');
  }
  if (marks.find('^') == std::string::npos) marks += '^';
  return shown + (offset < line.size() ? "…\n" : "\n") + marks + "\n";
}

}  // namespace

SourceId Sources::add(std::string name, std::string text) {
  Source source{std::move(name), std::move(text), {0}, {0}, {}};
  std::size_t characters = 0;
  const std::string_view all = source.text;
  for (std::size_t at = all.starts_with(byte_order_mark) ? byte_order_mark.size() : 0; at < all.size(); ++characters) {
    if (characters % characters_per_mark == 0) source.marks.push_back(at);
    const bool line_end = all[at] == '\n';
    at += decode_utf8(all, at).length;
    if (!line_end) continue;
    source.line_starts.push_back(at);
    source.characters_before.push_back(characters + 1);
  }
  sources_.push_back(std::move(source));
  return static_cast<SourceId>(sources_.size() - 1);
}

std::string_view Sources::line(SourceId id, std::uint32_t number) const {
  const Source& source = sources_.at(id);
  if (number == 0 || number > source.line_starts.size()) return {};
  const std::size_t begin = source.line_starts[number - 1];
  const std::size_t end = number < source.line_starts.size() ? source.line_starts[number] - 1 : source.text.size();
  std::string_view line = std::string_view(source.text).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (number == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
  return line;
}

std::size_t Sources::offset_of(const Source& source, const Position& at) const {
  const std::string_view all = source.text;
  const std::string_view in = line(static_cast<SourceId>(&source - sources_.data()), at.line);
  if (in.data() == nullptr) return all.size();
  const auto begin = static_cast<std::size_t>(in.data() - all.data());
  const std::size_t end = begin + in.size();
  const std::size_t character = source.characters_before[at.line - 1] + std::max<std::size_t>(at.column, 1) - 1;
  const std::size_t mark = character / characters_per_mark;
  if (mark >= source.marks.size()) return end;
  // The mark may stand on a line before this one.
  std::size_t offset = source.marks[mark], count = mark * characters_per_mark;
  if (offset < begin) {
    offset = begin;
    count = source.characters_before[at.line - 1];
  }
  for (; count < character && offset < end; ++count) offset += decode_utf8(all, offset).length;
  return std::min(offset, end);
}

Position Sources::position_of(const Source& source, std::size_t offset) {
  const auto line = std::upper_bound(source.line_starts.begin(), source.line_starts.end(), offset) - 1;
  const auto index = static_cast<std::size_t>(line - source.line_starts.begin());
  std::size_t at = *line, count = source.characters_before[index];
  if (index == 0 && source.text.starts_with(byte_order_mark)) at = std::min(byte_order_mark.size(), offset);
  // The last mark before the place, if it stands on the line.
  const auto mark = std::upper_bound(source.marks.begin(), source.marks.end(), offset);
  if (mark != source.marks.begin() && *(mark - 1) > at) {
    at = *(mark - 1);
    count = static_cast<std::size_t>(mark - 1 - source.marks.begin()) * characters_per_mark;
  }
  for (; at < offset; ++count) at += decode_utf8(source.text, at).length;
  return {static_cast<std::uint32_t>(index + 1), static_cast<std::uint32_t>(count - source.characters_before[index] + 1)};
}

Span Sources::span(SourceId id, std::size_t begin, std::size_t end) const {
  const Source& source = sources_.at(id);
  return {id, position_of(source, begin), position_of(source, end)};
}

std::string_view Sources::text(const Span& span) const {
  const Source& source = sources_.at(span.source);
  const std::size_t begin = offset_of(source, span.begin);
  return std::string_view(source.text).substr(begin, std::max(begin, offset_of(source, span.end)) - begin);
}

void Diagnostics::error(std::string code, Span span, std::string message, std::string hint) {
  add({std::move(code), Severity::error, span, std::move(message), std::move(hint)});
}

void Diagnostics::warning(std::string code, Span span, std::string message, std::string hint) {
  add({std::move(code), Severity::warning, span, std::move(message), std::move(hint)});
}

void Diagnostics::add(Diagnostic one) {
  if (full())
    ++(one.severity == Severity::error ? more_errors : more_warnings);
  else
    all.push_back(std::move(one));
}

void Diagnostics::take(Diagnostics&& others) {
  for (Diagnostic& one : others.all) add(std::move(one));
  more_errors += others.more_errors;
  more_warnings += others.more_warnings;
  others = {};
}

bool Diagnostics::full() const {
  return all.size() >= most_diagnostics;
}

bool Diagnostics::has_errors() const {
  return more_errors > 0 ||
         std::any_of(all.begin(), all.end(), [](const Diagnostic& one) { return one.severity == Severity::error; });
}

void Diagnostics::sort_by_place() {
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) { return a.span < b.span; });
  // Equal ones need not be neighbours where several faults stand at one place.
  std::vector<Diagnostic> once;
  std::set<Diagnostic> here;
  for (Diagnostic& one : all) {
    if (!once.empty() && once.back().span != one.span) here.clear();
    if (here.insert(one).second) once.push_back(std::move(one));
  }
  all = std::move(once);
}

std::string render(const Diagnostic& diagnostic, const Sources& sources) {
  std::string out;
  const bool has_source = diagnostic.span.source < sources.size();
  if (has_source) {
    out += harmless(sources.name(diagnostic.span.source));
    const Position& begin = diagnostic.span.begin;
    if (diagnostic.span.known()) out += ":" + std::to_string(begin.line) + ":" + std::to_string(begin.column);
    out += ": ";
  }
  out += diagnostic.severity == Severity::error ? "error[" : "warning[";
  out += diagnostic.code + "]: " + harmless(diagnostic.message) + "\n";
  if (has_source && diagnostic.span.known()) {
    const std::string_view line = sources.line(diagnostic.span.source, diagnostic.span.begin.line);
    const Span before{diagnostic.span.source, {diagnostic.span.begin.line, 1}, diagnostic.span.begin};
    const std::size_t caret = sources.text(before).size();
    const bool one_line = diagnostic.span.end.line == diagnostic.span.begin.line;
    const std::size_t end = one_line ? caret + sources.text(diagnostic.span).size() : line.size();
    if (!line.empty()) out += excerpt(line, caret, end);
  }
  if (!diagnostic.hint.empty()) out += std::string(indent) + "hint: " + harmless(diagnostic.hint) + "\n";
  return out;
}

}  // namespace quoin
