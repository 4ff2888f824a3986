// Every variant is read, whichever is asked for, so that one run shows the faults of all.
#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/nearest.h"
#include "resume/languages.h"
#include "resume/read_parts.h"
#include "resume/variant.h"

namespace quoin {
namespace {

constexpr std::string_view what_may_be_set =
    "it may set document.*, basics.headline, basics.summary, letter.*, and a section's title and text by its id: "
    "section.ID.title";

constexpr std::array<std::string_view, 11> variant_keys = {"extends", "include",  "exclude", "sections", "layout", "pages",
                                                           "language", "embed", "overlay", "redact",   "set"};

bool is_variant_key(std::string_view word) {
  return std::find(variant_keys.begin(), variant_keys.end(), word) != variant_keys.end();
}

/// A value below `set`, by its dotted path.
struct SetValue {
  std::string path;
  const TomlEntry& entry;
};

bool is_document_key(std::string_view key) {
  return std::find(document_keys.begin(), document_keys.end(), key) != document_keys.end();
}

/// Parts of "section.ID.title", in which an id may have dots, or of "letter.for.organization". Nothing where the path leads elsewhere.
std::optional<Replacement> replacement_at(const std::string& path) {
  const std::size_t first = path.find('.'), last = path.rfind('.');
  if (first == std::string::npos) return std::nullopt;
  Replacement out{path.substr(0, first), {}, path.substr(last + 1), {}, {}};
  if (out.table == "document" && first == last && is_document_key(out.key)) return out;
  if (out.table == "basics" && first == last && (out.key == "headline" || out.key == "summary")) return out;
  if (first != last) out.inside = path.substr(first + 1, last - first - 1);
  if (out.table == "letter" && (first == last || out.inside == "for" || out.inside == "signature")) return out;
  if (out.table != "section" || first == last || (out.key != "title" && out.key != "text")) return std::nullopt;
  return out;
}

/// The parser bounds the depth.
void flatten(const TomlTable& table, const std::string& before, std::vector<SetValue>& out) {
  for (const TomlEntry& entry : table.entries) {
    const std::string path = before.empty() ? entry.key : before + "." + entry.key;
    const TomlTable* inner = entry.value.table();
    if (inner && !(replacement_at(path) && is_by_language(*inner)))
      flatten(*inner, path, out);
    else
      out.push_back({path, entry});
  }
}

bool names_an_entry(const std::string& path) {
  return path.starts_with("section") && path.find("entry") != std::string::npos;
}

class VariantReader {
 public:
  explicit VariantReader(Reading& reading) : reading_(reading) {}

  Variant read(const TomlEntry& entry) {
    TableReader table(*entry.value.table(), "a variant", variant_keys, reading_.diagnostics);
    Variant out;
    out.name = entry.key;
    out.value_id = reading_.places.add(entry.key_span);
    out.extends = read_literal(reading_, table, "extends");
    out.include = tags(table, "include");
    out.exclude = tags(table, "exclude");
    out.sections = words(table, "sections");
    if (out.sections) without_doubles(*out.sections);
    out.pages = pages(table);
    out.overlays = read_one_or_more(reading_, table, "overlay");
    out.redact = read_one_or_more(reading_, table, "redact");
    if (const TomlTable* values = table.table("set")) set(*values, out.set);
    // After `set`, so that the key of its own wins.
    for (const std::string_view key : {"layout", "language", "embed"})
      if (const TomlEntry* one = table.entry(key))
        out.set.push_back({"document", {}, std::string(key), one->key_span, one->value});
    return out;
  }

 private:
  WordList words(TableReader& table, std::string_view key) {
    const TomlValue* value = table.value(key);
    std::vector<Literal> all = read_literals(reading_, table, key);
    if (!value || !value->array()) return std::nullopt;
    return all;
  }

  WordList tags(TableReader& table, std::string_view key) {
    WordList all = words(table, key);
    if (!all) return all;
    std::erase_if(*all, [&](const Literal& tag) {
      return !check_tag(tag.value, reading_.places.of(tag.value_id), reading_.diagnostics);
    });
    return all;
  }

  void without_doubles(std::vector<Literal>& ids) {
    std::map<std::string_view, ValueId> first;
    for (const Literal& id : ids)
      if (const auto [at, is_first] = first.emplace(id.value, id.value_id); !is_first)
        reading_.diagnostics.error("double-id", reading_.places.of(id.value_id),
                                   "`sections` names `" + id.value + "` twice",
                                   "a section is printed once: take one out");
  }

  std::optional<int> pages(TableReader& table) {
    const TomlValue* value = table.value("pages");
    if (!value) return std::nullopt;
    if (value->text() && *value->text() == "any") return 0;
    const std::int64_t* number = value->integer();
    if (number && *number >= 1 && *number <= most_fit_pages) return static_cast<int>(*number);
    const std::string hint = "write a number from 1 to " + std::to_string(most_fit_pages) + ", or \"any\"";
    if (number)
      reading_.diagnostics.error("bad-number", value->span, "`pages` cannot be " + value->written, hint);
    else
      wrong_type(*value, "pages", "an integer or \"any\"", reading_.diagnostics, hint);
    return std::nullopt;
  }

  void set(const TomlTable& values, std::vector<Replacement>& out) {
    std::vector<SetValue> all;
    flatten(values, "", all);
    for (const SetValue& one : all) {
      std::optional<Replacement> replacement = replacement_at(one.path);
      if (!replacement) {
        refuse(one);
        continue;
      }
      replacement->key_span = one.entry.key_span;
      replacement->value = one.entry.value;
      out.push_back(std::move(*replacement));
    }
  }

  void refuse(const SetValue& one) {
    constexpr std::string_view tables[] = {"document", "basics", "section", "letter"};
    const std::string table = one.path.substr(0, one.path.find('.')), key = one.path.substr(one.path.rfind('.') + 1);
    if (table == "document" && table.size() + 1 + key.size() == one.path.size()) {
      const std::string meant = nearest(key, document_keys);
      return reading_.diagnostics.error(
          "unknown-key", one.entry.key_span, "unknown key `" + key + "` in [document]",
          meant.empty() ? "`[document]` has no such key" : "did you mean `" + meant + "`?");
    }
    const bool known = std::find(std::begin(tables), std::end(tables), table) != std::end(tables);
    const std::string near = known || table.ends_with(']') ? std::string() : nearest(table, tables);
    std::string hint = near.empty() ? std::string(what_may_be_set) : "did you mean `" + near + "`?";
    if (names_an_entry(one.path))
      hint = "a variant selects, orders and condenses: give the entry tags, and choose by `include` and `exclude`";
    reading_.diagnostics.error("not-tailored", one.entry.key_span, "a variant cannot set `" + one.path + "`",
                               std::move(hint));
  }

  Reading& reading_;
};

/// `extends` of each as an index; variants.size() where it extends none.
std::vector<std::size_t> bases_of(const std::vector<Variant>& variants, Reading& reading) {
  std::map<std::string_view, std::size_t> by_name;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < variants.size(); ++i) by_name.emplace(variants[i].name, i);
  for (const Variant& one : variants)
    if (names.size() < most_compared) names.push_back(one.name);
  std::vector<std::size_t> out;
  for (const Variant& one : variants) {
    const auto found = by_name.find(one.extends.value);
    out.push_back(one.extends.empty() || found == by_name.end() ? variants.size() : found->second);
    if (one.extends.empty() || found != by_name.end()) continue;
    const std::string near = reading.diagnostics.full() ? std::string() : nearest(one.extends.value, names);
    reading.diagnostics.error("unknown-variant", reading.places.of(one.extends.value_id),
                              "no variant is called `" + one.extends.value + "`",
                              near.empty() ? "write [variant." + one.extends.value + "], or take `extends` out"
                                           : "did you mean `" + near + "`?");
  }
  return out;
}

/// Each `extends` that leads back to its own variant is a fault, and is followed no more.
void break_cycles(std::vector<Variant>& variants, Reading& reading) {
  const std::vector<std::size_t> bases = bases_of(variants, reading);
  enum class Seen { no, now, before };
  std::vector<Seen> seen(variants.size(), Seen::no);
  for (std::size_t start = 0; start < variants.size(); ++start) {
    std::size_t at = start;
    std::vector<std::size_t> way;
    for (; at < variants.size() && seen[at] == Seen::no; at = bases[at]) {
      seen[at] = Seen::now;
      way.push_back(at);
    }
    if (at < variants.size() && seen[at] == Seen::now)
      for (auto one = std::find(way.begin(), way.end(), at); one != way.end(); ++one) {
        Variant& variant = variants[*one];
        const Variant& base = variants[bases[*one]];
        const Span there = reading.places.of(base.value_id);
        const bool itself = &variant == &base;
        reading.diagnostics.error("variant-cycle", reading.places.of(variant.extends.value_id),
                                  itself ? "`" + variant.name + "` extends itself"
                                         : "`" + variant.name + "` extends `" + base.name + "` (line " +
                                               std::to_string(there.begin.line) + "), which extends `" + variant.name +
                                               "` in the end",
                                  "one of them must stand on its own: take its `extends` out");
        variant.extends = {};
      }
    for (const std::size_t one : way) seen[one] = Seen::before;
  }
}

}  // namespace

std::vector<Variant> read_variants(Reading& reading, const TomlTable& root) {
  // What is wrong with the file's other keys is told by whoever reads those.
  Diagnostics unheard;
  TableReader top(root, "a résumé", {"document", "basics", "section", "variant", "letter", "include", "output"}, unheard);
  std::vector<Variant> out;
  const TomlValue* all = top.value("variant");
  if (!all) return out;
  if (!all->table()) {
    wrong_type(*all, "variant", "a table", reading.diagnostics, "write [variant.NAME]");
    return out;
  }
  for (const TomlEntry& entry : all->table()->entries) {
    if (entry.value.table())
      out.push_back(VariantReader(reading).read(entry));
    else
      wrong_type(entry.value, entry.key, "a table", reading.diagnostics,
                 is_variant_key(entry.key) ? "[variant] needs a name: write [variant.NAME] above `" + entry.key + "`" : "write [variant." + entry.key + "]");
  }
  break_cycles(out, reading);
  return out;
}

}  // namespace quoin
