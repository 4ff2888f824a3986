#include "toml/table_reader.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/nearest.h"

namespace quoin {
namespace {

std::string list_of(std::span<const std::string_view> words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

/// "startDate", "start_date" and "start-date" are one word.
std::string plain_key(std::string_view key) {
  std::string out = ascii::lowered(key);
  std::erase_if(out, [](char c) { return c == '-' || c == '_' || c == ' '; });
  return out;
}

bool knows(std::span<const std::string_view> known, std::string_view key) {
  return std::find(known.begin(), known.end(), key) != known.end();
}

/// How two texts stand under one key; empty where they are none, or long.
std::string both_hint(std::string_view key, const TomlValue& there, const TomlValue& other) {
  constexpr std::size_t longest = 60;
  if (there.text() && other.text() && *there.text() == *other.text()) return "; take this one out";
  if (!there.text() || !other.text() || there.text()->size() + other.text()->size() > longest) return {};
  if ((*there.text() + *other.text()).find_first_of("\"\\\n") != std::string::npos) return {};
  return ": " + std::string(key) + " = \"" + *there.text() + ", " + *other.text() + "\"";
}

/// nullptr where none is for this table.
const Synonym* find_synonym(std::string_view key, std::span<const std::string_view> known, std::span<const Synonym> synonyms) {
  if (synonyms.empty()) return nullptr;
  const std::string plain = plain_key(key);
  const auto found = std::find_if(synonyms.begin(), synonyms.end(), [&](const Synonym& one) {
    return one.theirs == plain && (one.beside.empty() || knows(known, one.beside)) && (one.ours.empty() || knows(known, one.ours));
  });
  return found == synonyms.end() ? nullptr : &*found;
}

/// Several texts in the place of one, as that one; empty where there is nothing to join, or too much.
std::string joined_hint(const TomlValue& value) {
  constexpr std::size_t longest = 80;
  std::string out;
  const auto add = [&](const TomlValue& one) {
    if (one.text() && !one.text()->empty()) out += (out.empty() ? "" : ", ") + *one.text();
  };
  // An address in parts is one; a table of one key, or of languages, is something else.
  const auto is_part = [](const TomlEntry& entry) { return entry.value.text() && entry.key.size() > 3; };
  if (const TomlArray* array = value.array()) std::for_each(array->begin(), array->end(), add);
  if (const TomlTable* table = value.table(); table && table->entries.size() > 1 && std::all_of(table->entries.begin(), table->entries.end(), is_part))
    for (const TomlEntry& entry : table->entries) add(entry.value);
  const bool fits = !out.empty() && out.size() <= longest && out.find_first_of("\"\\\n") == std::string::npos;
  return fits ? "write one text: \"" + out + "\"" : value.array() ? "write one text" : "";
}

/// What stood in the file with quotes around it, where a text was expected.
std::string quoting_hint(const TomlValue& value) {
  if (value.integer()) return "write \"" + value.written + "\" with quotes";
  if (value.floating() || value.boolean() || value.date()) return "put quotes around it";
  return joined_hint(value);
}

/// Whether nothing of the table is written but what stands inside it: [[section.entry]] without [[section]].
bool has_no_header(const TomlTable& table) {
  return std::any_of(table.entries.begin(), table.entries.end(), [&](const TomlEntry& entry) {
    const TomlArray* const array = entry.value.array();
    const TomlTable* const inner = array && !array->empty() ? array->front().table() : entry.value.table();
    return inner && inner->span == table.span && entry.key_span.begin.line == table.span.begin.line;
  });
}

}  // namespace

TableReader::TableReader(const TomlTable& table, std::string what, std::span<const std::string_view> known,
                         Diagnostics& diagnostics, std::span<const Synonym> synonyms)
    : table_(table), what_(std::move(what)), diagnostics_(diagnostics) {
  std::vector<const TomlEntry*> unknown;
  for (const TomlEntry& one : table.entries) {
    const auto found = std::find(known.begin(), known.end(), one.key);
    if (found == known.end())
      unknown.push_back(&one);
    else
      entries_.emplace_back(*found, &one);
  }
  for (const TomlEntry* one : unknown) {
    if (diagnostics.full())
      ++diagnostics.more_errors;
    else
      report_unknown(*one, known, synonyms);
  }
}

void TableReader::report_unknown(const TomlEntry& one, std::span<const std::string_view> known,
                                 std::span<const Synonym> synonyms) {
  const Synonym* synonym = find_synonym(one.key, known, synonyms);
  const bool is_list = synonym && one.value.array() && !synonym->list.empty() && knows(known, synonym->list);
  const std::string meant = is_list ? std::string(synonym->list) : synonym ? std::string(synonym->ours) : nearest(one.key, known);
  const TomlValue* const there = synonym && synonym->hint.empty() ? value(meant) : nullptr;
  const std::string hint = there                             ? "here it belongs into `" + meant + "`, which is there already" + both_hint(meant, *there, one.value)
                           : synonym && !synonym->hint.empty() ? std::string(synonym->hint)
                           : synonym                         ? "here it is called `" + meant + "`"
                           : meant.empty()                   ? "it takes: " + list_of(known)
                                                             : "did you mean `" + meant + "`?";
  diagnostics_.error("unknown-key", one.key_span, "unknown key `" + one.key + "` in " + what_, hint);
  if (!meant.empty() && !has(meant)) entries_.emplace_back(*std::find(known.begin(), known.end(), meant), &one);
}

const TomlEntry* TableReader::entry(std::string_view key) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const auto& one) { return one.first == key; });
  return found == entries_.end() ? nullptr : found->second;
}

const TomlValue* TableReader::value(std::string_view key) const {
  const TomlEntry* found = entry(key);
  return found ? &found->value : nullptr;
}

const TomlValue* TableReader::of_kind(std::string_view key, TomlKind kind) {
  const TomlValue* found = value(key);
  if (!found || found->kind() == kind) return found;
  wrong_type(*found, key, describe(kind), diagnostics_,
             kind == TomlKind::text      ? quoting_hint(*found)
             : kind == TomlKind::boolean ? "write true or false, without quotes"
                                         : std::string());
  return nullptr;
}

const TomlValue* TableReader::text(std::string_view key) {
  return of_kind(key, TomlKind::text);
}
const TomlValue* TableReader::integer(std::string_view key) {
  return of_kind(key, TomlKind::integer);
}
const TomlValue* TableReader::boolean(std::string_view key) {
  return of_kind(key, TomlKind::boolean);
}

std::optional<double> TableReader::number(std::string_view key) {
  const TomlValue* found = value(key);
  if (!found) return std::nullopt;
  const std::optional<double> number = found->number();
  if (!number) wrong_type(*found, key, "a number", diagnostics_);
  return number;
}

const TomlArray* TableReader::array(std::string_view key) {
  const TomlValue* found = of_kind(key, TomlKind::array);
  return found ? found->array() : nullptr;
}

const TomlTable* TableReader::table(std::string_view key) {
  const TomlValue* found = of_kind(key, TomlKind::table);
  return found ? found->table() : nullptr;
}

std::vector<const TomlValue*> TableReader::texts(std::string_view key) {
  const TomlValue* found = value(key);
  if (!found) return {};
  if (found->text()) return {found};
  if (found->array()) return text_array(key);
  wrong_type(*found, key, "a text or an array of texts", diagnostics_, quoting_hint(*found));
  return {};
}

std::vector<const TomlValue*> TableReader::text_array(std::string_view key) {
  const TomlValue* found = value(key);
  if (!found) return {};
  if (!found->array()) {
    wrong_type(*found, key, "an array of texts", diagnostics_, found->text() ? "put it in brackets: [\"…\"]" : "");
    if (found->text()) return {found};
    return {};
  }
  std::vector<const TomlValue*> out;
  for (const TomlValue& element : *found->array()) {
    if (element.text())
      out.push_back(&element);
    else
      wrong_type(element, key, "a text", diagnostics_, quoting_hint(element));
  }
  return out;
}

std::vector<const TomlTable*> TableReader::tables(std::string_view key) {
  const TomlValue* found = value(key);
  if (!found) return {};
  const std::string header = "write [[…]] with two brackets before each";
  if (const TomlTable* single = found->table()) {
    if (has_no_header(*single)) {
      const std::string own = "[[" + std::string(key) + "]]";
      diagnostics_.error("wrong-type", found->span, "no `" + own + "` comes before what stands inside one",
                         "write " + own + " above it, with its own keys");
      return {};
    }
    wrong_type(*found, key, "an array of tables", diagnostics_, header);
    return {single};
  }
  if (!found->array()) {
    wrong_type(*found, key, "an array of tables", diagnostics_, header);
    return {};
  }
  std::vector<const TomlTable*> out;
  bool told = false;  // of texts in place of tables once
  for (const TomlValue& element : *found->array()) {
    if (element.table())
      out.push_back(element.table());
    else if (!element.text() || !std::exchange(told, true))
      wrong_type(element, key, "a table", diagnostics_, element.text() ? "write each as a table of its own, below a line [[…" + std::string(key) + "]]" : "");
  }
  return out;
}

void wrong_type(const TomlValue& value, std::string_view key, std::string_view expected, Diagnostics& diagnostics,
                std::string hint) {
  diagnostics.error("wrong-type", value.span,
                    "`" + std::string(key) + "`: expected " + std::string(expected) + ", found " +
                        std::string(describe(value.kind())),
                    std::move(hint));
}

}  // namespace quoin
