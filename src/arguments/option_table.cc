#include "arguments/option_table.h"

#include <algorithm>

#include "base/overloaded.h"

namespace quoin {

void OptionTable::add(std::initializer_list<OptionRow> rows) {
  for (const OptionRow& one : rows) {
    OptionRow& row = rows_.emplace_back(one);
    if (row.target == OptionTarget(kept_list)) row.target = &row.list;
    if (!std::holds_alternative<std::monostate>(row.target)) continue;
    row.target = row.value.empty() ? OptionTarget(&row.flag) : OptionTarget(&row.word);
  }
}

const OptionRow* OptionTable::find(std::string_view name) const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const OptionRow& row) { return row.name() == name; });
  return found == rows_.end() ? nullptr : &*found;
}

bool OptionTable::has(std::string_view name) const {
  const OptionRow* const row = find(name);
  return row && std::visit(Overloaded{[](std::monostate) { return false; },
                                      [](const bool* flag) { return *flag; },
                                      [](const std::optional<std::string>* word) { return word->has_value(); },
                                      [](const auto* text) { return !text->empty(); }},
                           row->target);
}

std::optional<std::string> OptionTable::word(std::string_view name) const {
  const OptionRow* const row = find(name);
  return row ? row->word : std::nullopt;
}

const std::vector<std::string>& OptionTable::list(std::string_view name) const {
  static const std::vector<std::string> none;
  const OptionRow* const row = find(name);
  return row ? row->list : none;
}

std::string OptionTable::word_or(std::string_view name, std::string_view usual) const {
  const std::optional<std::string> typed = word(name);
  return typed && !typed->empty() ? *typed : std::string(usual);
}

}  // namespace quoin
