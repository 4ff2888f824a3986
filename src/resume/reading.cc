#include "resume/reading.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <limits>

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/control_character.h"
#include "resume/inline_markup.h"
#include "resume/letters.h"
#include "resume/synonyms.h"
#include "toml/text_places.h"

namespace quoin {
namespace {

bool is_blank(std::string_view text) {
  return ascii::trimmed(text).empty();
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

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const std::string_view line = ascii::trimmed(text.substr(at, end - at)); !line.empty()) out.push_back(line);
    at = end + 1;
  }
  return out;
}

/// The bullet that a line of a text begins with, and the space behind it; empty where there is none.
std::string_view typed_bullet(std::string_view line) {
  line = ascii::trimmed(line);
  for (const std::string_view bullet : {"-", "*", "•", "◦", "▪", "●", "‣", "·", "–"})
    if (line.size() > bullet.size() && line.starts_with(bullet) && ascii::is_space(line[bullet.size()])) return line.substr(0, bullet.size());
  return {};
}

/// A bullet in an item prints beside the layout's own.
void check_bullet(const TomlValue& value, Diagnostics& diagnostics) {
  const std::string_view bullet = typed_bullet(*value.text());
  if (!bullet.empty())
    diagnostics.warning("typed-bullet", value.span, "`" + std::string(bullet) + "` prints behind the bullet that the layout sets", "take it out");
}

/// Lines of a paragraph run on, whatever they begin with.
void check_list_in_prose(const TomlValue& value, const std::vector<std::string_view>& paragraphs, Diagnostics& diagnostics) {
  for (const std::string_view paragraph : paragraphs) {
    std::size_t bullets = 0;
    std::string bullet;
    for (const std::string_view line : split_lines(paragraph)) {
      const std::string_view one = typed_bullet(line);
      if (one.empty()) continue;
      bullet = one;
      ++bullets;
    }
    if (bullets < 2) continue;
    diagnostics.warning("typed-bullet", value.span, "lines that begin with `" + bullet + "` run on in one paragraph",
                        "write `highlights` in an entry, a section of kind list, or a blank line between them");
    return;
  }
}

/// White space, and what has no ink of its own: joiners, direction marks, fillers, an empty Braille cell.
bool is_invisible(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isUWhiteSpace(point) != 0 || u_charType(point) == U_FORMAT_CHAR || c == 0x2800 ||
         u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool shows_nothing(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    if (!is_invisible(next.code_point)) return false;
    i += next.length;
  }
  return true;
}

bool shows_nothing(const std::vector<InlineRun>& runs) {
  return std::all_of(runs.begin(), runs.end(), [](const InlineRun& run) { return shows_nothing(run.text); });
}

/// Nobody reads more of one text, and to show each takes time by its line's length.
constexpr std::size_t most_faults = 1000;

/// One value's parts, read in its order.
class ValueReader {
 public:
  ValueReader(Reading& reading, const TomlValue& value)
      : reading_(reading), value_(value), places_(reading.sources, value.span, *value.text()) {}

  /// `part` is a stretch of the value's text. Faults are reported where they stand.
  std::vector<InlineRun> runs(std::string_view part) {
    std::vector<InlineFault> faults;
    std::vector<InlineRun> out = parse_runs(part, &reading_.locale, faults);
    const std::size_t begin = offset(part);
    for (InlineFault& fault : faults) {
      if (++faults_ > most_faults) break;
      reading_.diagnostics.add({std::move(fault.code), fault.severity, places_.span(begin + fault.begin, begin + fault.end),
                                std::move(fault.message), std::move(fault.hint)});
    }
    if (shows_nothing(out)) out.clear();
    return out;
  }

  /// From where the part begins to the value's end.
  Span span(std::string_view part) {
    const Position begin = places_.at(offset(part));
    return begin.line == 0 ? value_.span : Span{value_.span.source, begin, value_.span.end};
  }

 private:
  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - value_.text()->data());
  }

  Reading& reading_;
  const TomlValue& value_;
  TextPlaces places_;
  std::size_t faults_ = 0;
};

std::vector<Literal> literals_of(Reading& reading, std::string_view key, const std::vector<const TomlValue*>& values) {
  std::vector<Literal> out;
  for (const TomlValue* value : values) {
    std::string text = checked_literal(*value->text(), value->span, reading.diagnostics);
    if (text.empty())
      report_empty(key, value->span, reading.diagnostics);
    else
      out.push_back({reading.places.add(value->span), std::move(text)});
  }
  return out;
}

/// Of each part of the value that says anything.
std::vector<Text> texts_of(Reading& reading, const TomlValue& value, const std::vector<std::string_view>& parts) {
  ValueReader reader(reading, value);
  std::vector<Text> out;
  for (const std::string_view part : parts) {
    const Span span = parts.size() == 1 ? value.span : reader.span(part);
    if (std::vector<InlineRun> runs = reader.runs(part); !runs.empty())
      out.push_back({reading.places.add(span), std::move(runs)});
  }
  return out;
}

}  // namespace

std::string checked_literal(std::string_view written, const Span& span, Diagnostics& diagnostics) {
  const std::string plain = without_traces(written);
  const std::string_view text = ascii::trimmed(plain);
  const std::vector<ControlCharacter> controls = find_control_characters(text);
  if (controls.empty()) return shows_nothing(text) ? std::string() : std::string(text);
  diagnostics.error(control_code, span, control_message(controls[0].code_point), control_hint);
  const std::string rest = without(text, controls);
  return shows_nothing(rest) ? std::string() : std::string(ascii::trimmed(rest));
}

void report_empty(std::string_view key, const Span& span, Diagnostics& diagnostics, std::string hint) {
  diagnostics.error("empty-value", span, "`" + std::string(key) + "` is empty",
                    hint.empty() ? "write a value, or take it out" : std::move(hint));
}

Text inline_text(Reading& reading, const TomlValue& value, BlankLine blank) {
  ValueReader reader(reading, value);
  const std::vector<std::string_view> parts = split_paragraphs(*value.text());
  Text text{reading.places.add(value.span), {}};
  if (parts.empty()) return text;
  if (blank == BlankLine::space) {
    const char* const end = parts.back().data() + parts.back().size();
    text.runs = reader.runs({parts[0].data(), static_cast<std::size_t>(end - parts[0].data())});
    return text;
  }
  for (const std::string_view part : parts) {
    std::vector<InlineRun> runs = reader.runs(part);
    if (runs.empty()) continue;
    if (!text.runs.empty()) text.runs.push_back({"\n", false, false, false, {}});
    std::move(runs.begin(), runs.end(), std::back_inserter(text.runs));
  }
  return text;
}

std::vector<Text> paragraphs(Reading& reading, const TomlValue& value) {
  const std::vector<std::string_view> parts = split_paragraphs(*value.text());
  check_list_in_prose(value, parts, reading.diagnostics);
  return texts_of(reading, value, parts);
}

std::vector<Text> lines(Reading& reading, const TomlValue& value) {
  return texts_of(reading, value, split_lines(*value.text()));
}

Text read_text(Reading& reading, TableReader& table, std::string_view key, BlankLine blank) {
  const TomlValue* value = table.text(key);
  return value ? inline_text(reading, *value, blank) : Text();
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

Literal read_required_literal(Reading& reading, TableReader& table, std::string_view key) {
  const TomlValue* value = table.text(key);
  if (!value) return {};
  return {reading.places.add(value->span), checked_literal(*value->text(), value->span, reading.diagnostics)};
}

Literal read_literal(Reading& reading, TableReader& table, std::string_view key) {
  Literal literal = read_required_literal(reading, table, key);
  if (literal.empty() && literal.value_id != no_value)
    report_empty(key, reading.places.of(literal.value_id), reading.diagnostics);
  return literal;
}

std::vector<Literal> read_literals(Reading& reading, TableReader& table, std::string_view key) {
  return literals_of(reading, key, table.text_array(key));
}

std::vector<Literal> read_one_or_more(Reading& reading, TableReader& table, std::string_view key) {
  constexpr std::size_t most = 100;  // each is a link of the header's, and nobody has so many
  std::vector<Literal> out = literals_of(reading, key, table.texts(key));
  if (out.size() <= most) return out;
  reading.diagnostics.error("too-many", reading.places.of(out[most].value_id),
                            "`" + std::string(key) + "` has more than 100 values", "a reader wants one or two");
  out.resize(most);
  return out;
}

void require(TableReader& table, std::string_view key, bool read) {
  const TomlValue* value = table.value(key);
  if (read || (value && !value->text())) return;  // another type has been reported
  const std::string name = "`" + std::string(key) + "`";
  table.diagnostics().error("missing-field", value ? value->span : table.span(),
                            value ? name + " of " + table.what() + " is empty" : table.what() + " needs " + name,
                            "write " + std::string(key) + " = \"…\"");
}

Span typed(const std::string& option, const std::string& text, Sources& sources) {
  const SourceId id = sources.add(option, text);
  return {id, {1, 1}, {1, static_cast<std::uint32_t>(count_utf8(text)) + 1}};
}

bool check_tag(const std::string& tag, const Span& place, Diagnostics& diagnostics) {
  if (std::none_of(tag.begin(), tag.end(), ascii::is_space)) return true;
  std::string joined = tag;
  std::replace_if(joined.begin(), joined.end(), ascii::is_space, '-');
  diagnostics.error("bad-tag", place, "the tag `" + tag + "` has a space in it",
                    "a tag is one word, such as \"" + joined + "\"");
  return false;
}

Marks read_marks(Reading& reading, TableReader& table) {
  Marks marks;
  table.text("id");  // a name for tools and overlays
  marks.tags = read_literals(reading, table, "tags");
  for (const Literal& tag : marks.tags) check_tag(tag.value, reading.places.of(tag.value_id), reading.diagnostics);
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
  const TomlValue* value = table.value(key);
  if (!value) return out;
  if (value->text()) {  // one alone: what stands in it is read all the same
    wrong_type(*value, key, "an array of texts", table.diagnostics(), "put it in brackets, one element for each: " + std::string(key) + " = [\"…\", \"…\"]");
    if (Text text = inline_text(reading, *value, BlankLine::line_break); !text.empty()) out.push_back({std::move(text), {}, no_leaf});
    return out;
  }
  const TomlArray* array = table.array(key);
  if (!array) return out;
  for (const TomlValue& element : *array) {
    Item item;
    if (element.text()) {
      check_bullet(element, reading.diagnostics);
      item.text = inline_text(reading, element, BlankLine::line_break);
    } else if (element.table()) {
      TableReader reader(*element.table(), "an element of `" + std::string(key) + "`", {"text", "id", "tags", "priority"},
                         reading.diagnostics, key_synonyms());
      item.text = read_text(reading, reader, "text", BlankLine::line_break);
      item.marks = read_marks(reading, reader);
      require(reader, "text", !item.text.empty());
    } else {
      wrong_type(element, key, "a text or a table { text, tags, priority }", reading.diagnostics);
    }
    if (!item.text.empty()) out.push_back(std::move(item));
  }
  return out;
}

}  // namespace quoin
