// Keys of a layout whose value is one of a few words.
#pragma once

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "toml/table_reader.h"

namespace quoin {

template <class T>
struct Named {
  std::string_view name;
  T value;
};

/// One of a few words; another one is `bad-value` with the nearest.
template <class T>
std::optional<T> read_word(TableReader& table, std::string_view key, std::span<const Named<T>> words) {
  const TomlValue* value = table.text(key);
  if (!value) return std::nullopt;
  std::vector<std::string_view> names;
  for (const Named<T>& word : words) {
    if (word.name == *value->text()) return word.value;
    names.push_back(word.name);
  }
  const std::string near(nearest(*value->text(), names));
  table.diagnostics().error(
      "bad-value", value->span, fmt::format("`{}` cannot be `{}`", key, *value->text()),
      near.empty() ? fmt::format("write one of: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

}  // namespace quoin
