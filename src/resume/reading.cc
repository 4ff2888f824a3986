#include "resume/reading.h"

#include <limits>

#include "resume/inline_markup.h"

namespace quoin {
namespace {

constexpr std::string_view white = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

bool is_blank(std::string_view text) {
  return trimmed(text).empty();
}

/// Stretches of lines between blank lines, without the line end of their last line.
std::vector<std::string_view> split_paragraphs(std::string_view text) {
  std::vector<std::string_view> out;
  std::size_t begin = std::string_view::npos, end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    if (is_blank(text.substr(at, line_end - at))) {
      if (begin != std::string_view::npos) out.push_back(text.substr(begin, end - begin));
      begin = std::string_view::npos;
    } else {
      if (begin == std::string_view::npos) begin = at;
      end = line_end > at && text[line_end - 1] == '\r' ? line_end - 1 : line_end;
    }
    at = line_end + 1;
  }
  if (begin != std::string_view::npos) out.push_back(text.substr(begin, end - begin));
  return out;
}

Text parse(Reading& reading, std::string_view text, const Span& span) {
  return parse_inline(text, span, &reading.locale, reading.diagnostics);
}

Literal literal(const TomlValue& value) {
  return {value.span, std::string(trimmed(*value.text()))};
}

std::vector<Literal> literals(const std::vector<const TomlValue*>& values) {
  std::vector<Literal> out;
  for (const TomlValue* value : values)
    if (Literal one = literal(*value); !one.empty()) out.push_back(std::move(one));
  return out;
}

}  // namespace

Text inline_text(Reading& reading, const TomlValue& value) {
  std::string joined;
  for (const std::string_view paragraph : split_paragraphs(*value.text())) {
    if (!joined.empty()) joined += '\n';
    joined += paragraph;
  }
  if (joined.empty()) return {value.span, {}};
  return parse(reading, joined, value.span);
}

std::vector<Text> paragraphs(Reading& reading, const TomlValue& value) {
  std::vector<Text> out;
  for (const std::string_view paragraph : split_paragraphs(*value.text()))
    out.push_back(parse(reading, paragraph, value.span));
  return out;
}

Text read_text(Reading& reading, TableReader& table, std::string_view key) {
  const TomlValue* value = table.text(key);
  return value ? inline_text(reading, *value) : Text();
}

std::vector<Text> read_paragraphs(Reading& reading, TableReader& table, std::string_view key) {
  const TomlValue* value = table.text(key);
  return value ? paragraphs(reading, *value) : std::vector<Text>();
}

std::vector<Text> read_texts(Reading& reading, TableReader& table, std::string_view key) {
  std::vector<Text> out;
  for (const TomlValue* value : table.text_array(key))
    if (Text text = inline_text(reading, *value); !text.empty()) out.push_back(std::move(text));
  return out;
}

Literal read_literal(TableReader& table, std::string_view key) {
  const TomlValue* value = table.text(key);
  return value ? literal(*value) : Literal();
}

std::vector<Literal> read_literals(TableReader& table, std::string_view key) {
  return literals(table.text_array(key));
}

std::vector<Literal> read_one_or_more(TableReader& table, std::string_view key) {
  return literals(table.texts(key));
}

void require(TableReader& table, std::string_view key, bool read) {
  const TomlValue* value = table.value(key);
  if (read || (value && !value->text())) return;  // another type has been reported
  const std::string name = "`" + std::string(key) + "`";
  table.diagnostics().error("missing-field", value ? value->span : table.span(),
                            value ? name + " of " + table.what() + " is empty" : table.what() + " needs " + name,
                            "write " + std::string(key) + " = \"…\"");
}

Marks read_marks(TableReader& table) {
  Marks marks;
  marks.tags = read_literals(table, "tags");
  if (const TomlValue* priority = table.integer("priority")) {
    const std::int64_t value = *priority->integer();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max())
      table.diagnostics().error("bad-priority", priority->span,
                                "the priority " + std::to_string(value) + " is out of range",
                                "small numbers do, such as 1 or -1");
    else
      marks.priority = static_cast<int>(value);
  }
  return marks;
}

std::vector<Item> read_items(Reading& reading, TableReader& table, std::string_view key) {
  std::vector<Item> out;
  const TomlArray* array = table.array(key);
  if (!array) return out;
  for (const TomlValue& element : *array) {
    Item item;
    if (element.text()) {
      item.text = inline_text(reading, element);
    } else if (element.table()) {
      TableReader reader(*element.table(), "an element of `" + std::string(key) + "`", {"text", "tags", "priority"},
                         reading.diagnostics);
      item.text = read_text(reading, reader, "text");
      item.marks = read_marks(reader);
      require(reader, "text", !item.text.empty());
    } else {
      wrong_type(element, key, "a text or a table { text, tags, priority }", reading.diagnostics);
    }
    if (!item.text.empty()) out.push_back(std::move(item));
  }
  return out;
}

}  // namespace quoin
