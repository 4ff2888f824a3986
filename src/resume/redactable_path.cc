#include "resume/redactable_path.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "toml/tree_path.h"

namespace quoin {
namespace {

bool is_any_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class RedactablePathGatherer {
 public:
  /// `whole`: what stands in it goes with it.
  void value(const TomlValue& from, const std::string& path, std::string_view key, bool whole) {
    if (const TomlArray* all = from.array()) {
      const bool goes_whole = whole || is_any_of(key, {"highlights", "details", "profile", "detail", "body", "list"});
      for (std::size_t i = 0; i < all->size(); ++i) element((*all)[i], whole ? path : path + "[" + std::to_string(i) + "]", key, goes_whole);
    } else if (const TomlTable* inside = from.table()) {
      table(*inside, path, whole || is_any_of(key, {"photo", "signature"}));
    } else {
      out_.push_back({from.span, path});
    }
  }

  std::vector<RedactablePath> take() {
    std::sort(out_.begin(), out_.end());
    return std::move(out_);
  }

 private:
  void table(const TomlTable& from, const std::string& path, bool whole) {
    for (const TomlEntry& one : from.entries) value(one.value, whole ? path : with_step(path, one.key, false), one.key, whole);
  }

  /// A list in a letter's body is a part of it whose items go one by one.
  void element(const TomlValue& from, const std::string& path, std::string_view key, bool whole) {
    const TomlEntry* list = key == "body" && from.table() ? from.table()->find("list") : nullptr;
    if (key == "body" && from.array()) return value(from, path, "list", false);
    if (list) return value(list->value, with_step(path, "list", false), "list", false);
    if (const TomlTable* inside = from.table()) return table(*inside, path, whole);
    value(from, path, key, whole);
  }

  std::vector<RedactablePath> out_;
};

}  // namespace

std::vector<RedactablePath> redactable_paths(const TomlTable& root) {
  RedactablePathGatherer gatherer;
  for (const std::string_view top : {"basics", "section", "document", "letter"})
    if (const TomlEntry* entry = root.find(top)) gatherer.value(entry->value, std::string(top), top, false);
  return gatherer.take();
}

std::string redactable_path(const Privacy& privacy, const Span& place) {
  const auto begins_later = [](const Span& wanted, const RedactablePath& one) {
    return std::pair(wanted.source, wanted.begin) < std::pair(one.place.source, one.place.begin);
  };
  const auto after = std::upper_bound(privacy.paths.begin(), privacy.paths.end(), place, begins_later);
  if (!place.known() || after == privacy.paths.begin()) return {};
  const RedactablePath& found = *(after - 1);
  return found.place.source == place.source && place.begin <= found.place.end ? found.path : std::string();
}

}  // namespace quoin
