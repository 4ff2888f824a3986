#include "resume/check_ids.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace quoin {
namespace {

class IdCheck {
 public:
  IdCheck(const Sources& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  void run(const TomlTable& table, std::string_view key, std::string_view things) {
    const TomlEntry* list = table.find(key);
    if (!list || !list->value.array()) return;
    std::map<std::string_view, Span> first;
    for (const TomlValue& one : *list->value.array()) {
      const TomlEntry* id = one.table() ? one.table()->find("id") : nullptr;
      if (!id || !id->value.text() || id->value.text()->empty()) continue;
      if (is_place(*id->value.text()))
        diagnostics_.error("bad-id", id->value.span, "`" + *id->value.text() + "` is no id: in a path a number is a place in the list",
                           "write a letter into it, such as \"work-" + *id->value.text() + "\"");
      if (const auto [before, is_first] = first.emplace(*id->value.text(), id->value.span); !is_first)
        report(things, *id, before->second);
    }
  }

 private:
  static bool is_place(std::string_view id) { return std::all_of(id.begin(), id.end(), ascii::is_digit); }

  void report(std::string_view things, const TomlEntry& id, const Span& before) {
    const Span& here = id.value.span;
    const std::string line = std::to_string(before.begin.line);
    diagnostics_.error("double-id", here,
                       "two " + std::string(things) + " have the id `" + *id.value.text() + "`, this one and that " +
                           (before.source == here.source ? "in line " + line : "at " + sources_.name(before.source) + ":" + line),
                       "give one of them another `id`");
  }

  const Sources& sources_;
  Diagnostics& diagnostics_;
};

void check_entries(IdCheck& check, const TomlTable& section) {
  check.run(section, "entry", "entries of this section");
  const TomlEntry* entries = section.find("entry");
  if (!entries || !entries->value.array()) return;
  for (const TomlValue& entry : *entries->value.array()) {
    if (!entry.table()) continue;
    check.run(*entry.table(), "role", "roles of this entry");
    check.run(*entry.table(), "degree", "degrees of this entry");
  }
}

}  // namespace

void check_ids(const TomlTable& root, const Sources& sources, Diagnostics& diagnostics) {
  IdCheck check(sources, diagnostics);
  check.run(root, "section", "sections");
  if (const TomlEntry* sections = root.find("section"); sections && sections->value.array())
    for (const TomlValue& section : *sections->value.array())
      if (section.table()) check_entries(check, *section.table());
  if (const TomlEntry* basics = root.find("basics"); basics && basics->value.table()) {
    check.run(*basics->value.table(), "profile", "profiles");
    check.run(*basics->value.table(), "detail", "details");
  }
}

}  // namespace quoin
