// Which variant, over which others, and what it changes of the file before anything is read of it.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/nearest.h"
#include "base/utf8.h"
#include "resume/variant.h"

namespace quoin {
namespace {

/// The words of `next` beside those so far.
void add(WordList& so_far, const WordList& next) {
  if (!next) return;
  if (!so_far) so_far.emplace();
  so_far->insert(so_far->end(), next->begin(), next->end());
}

/// A later word on a tag counts: what is included is not excluded from before.
void add_tags(Selection& so_far, const WordList& include, const WordList& exclude) {
  if (include && so_far.exclude) {
    std::set<std::string_view> back;
    for (const Literal& one : *include) back.insert(one.value);
    std::erase_if(*so_far.exclude, [&](const Literal& one) { return back.contains(one.value); });
  }
  add(so_far.include, include);
  add(so_far.exclude, exclude);
}

WordList typed_tags(const std::string& option, const std::vector<std::string>& tags, Reading& reading,
                    Sources& sources) {
  if (tags.empty()) return std::nullopt;
  std::vector<Literal> out;
  std::set<std::string_view> seen;
  for (const std::string& tag : tags) {
    if (!seen.insert(tag).second) continue;
    const Span place = typed(option, tag, sources);
    std::string text = checked_literal(tag, place, reading.diagnostics);
    if (text.empty())
      report_empty(option, place, reading.diagnostics, "write a tag");
    else if (check_tag(text, place, reading.diagnostics))
      out.push_back({reading.places.add(place), std::move(text)});
  }
  return out;
}

constexpr std::size_t most_in_a_chain = 8;

/// The variant of that name and what it extends, the farthest first.
std::vector<const Variant*> chain_of(const std::string& name, const std::vector<Variant>& variants, Reading& reading) {
  std::map<std::string_view, const Variant*> by_name;
  for (const Variant& one : variants) by_name.emplace(one.name, &one);
  std::vector<const Variant*> chain;
  for (auto at = by_name.find(name); at != by_name.end(); at = by_name.find(at->second->extends.value)) {
    chain.push_back(at->second);
    if (at->second->extends.empty()) break;
    if (chain.size() < most_in_a_chain) continue;
    reading.diagnostics.error("extends-depth", reading.places.of(at->second->extends.value_id),
                              "no more than " + std::to_string(most_in_a_chain) + " variants may extend one another");
    break;
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

void report_unknown(const std::string& name, const std::vector<Variant>& variants, Span place,
                    Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  std::string all;
  for (const Variant& one : variants) {
    if (names.size() == most_compared) break;
    names.push_back(one.name);
    all += (all.empty() ? "" : ", ") + one.name;
  }
  const std::string near = nearest(name, names);
  diagnostics.error("unknown-variant", place, "no variant is called `" + name + "`",
                    !near.empty() ? "did you mean `" + near + "`?"
                    : all.empty() ? "the résumé has none: write [variant." + name + "]"
                                  : "the variants are: " + all);
}

TomlTable* table_of(TomlValue& value) {
  return std::get_if<TomlTable>(&value.data);
}

void put(TomlTable& table, const Replacement& one) {
  for (TomlEntry& entry : table.entries)
    if (entry.key == one.key) {
      entry = {one.key, one.key_span, one.value};
      return;
    }
  table.entries.push_back({one.key, one.key_span, one.value});
}

/// The table at a key, made where there is none; nullptr where something else stands there.
TomlTable* table_in(TomlTable& parent, const std::string& key, const Span& place) {
  for (TomlEntry& entry : parent.entries)
    if (entry.key == key) return table_of(entry.value);
  parent.entries.push_back({key, place, {place, TomlTable{place, {}}, {}}});
  return table_of(parent.entries.back().value);
}

/// The same, where a path may stand in the place of { path, alt }.
TomlTable* table_instead(TomlTable& parent, const std::string& key, const Span& place) {
  if (const TomlEntry* found = parent.find(key); found && !found->value.table())
    std::erase_if(parent.entries, [&](const TomlEntry& entry) { return entry.key == key; });
  return table_in(parent, key, place);
}

/// The sections of the file by their ids; nullptr for an id that several have.
std::map<std::string, TomlTable*> sections_by_id(TomlTable& root) {
  std::map<std::string, TomlTable*> out;
  for (TomlEntry& entry : root.entries) {
    auto* all = entry.key == "section" ? std::get_if<TomlArray>(&entry.value.data) : nullptr;
    if (!all) continue;
    for (TomlValue& one : *all) {
      TomlTable* table = table_of(one);
      const TomlEntry* id = table ? table->find("id") : nullptr;
      if (!id || !id->value.text()) continue;
      if (const auto [at, is_first] = out.emplace(*id->value.text(), table); !is_first) at->second = nullptr;
    }
  }
  return out;
}

/// The ids of a résumé's sections.
class SectionIds {
 public:
  explicit SectionIds(const Resume& resume) {
    for (const Section& section : resume.sections)
      if (!section.id.empty() && ids_.insert(section.id.value).second && names_.size() < most_compared) names_.push_back(section.id.value);
  }

  /// An id that a section has; that one alone has it is asked elsewhere.
  void check(const std::string& id, const Span& place, Diagnostics& diagnostics) const {
    if (ids_.contains(id)) return;
    const std::string meant = diagnostics.full() ? std::string() : nearest(id, names_);
    diagnostics.error("unknown-section", place, "no section has the id `" + id + "`",
                      meant.empty() ? "write id = \"" + id + "\" in the [[section]] that is meant" : "did you mean `" + meant + "`?");
  }

 private:
  std::set<std::string_view> ids_;
  std::vector<std::string_view> names_;
};

}  // namespace

Tailoring tailoring_of(const Request& request, const std::vector<Variant>& variants, Reading& reading,
                       Sources& sources) {
  Tailoring out;
  if (request.variant) {
    const std::vector<const Variant*> chain = chain_of(*request.variant, variants, reading);
    if (chain.empty())
      report_unknown(*request.variant, variants, typed("--variant", *request.variant, sources), reading.diagnostics);
    else
      out.name = *request.variant;
    for (const Variant* one : chain) {
      out.place = reading.places.of(one->value_id);
      out.set.insert(out.set.end(), one->set.begin(), one->set.end());
      if (one->pages) out.pages = one->pages;
      if (one->sections) out.selection.sections = one->sections;
      add_tags(out.selection, one->include, one->exclude);
      for (const Literal& path : one->redact) out.redactions.push_back({path.value, reading.places.of(path.value_id)});
    }
  }
  for (const std::string& path : request.redact) out.redactions.push_back({path, typed("--redact", path, sources)});
  const WordList include = typed_tags("--include", request.include, reading, sources);
  const WordList exclude = typed_tags("--exclude", request.exclude, reading, sources);
  for (const WordList* list : {&exclude, &include})
    if (!out.place.known() && *list && !(*list)->empty()) out.place = reading.places.of((*list)->front().value_id);
  add_tags(out.selection, include, exclude);
  return out;
}

void replace_values(TomlTable& root, const std::vector<Replacement>& values) {
  if (values.empty()) return;
  // Neither changes any of them: a variant sets no id, and a new table of the root moves what an array holds nowhere.
  const std::map<std::string, TomlTable*> sections = sections_by_id(root);
  for (const Replacement& one : values) {
    if (one.table == "section") {
      const auto found = sections.find(one.inside);
      if (found != sections.end() && found->second) put(*found->second, one);
      continue;
    }
    TomlTable* table = table_in(root, one.table, one.key_span);
    if (table && !one.inside.empty()) table = table_instead(*table, one.inside, one.key_span);
    if (table) put(*table, one);
  }
}

void check_variants(Reading& reading, const std::vector<Variant>& variants, const Tailoring& tailoring,
                    const Resume& resume) {
  check_tags(reading, variants, tailoring, resume);
  if (variants.empty()) return;
  const SectionIds ids(resume);
  for (const Variant& variant : variants) {
    if (variant.sections)
      for (const Literal& id : *variant.sections)
        ids.check(id.value, reading.places.of(id.value_id), reading.diagnostics);
    for (const Replacement& one : variant.set)
      if (one.table == "section") ids.check(one.inside, one.key_span, reading.diagnostics);
  }
}

}  // namespace quoin
