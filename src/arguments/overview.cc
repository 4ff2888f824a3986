#include "arguments/overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/nearest.h"

namespace quoin {

std::string overview(const std::vector<CommandWords>& commands, std::string_view end) {
  std::string out = fmt::format("quoin {}: resume.toml in, a well-set PDF out\n\nUsage: quoin COMMAND [OPTIONS]\n\nCommands:\n", QUOIN_VERSION);
  for (const CommandWords& command : commands) out += fmt::format("  {:<12} {}\n", command.name, command.summary);
  return out + fmt::format("\nOptions:\n  -h, --help     print this, or with a command: what that takes\n"
                           "  --version      print version, commit and standards\n\nExample:\n  quoin build resume.toml --layout onepage\n\n{}\n",
                           end);
}

std::string complaint_of_command(const std::string& word, const std::vector<CommandWords>& commands) {
  constexpr std::array<std::string_view, 6> endings = {".toml", ".json", ".yaml", ".yml", ".tex", ".md"};
  std::vector<std::string_view> names;
  for (const CommandWords& command : commands) names.push_back(command.name);
  if (const std::string meant = nearest(word, names); !meant.empty()) return fmt::format("there is no command '{}'; did you mean {}?", word, meant);
  if (word == "-" || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return word.ends_with(ending); }))
    return fmt::format("a command is missing; did you mean 'quoin build {}'?", word);
  return fmt::format("there is no {} '{}'", word.starts_with('-') ? "option" : "command", word);
}

}  // namespace quoin
