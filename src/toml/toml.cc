// toml++ → our tree. The only file that sees toml++; its exceptions are off, so that a fault is a value here too.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "toml/toml.h"

#include <algorithm>
#include <limits>

#include "toml/scan.h"
#include "toml/syntax_words.h"

namespace quoin {
namespace {

/// Recursion is safe: scan_toml bounds the depth.
class Converter {
 public:
  explicit Converter(SourceId id) : id_(id) {}

  TomlTable table(toml::table& from) const {
    TomlTable out;
    out.span = span(from.source());
    out.entries.reserve(from.size());
    for (auto&& [key, node] : from) out.entries.push_back({std::string(key.str()), span(key.source()), value(node)});
    std::sort(out.entries.begin(), out.entries.end(),
              [](const TomlEntry& a, const TomlEntry& b) { return a.key_span.begin < b.key_span.begin; });
    return out;
  }

 private:
  Span span(const toml::source_region& region) const {
    return {id_, {region.begin.line, region.begin.column}, {region.end.line, region.end.column}};
  }

  static TomlDate date(const toml::date& from, bool has_time) {
    return {from.year, from.month, from.day, true, has_time};
  }

  TomlValue value(toml::node& from) const {
    TomlValue out{span(from.source()), {}};
    if (auto* as_text = from.as_string()) out.data = std::move(as_text->get());
    if (auto* as_integer = from.as_integer()) out.data = as_integer->get();
    if (auto* as_float = from.as_floating_point()) out.data = as_float->get();
    if (auto* as_boolean = from.as_boolean()) out.data = as_boolean->get();
    if (auto* as_date = from.as_date()) out.data = date(as_date->get(), false);
    if (from.is_time()) out.data = TomlDate{0, 0, 0, false, true};
    if (auto* as_date_time = from.as_date_time()) out.data = date(as_date_time->get().date, true);
    if (auto* as_table = from.as_table()) out.data = table(*as_table);
    if (auto* as_array = from.as_array()) {
      TomlArray elements;
      elements.reserve(as_array->size());
      for (toml::node& element : *as_array) elements.push_back(value(element));
      out.data = std::move(elements);
    }
    return out;
  }

  SourceId id_;
};

constexpr Position whole{std::numeric_limits<std::uint32_t>::max(), 1};

}  // namespace

const TomlEntry* TomlTable::find(std::string_view key) const {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const TomlEntry& one) { return one.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

std::optional<double> TomlValue::number() const {
  if (const std::int64_t* whole_number = integer()) return static_cast<double>(*whole_number);
  if (const double* any_number = floating()) return *any_number;
  return std::nullopt;
}

std::optional<TomlTable> parse_toml(SourceId id, const Sources& sources, Diagnostics& diagnostics) {
  const std::string& text = sources.text(id);
  const TomlScan scan = scan_toml(text, whole);
  if (!scan.fault.empty()) {
    const Position next{scan.at.line, scan.at.column + 1};
    diagnostics.error("toml-syntax", Span{id, scan.at, next}, scan.fault, scan.hint);
    return std::nullopt;
  }
  toml::parse_result parsed = toml::parse(std::string_view(text));
  if (!parsed) {
    const toml::source_position at = parsed.error().source().begin;
    diagnostics.all.push_back(explain_syntax(id, sources, {at.line, at.column}, parsed.error().description()));
    return std::nullopt;
  }
  TomlTable root = Converter(id).table(parsed.table());
  root.span = {id, {1, 1}, {1, 1}};
  return root;
}

std::optional<TomlValue> parse_toml_value(std::string_view text, SourceId id) {
  const std::string line = "v=" + std::string(text);
  if (!scan_toml(line, whole).fault.empty()) return std::nullopt;
  toml::parse_result parsed = toml::parse(std::string_view(line));
  if (!parsed) return std::nullopt;
  TomlTable root = Converter(id).table(parsed.table());
  if (root.entries.size() != 1) return std::nullopt;
  return std::move(root.entries[0].value);
}

std::string_view describe(TomlKind kind) {
  switch (kind) {
    case TomlKind::text:
      return "a text";
    case TomlKind::integer:
      return "an integer";
    case TomlKind::number:
      return "a number";
    case TomlKind::boolean:
      return "true or false";
    case TomlKind::date:
      return "a date";
    case TomlKind::array:
      return "an array";
    case TomlKind::table:
      return "a table";
  }
  return {};
}

}  // namespace quoin
