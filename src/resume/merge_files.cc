#include "resume/merge_files.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace quoin {
namespace {

bool is_list_of_tables(const TomlValue& value) {
  return value.array() && !value.array()->empty() &&
         std::all_of(value.array()->begin(), value.array()->end(),
                     [](const TomlValue& element) { return element.table() != nullptr; });
}

/// How many stood there before.
std::size_t append(TomlValue& to, TomlValue& from) {
  auto& all = std::get<TomlArray>(to.data);
  auto& others = std::get<TomlArray>(from.data);
  const std::size_t before = all.size();
  all.insert(all.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
  return before;
}

}  // namespace

std::string FileMerge::shown(const Span& span) const {
  return sources_.name(span.source) + ":" + std::to_string(span.begin.line);
}

FileMerge::Index& FileMerge::index_of(const std::string& path, const TomlTable& table) {
  const auto [found, fresh] = indices_.try_emplace(path);
  if (fresh)
    for (std::size_t i = 0; i < table.entries.size(); ++i) found->second.emplace(table.entries[i].key, i);
  return found->second;
}

void FileMerge::merge(TomlTable& into, TomlTable from, const std::string& path, IncludedFile& file) {
  Index& index = index_of(path, into);
  for (TomlEntry& one : from.entries) {
    const auto [at, is_new] = index.emplace(one.key, into.entries.size());
    if (is_new) {
      into.entries.push_back(std::move(one));
      continue;
    }
    TomlEntry& there = into.entries[at->second];
    const std::string own = path.empty() ? one.key : path + "." + one.key;
    auto *table = std::get_if<TomlTable>(&there.value.data), *other = std::get_if<TomlTable>(&one.value.data);
    if (table && other) {
      merge(*table, std::move(*other), own, file);
    } else if (is_list_of_tables(there.value) && is_list_of_tables(one.value)) {
      file.moved.emplace_back(own, append(there.value, one.value));
    } else if (diagnostics_.full()) {
      ++diagnostics_.more_errors;
    } else {
      diagnostics_.error("include-clash", one.key_span,
                         "`" + own + "` stands in two files, here and at " + shown(there.key_span),
                         "take one of the two out");
    }
  }
}

bool FileMerge::entries(TomlTable& section, TomlTable from, IncludedFile& file) {
  bool any = false;
  for (TomlEntry& one : from.entries) {
    if (one.key != "entry") {
      diagnostics_.error("unknown-key", one.key_span, "unknown key `" + one.key + "` in a file of entries",
                         one.value.table() || is_list_of_tables(one.value) ? "include it at the top of the résumé"
                                                                           : "it takes: entry");
      continue;
    }
    any = !one.value.array() || !one.value.array()->empty();
    const auto there = std::find_if(section.entries.begin(), section.entries.end(),
                                    [](const TomlEntry& own) { return own.key == "entry"; });
    if (there == section.entries.end())
      section.entries.push_back(std::move(one));
    else if (there->value.array() && one.value.array())
      file.moved.emplace_back("entry", append(there->value, one.value));
    else
      diagnostics_.error("include-clash", one.key_span, "`entry` is no [[entry]] here, or at " + shown(there->key_span),
                         "write [[entry]] with two brackets before each");
  }
  return any;
}

}  // namespace quoin
