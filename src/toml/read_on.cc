#include "toml/read_on.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "toml/scan.h"

namespace quoin {
namespace {

/// Of the byte at which line `number` begins, behind a byte order mark; the text's size where there is no such line.
std::size_t start_of_line(std::string_view text, std::uint32_t number) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::uint32_t line = 1; line < number; ++line) {
    at = text.find('\n', at);
    if (at == std::string_view::npos) return text.size();
    ++at;
  }
  return at;
}

std::string_view line_from(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string_view bare_key(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (ascii::is_alnum(text[end]) || std::string_view("-_.").find(text[end]) != std::string_view::npos)) ++end;
  return text.substr(0, end);
}

/// "[basics]", "[[section.entry]]  # Ada"; not "[1, 2]," or "["a"]".
bool begins_header(std::string_view line) {
  line = ascii::trimmed(line);
  const std::size_t brackets = line.starts_with("[[") ? 2 : line.starts_with("[") ? 1 : 0;
  if (brackets == 0 || line.size() == brackets || !ascii::is_letter(line[brackets])) return false;
  const std::string_view name = bare_key(line.substr(brackets));
  line.remove_prefix(brackets + name.size());
  if (!line.starts_with(brackets == 2 ? "]]" : "]")) return false;
  line = ascii::trimmed(line.substr(brackets));
  return line.empty() || line.starts_with('#');
}

bool is_header(std::string_view statement) {
  const std::size_t first = statement.find_first_not_of(" \t");
  return first != std::string_view::npos && statement[first] == '[';
}

void drop(TomlTable& table, const std::vector<std::uint32_t>& lines);

void drop(TomlValue& value, const std::vector<std::uint32_t>& lines) {
  if (auto* table = std::get_if<TomlTable>(&value.data)) drop(*table, lines);
  if (auto* array = std::get_if<TomlArray>(&value.data))
    for (TomlValue& element : *array) drop(element, lines);
}

/// Recursion is safe: scan_toml bounds the depth.
void drop(TomlTable& table, const std::vector<std::uint32_t>& lines) {
  std::erase_if(table.entries, [&](const TomlEntry& entry) {
    return std::find(lines.begin(), lines.end(), entry.key_span.begin.line) != lines.end();
  });
  for (TomlEntry& entry : table.entries) drop(entry.value, lines);
}

}  // namespace

bool begins_statement(std::string_view line) {
  line = ascii::trimmed(line);
  const std::string_view key = bare_key(line);
  if (key.empty()) return begins_header(line);
  return ascii::is_letter(key[0]) && ascii::trimmed(line.substr(key.size())).starts_with('=');
}

FaultyText::Statement FaultyText::statement_at(Position at, bool endless) const {
  const TomlScan before = scan_toml(text_, at), whole = scan_toml(text_, toml_end);
  Statement out;
  const auto past = std::upper_bound(before.outside.begin(), before.outside.end(), at.line);
  out.line = past == before.outside.begin() ? 1 : *(past - 1);
  out.begin = start_of_line(text_, out.line);
  const auto next = std::upper_bound(whole.outside.begin(), whole.outside.end(), out.line);
  out.end = next == whole.outside.end() ? text_.size() : start_of_line(text_, *next);
  if (!endless && next != whole.outside.end()) return out;
  // Nobody knows where it was to end: before what looks like the next one. In a text a line may look like a key.
  const bool array = !before.open.empty() && before.open.back().opening == "[";
  for (std::size_t line = text_.find('\n', out.begin); line != std::string::npos && line + 1 < out.end; line = text_.find('\n', line + 1))
    if (array ? begins_statement(line_from(text_, line + 1)) : begins_header(line_from(text_, line + 1))) {
      out.end = line + 1;
      break;
    }
  return out;
}

bool FaultyText::is_news(const SyntaxFault& fault) const {
  if (fault.told == last_) return false;
  if (spoilt_.empty() || !is_spoilt(statement_at(fault.at, fault.endless))) return true;
  return fault.repair && fault.told.span.begin != last_.span.begin;
}

bool FaultyText::is_spoilt(const Statement& statement) const {
  return std::find(spoilt_.begin(), spoilt_.end(), statement.line) != spoilt_.end();
}

bool FaultyText::leave_out(const Statement& statement) {
  const std::string line(ascii::trimmed(line_from(text_, statement.begin)));
  if (line.empty()) return false;
  lines_.push_back(line);
  std::size_t end = statement.end;
  const bool header = is_header(line);
  if (header) end = std::min(end, text_.find('\n', statement.begin));
  for (std::size_t i = statement.begin; i < end; ++i)
    if (text_[i] != '\n' && text_[i] != '\r') text_[i] = ' ';
  if (!header) return true;
  // What stands below it is no other table's.
  text_.insert(statement.begin, "[left-out-" + std::to_string(statement.line) + "]");
  spoilt_.push_back(statement.line);
  return true;
}

void FaultyText::repair(const Repair& repair, std::uint32_t line, const Statement& statement) {
  const std::size_t begin = start_of_line(text_, line) + repair.begin, size = repair.end - repair.begin;
  const std::size_t characters = count_utf8(std::string_view(text_).substr(begin, size));
  if (repair.loss == Repair::Loss::part) lines_.push_back(text_.substr(begin, size));
  if (repair.loss == Repair::Loss::value && !is_spoilt(statement)) {
    lines_.emplace_back(line_from(text_, statement.begin));
    spoilt_.push_back(statement.line);
  }
  std::string with = repair.with;
  if (with.size() < characters) with.append(characters - with.size(), ' ');
  text_.replace(begin, size, with);
}

bool FaultyText::mend(const SyntaxFault& fault) {
  const Statement statement = statement_at(fault.at, fault.endless);
  const bool in_vain = fault.told == last_;
  last_ = fault.told;
  if (!fault.repair || in_vain) return leave_out(statement);
  repair(*fault.repair, fault.at.line, statement);
  return true;
}

void FaultyText::drop_spoilt(TomlTable& root) const {
  if (!spoilt_.empty()) drop(root, spoilt_);
}

}  // namespace quoin
