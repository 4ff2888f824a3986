// What may be the value of an option, and which shell's script is asked for.
#include "arguments/completions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/overloaded.h"
#include "base/paper.h"
#include "export/pdf/standard.h"

namespace quoin {
namespace {

struct Shell {
  std::string_view name;
  std::string (*script)(const std::vector<CommandWords>&);
};
constexpr std::array shells = {Shell{"bash", bash_completions}, Shell{"zsh", zsh_completions}, Shell{"fish", fish_completions}};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(", ", at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The options that take one of a few words; tests ask the program whether it takes each of them.
std::vector<std::string> choices(const std::string& option) {
  if (option == "--dump") return {"pages", "tree", "text"};
  if (option == "--embed") return {"none", "data", "source"};
  if (option == "--format") return {"text", "markdown", "json", "html"};
  if (option == "--what") return {"source", "json", "text"};
  if (option == "--paper") return split(paper_names());
  if (option == "shell") return {"bash", "zsh", "fish"};
  std::vector<std::string> names;
  if (option == "--pdf-standard")
    for (const StandardInfo& standard : standards()) names.emplace_back(standard.name);
  return names;
}

}  // namespace

ValueWords value_words(const OptionWords& option) {
  if (option.value.empty()) return {};
  if (std::vector<std::string> words = choices(option.names.back()); !words.empty()) return {Values::words, std::move(words)};
  if (option.value.starts_with("NAME|")) return {Values::layouts};
  if (option.value == "FOLDER") return {Values::folders};
  const bool file = option.value.starts_with("FILE") || option.value == "PDF" || option.value == "INPUT";
  return {file ? Values::files : Values::none};
}

void change_paths(const OptionTable& table, const std::function<std::string(std::string)>& change) {
  const auto change_one = [&](std::string& path) { path = change(std::move(path)); };
  for (const OptionRow& row : table.rows()) {
    const Values kind = value_words({{std::string(row.name())}, std::string(row.value), {}}).kind;
    if (kind != Values::files && kind != Values::folders && kind != Values::layouts) continue;
    std::visit(Overloaded{[](std::monostate) {}, [](bool*) {}, [&](std::string* path) { change_one(*path); },
                          [&](std::optional<std::string>* path) {
                            if (*path) change_one(**path);
                          },
                          [&](std::vector<std::string>* paths) { std::for_each(paths->begin(), paths->end(), change_one); }},
               row.target);
  }
}

std::vector<OptionWords> option_words(const OptionTable& table) {
  std::vector<OptionWords> all;
  for (const OptionRow& row : table.rows()) {
    OptionWords words{split(std::string(row.names)), std::string(row.value), std::string(row.help),
                      std::holds_alternative<std::vector<std::string>*>(row.target), !row.names.starts_with('-')};
    all.push_back(std::move(words));
  }
  all.push_back({{"-h", "--help"}, "", "print this help", false, false});
  return all;
}

std::string completion_script(std::string_view shell, const std::vector<CommandWords>& commands) {
  for (const Shell& one : shells)
    if (one.name == shell) return one.script(commands);
  return {};
}

}  // namespace quoin
