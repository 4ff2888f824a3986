#include "resume/placeholders.h"

#include <set>

#include "base/ascii.h"
#include "resume/inline_markup.h"

namespace quoin {
namespace {

constexpr std::size_t most_filled = std::size_t{1} << 20;  // bytes

bool in_placeholder_name(char c) {
  return ascii::is_alnum(c) || c == '-' || c == '_';
}

std::string without_markup(const std::string& source) {
  std::vector<InlineFault> unheard;
  std::string out;
  for (const InlineRun& run : parse_runs(source, nullptr, unheard)) out += run.text;
  return out;
}

}  // namespace

std::string_view next_placeholder(std::string_view text, std::size_t begin) {
  while ((begin = text.find('{', begin)) != std::string_view::npos) {
    std::size_t end = begin + 1;
    while (end < text.size() && in_placeholder_name(text[end])) ++end;
    if (end < text.size() && text[end] == '}' && end > begin + 1) return text.substr(begin, end + 1 - begin);
    begin = end;
  }
  return {};
}

PlaceholderValues::PlaceholderValues(const TomlTable& root) {
  const TomlEntry* letter = root.find("letter");
  const TomlEntry* from = letter && letter->value.table() ? letter->value.table()->find("for") : nullptr;
  const TomlTable* said = from ? from->value.table() : nullptr;
  if (!said) return;
  std::set<std::string> languages;
  for (const TomlEntry& one : said->entries)
    if (const TomlTable* all = one.value.table())
      for (const TomlEntry& language : all->entries) languages.insert(language.key);
  if (languages.empty()) languages.emplace();
  for (const std::string& language : languages) {
    Values& values = by_language_.emplace_back();
    for (const TomlEntry& one : said->entries) {
      const TomlTable* all = one.value.table();
      const TomlEntry* own = all ? all->find(language) : nullptr;
      if (all && !own && !all->entries.empty()) own = &all->entries.front();
      if (const std::string* text = own ? own->value.text() : one.value.text()) values.emplace(one.key, without_markup(*text));
    }
  }
}

std::vector<std::string> PlaceholderValues::filled(const std::vector<InlineRun>& runs) const {
  std::vector<std::string> out;
  std::size_t spent = 0;
  for (const Values& values : by_language_) {
    std::string text;
    bool any = false;
    for (const InlineRun& run : runs) {
      const std::string_view from = run.text;
      std::size_t done = 0;
      for (std::string_view found = run.code ? std::string_view() : next_placeholder(from, 0); !found.empty() && spent + text.size() <= most_filled;) {
        const auto begin = static_cast<std::size_t>(found.data() - from.data());
        if (const auto known = values.find(found.substr(1, found.size() - 2)); known != values.end()) {
          text += from.substr(done, begin - done);
          text += known->second;
          done = begin + found.size();
          any = true;
        }
        found = next_placeholder(from, begin + found.size());
      }
      text += from.substr(done);
    }
    spent += text.size();
    if (any && spent <= most_filled) out.push_back(std::move(text));
  }
  return out;
}

}  // namespace quoin
