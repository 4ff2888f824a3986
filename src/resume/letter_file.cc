#include "resume/letter_file.h"

#include <algorithm>
#include <utility>

#include "resume/read_files.h"
#include "toml/toml.h"

namespace quoin {
namespace {

bool is_letter_key(std::string_view key) {
  return std::find(letter_keys.begin(), letter_keys.end(), key) != letter_keys.end();
}

TomlTable* table_at(TomlTable& table, std::string_view key) {
  for (TomlEntry& entry : table.entries)
    if (entry.key == key) return std::get_if<TomlTable>(&entry.value.data);
  return nullptr;
}

/// What the file says: its own keys, or those below a `[letter]` of its own.
std::optional<TomlTable> letter_in(TomlTable root) {
  if (TomlTable* inner = table_at(root, "letter"); inner && root.entries.size() == 1) return std::move(*inner);
  const bool any = std::any_of(root.entries.begin(), root.entries.end(),
                               [](const TomlEntry& entry) { return is_letter_key(entry.key); });
  return any ? std::optional(std::move(root)) : std::nullopt;
}

/// Keys of `from` that `to` does not have.
void take_over(TomlTable from, TomlTable& to) {
  for (TomlEntry& entry : from.entries) {
    if (!to.find(entry.key)) {
      to.entries.push_back(std::move(entry));
      continue;
    }
    TomlTable *ours = table_at(to, entry.key), *theirs = std::get_if<TomlTable>(&entry.value.data);
    if (entry.key == "for" && ours && theirs) take_over(std::move(*theirs), *ours);
  }
}

}  // namespace

LetterFile merge_letter_file(TomlTable& root, Reading& reading, Sources& sources) {
  LetterFile out;
  TomlTable* const letter = table_at(root, "letter");
  const TomlEntry* const named = letter ? letter->find("file") : nullptr;
  if (!named || !named->value.text()) return out;  // of another type it is told of with the other keys
  const Span place = named->value.span;
  out.path = {reading.places.add(place), checked_literal(*named->value.text(), place, reading.diagnostics)};
  out.whole = false;
  if (out.path.empty()) return out;
  std::optional<std::string> text = read_text_file(reading, out.path, "a letter is a page of text");
  if (!text) return out;
  const SourceId source = sources.add(shown_path(reading, out.path), std::move(*text));
  Diagnostics found;
  TomlRest rest = parse_toml_lines(source, sources, found);
  std::optional<TomlTable> table = rest.root ? letter_in(std::move(*rest.root)) : std::nullopt;
  if (!table) {
    // What it says otherwise is nobody's to see.
    reading.diagnostics.error("not-a-letter", place, "`" + out.path.value + "` holds no letter",
                              "a letter's file is TOML with keys of [letter], such as opening = \"…\" and body = \"…\"");
    return out;
  }
  out.whole = rest.lines.empty();
  reading.diagnostics.take(std::move(found));
  if (const TomlEntry* again = table->find("file")) {
    reading.diagnostics.error("unknown-key", again->key_span, "a letter's own file names no further `file`", "take it out");
    std::erase_if(table->entries, [](const TomlEntry& entry) { return entry.key == "file"; });
  }
  take_over(std::move(*table), *letter);
  out.source = source;
  return out;
}

bool is_letter_alone(const TomlTable& root) {
  if (root.find("basics") || root.find("section")) return false;
  constexpr std::array<std::string_view, 7> own = {"letter", "recipient", "opening", "body", "closing", "enclosures", "subject"};
  return std::any_of(root.entries.begin(), root.entries.end(), [&](const TomlEntry& entry) {
    return std::find(own.begin(), own.end(), entry.key) != own.end();
  });
}

}  // namespace quoin
