#include "resume/read_overlays.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "resume/languages.h"
#include "resume/read_files.h"
#include "resume/variant.h"
#include "toml/overlay.h"
#include "toml/tree_path.h"

namespace quoin {
namespace {

constexpr std::size_t largest_overlay = 16u << 20;  // as a résumé

const TomlTable* table_at(const TomlTable& table, std::string_view key) {
  const TomlEntry* entry = table.find(key);
  return entry ? entry->value.table() : nullptr;
}

/// What the variant's `overlay` names, and before that what the variants do that it extends. Those are read before variants are,
/// which an overlay may change; what is wrong with them is told by whoever reads them.
std::vector<const TomlValue*> overlays_of_variant(const TomlTable& root, const std::string& name) {
  std::vector<const TomlValue*> out;
  const TomlTable* all = table_at(root, "variant");
  std::set<std::string> seen;
  for (std::string next = name; all && seen.insert(next).second;) {
    const TomlTable* variant = table_at(*all, next);
    if (!variant) break;
    std::vector<const TomlValue*> own;
    if (const TomlEntry* entry = variant->find("overlay")) {
      if (entry->value.text()) own.push_back(&entry->value);
      if (const TomlArray* several = entry->value.array())
        for (const TomlValue& one : *several)
          if (one.text()) own.push_back(&one);
    }
    out.insert(out.begin(), own.begin(), own.end());
    const TomlEntry* extends = variant->find("extends");
    if (!extends || !extends->value.text()) break;
    next = *extends->value.text();
  }
  return out;
}

class OverlayReader {
 public:
  OverlayReader(TomlTable& root, const Request& request, Reading& reading, Sources& sources, Privacy& privacy)
      : root_(root), request_(request), reading_(reading), sources_(sources), privacy_(privacy) {}

  /// In the résumé's folder.
  void named(const Literal& path) {
    const Span place = reading_.places.of(path.value_id);
    const std::string shown = shown_path(reading_, path);
    if (is_the_resume(shown, place)) return;
    if (std::optional<std::string> text = read_overlay_file(reading_, path)) lay(shown, std::move(*text));
  }

  /// Anywhere.
  void typed(const std::string& path, const Span& place) {
    const std::string shown = "`" + path + "`";
    if (is_the_resume(path, place)) return;
    FileText file = reading_.files.read_stream(path, largest_overlay);
    const auto fault = [&](const char* code, std::string message) { reading_.diagnostics.error(code, place, std::move(message)); };
    switch (file.status) {
      case FileStatus::ok:
        return lay(path, std::move(file.bytes));
      case FileStatus::missing:
        return fault("missing-file", "there is no overlay " + shown);
      case FileStatus::directory:
        return fault("unreadable-file", shown + " is a folder, not an overlay");
      case FileStatus::too_large:
        return fault("too-large", "the overlay " + shown + " is larger than 16 MB");
      case FileStatus::denied:
      case FileStatus::unreadable:
        return fault("unreadable-file", "the overlay " + shown + " cannot be read: " + file.reason);
    }
  }

  std::vector<AddedTable> take_added() { return std::move(added_); }

 private:
  bool is_the_resume(const std::string& path, const Span& place) {
    if (request_.text) return false;
    const std::optional<std::string> own = reading_.files.canonical(request_.resume);
    if (path != request_.resume && !(own && own == reading_.files.canonical(path))) return false;
    reading_.diagnostics.error("overlay-is-resume", place, "the overlay `" + path + "` is the résumé itself",
                               "an overlay is a file of its own, with what is to be changed or added");
    return true;
  }

  void lay(const std::string& name, std::string text) {
    const SourceId id = sources_.add(name == "-" ? "<stdin>" : name, std::move(text));
    std::optional<TomlTable> over = parse_toml(id, sources_, reading_.diagnostics);
    if (!over) return;
    drop_includes(*over);
    drop_unknown_sections(*over);
    for (AddedTable& one : merge_overlay(root_, std::move(*over), sources_, reading_.diagnostics, is_by_language)) added_.push_back(std::move(one));
    privacy_.outside.push_back({id, {1, 1}, {1, 1}});
  }

  /// Files are included before anything is laid over the résumé.
  void drop_includes(TomlTable& over) {
    const auto drop = [&](TomlTable& table) {
      const TomlEntry* include = table.find("include");
      if (!include) return;
      reading_.diagnostics.error("wrong-include", include->key_span, "an overlay includes no files: those of the résumé are included before",
                                 "write `include` in the résumé, or lay the file over it with an --overlay of its own");
      std::erase_if(table.entries, [](const TomlEntry& one) { return one.key == "include"; });
    };
    drop(over);
    for (TomlEntry& entry : over.entries)
      if (auto* const sections = entry.key == "section" ? std::get_if<TomlArray>(&entry.value.data) : nullptr)
        for (TomlValue& one : *sections)
          if (auto* const section = std::get_if<TomlTable>(&one.data)) drop(*section);
  }

  /// A section of a new id and without a kind is none that is to be added: it changes one, and its id is misspelt.
  void drop_unknown_sections(TomlTable& over) {
    std::vector<std::string_view> ids, names;
    if (const TomlEntry* sections = root_.find("section"); sections && sections->value.array())
      for (const TomlValue& one : *sections->value.array())
        if (const std::string* id = id_of(one)) ids.push_back(*id);
    names.assign(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), most_compared)));
    std::sort(ids.begin(), ids.end());
    const auto is_unknown = [&](const TomlValue& one) {
      const std::string* id = id_of(one);
      if (!id || one.table()->find("kind") || std::binary_search(ids.begin(), ids.end(), *id)) return false;
      const std::string meant = nearest(*id, names);
      reading_.diagnostics.error("unknown-section", one.table()->find("id")->value.span, "no section has the id `" + *id + "`",
                                 meant.empty() ? "write the id of the section that is to change, or `kind` for a new one"
                                               : "did you mean `" + meant + "`? A new section has a `kind`");
      return true;
    };
    std::erase_if(over.entries, [&](TomlEntry& entry) {
      auto* const sections = entry.key == "section" ? std::get_if<TomlArray>(&entry.value.data) : nullptr;
      return sections && std::erase_if(*sections, is_unknown) > 0 && sections->empty();
    });
  }

  TomlTable& root_;
  const Request& request_;
  Reading& reading_;
  Sources& sources_;
  Privacy& privacy_;
  std::vector<AddedTable> added_;
};

}  // namespace

std::vector<AddedTable> lay_overlays(TomlTable& root, const Request& request, Reading& reading, Sources& sources, Privacy& privacy) {
  OverlayReader reader(root, request, reading, sources, privacy);
  std::vector<Literal> named;  // the tree that names them changes with each
  if (request.variant)
    for (const TomlValue* path : overlays_of_variant(root, *request.variant))
      named.push_back({reading.places.add(path->span), *path->text()});
  for (const Literal& path : named)
    if (!path.empty()) reader.named(path);
  for (const std::string& path : request.overlays) reader.typed(path, typed("--overlay", path, sources));
  return reader.take_added();
}

void tell_of_similar_ids(const std::vector<AddedTable>& added, Diagnostics& diagnostics) {
  for (Diagnostic& one : diagnostics.all) {
    if (one.code != "missing-field" && one.code != "missing-name") continue;
    const auto found = std::find_if(added.begin(), added.end(), [&](const AddedTable& other) { return other.span == one.span; });
    if (found != added.end()) one.hint = "did you mean the one with the id `" + found->meant + "`? Else " + one.hint;
  }
}

}  // namespace quoin
