// The completions of bash, zsh and fish, each in the way that its own are written.
#include <fmt/format.h>

#include <map>

#include "arguments/completions.h"

namespace quoin {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

/// `text` with a backslash before each of `marks`.
std::string escaped(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char one : text) {
    if (marks.find(one) != std::string_view::npos) out += '\\';
    out += one;
  }
  return out;
}

/// In single quotes for a shell that cannot have one between them.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char one : text) out += one == '\'' ? std::string("'\\''") : std::string(1, one);
  return out + "'";
}

/// A description without the default that it ends with in brackets: --help tells that.
std::string short_help(const std::string& help) {
  return help.ends_with(']') ? help.substr(0, help.rfind(" [")) : help;
}

/// Of bash: sets `words`, `files` or `folders`.
std::string bash_values(const ValueWords& values) {
  switch (values.kind) {
    case Values::words: return fmt::format("words={}", quoted(joined(values.words, " ")));
    case Values::layouts: return "words=$(quoin layouts --names 2>/dev/null) files=1";
    case Values::files: return "files=1";
    case Values::folders: return "folders=1";
    case Values::none: break;
  }
  return ":";
}

std::string bash_command(const CommandWords& command) {
  std::map<std::string, std::string> after;  // by what is to be done, the options after which it is
  std::string names, free = ":";
  for (const OptionWords& option : command.options) {
    if (option.positional) {
      free = bash_values(value_words(option));
      continue;
    }
    for (const std::string& name : option.names) names += (names.empty() ? "" : " ") + name;
    if (option.value.empty()) continue;
    std::string& options = after[bash_values(value_words(option))];
    options += (options.empty() ? "" : " | ") + joined(option.names, " | ");
  }
  std::string rows;
  for (const auto& [values, options] : after) rows += fmt::format("        {}) {} ;;\n", options, values);
  return fmt::format(
      "    {}\n      case $before in\n{}"
      "        *) if [[ $word == -* ]]; then words={}; else {}; fi ;;\n      esac ;;\n",
      std::string(command.name) + ")", rows, quoted(names), free);
}

constexpr std::string_view bash_end = R"(  esac
  COMPREPLY=()
  [[ -z $words ]] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  [[ -z $files && -z $folders ]] || compopt -o filenames
  [[ -z $files ]] || mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$word")
  [[ -z $folders ]] || mapfile -t COMPREPLY < <(compgen -d -- "$word")
}
complete -F _quoin quoin
)";

std::string zsh_values(const OptionWords& option) {
  const ValueWords values = value_words(option);
  switch (values.kind) {
    case Values::words: return fmt::format("({})", joined(values.words, " "));
    case Values::layouts: return "_quoin_layouts";
    case Values::files: return "_files";
    case Values::folders: return "_files -/";
    case Values::none: break;
  }
  return " ";
}

/// An argument of _arguments, as in '(-o --output)'{-o,--output}'[a file]:FILE:_files'.
std::string zsh_option(const OptionWords& option) {
  const std::string value = option.value.empty() ? "" : fmt::format(":{}:{}", escaped(option.value, ":"), zsh_values(option));
  if (option.positional)
    return quoted(fmt::format("{}:{}:{}", option.repeated ? "*" : "", escaped(option.value, ":"), zsh_values(option)));
  const std::string rest = quoted(fmt::format("[{}]{}", escaped(short_help(option.help), "[]\\"), value));
  const std::string names =
      option.names.size() == 1 ? option.names.front() : fmt::format("{{{}}}", joined(option.names, ","));
  if (option.repeated) return quoted("*") + names + rest;
  return quoted(fmt::format("({})", joined(option.names, " "))) + names + rest;
}

/// One of fish's lines for an option of a command; `flags` are --long-option and --short-option.
std::string fish_option(std::string_view command, const OptionWords& option) {
  std::string line = fmt::format("complete -c quoin -n '__fish_seen_subcommand_from {}'", command);
  const ValueWords values = value_words(option);
  if (!option.positional) {
    for (const std::string& name : option.names)
      line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    line += fmt::format(" -d '{}'", escaped(short_help(option.help), "\\'"));
    if (!option.value.empty()) line += values.kind == Values::files ? " -r -F" : " -x";
  } else if (values.kind == Values::files || values.kind == Values::layouts) {
    line += " -F";
  }
  if (values.kind == Values::words) line += fmt::format(" -a '{}'", joined(values.words, " "));
  if (values.kind == Values::layouts) line += " -a '(quoin layouts --names 2>/dev/null; __fish_complete_suffix .toml)'";
  if (values.kind == Values::folders) line += " -a '(__fish_complete_directories)'";
  return line + "\n";
}

}  // namespace

std::string bash_completions(const std::vector<CommandWords>& commands) {
  std::string names, cases;
  for (const CommandWords& command : commands) {
    names += std::string(command.name) + " ";
    cases += bash_command(command);
  }
  return fmt::format(
             "# quoin's completions for bash, as `quoin completions bash` prints them.\n"
             "_quoin() {{\n"
             "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} words='' files='' folders=''\n"
             "  if [[ $word == '=' ]]; then word=''; elif [[ $before == '=' ]]; then before=${{COMP_WORDS[COMP_CWORD - 2]}}; fi\n"
             "  if ((COMP_CWORD == 1)); then words='{}--help --version'; fi\n"
             "  ((COMP_CWORD == 1)) || case ${{COMP_WORDS[1]}} in\n{}",
             names, cases) +
         std::string(bash_end);
}

std::string zsh_completions(const std::vector<CommandWords>& commands) {
  std::string names, cases;
  for (const CommandWords& command : commands) {
    names += fmt::format("      {}\n", quoted(fmt::format("{}:{}", command.name, escaped(command.summary, ":"))));
    cases += fmt::format("    {}) _arguments -s -S", command.name);
    for (const OptionWords& option : command.options) cases += " \\\n      " + zsh_option(option);
    cases += " ;;\n";
  }
  return fmt::format(
      "#compdef quoin\n"
      "# quoin's completions for zsh, as `quoin completions zsh` prints them.\n"
      "_quoin_layouts() {{\n  _alternative 'layouts:layout:(${{(f)\"$(_call_program layouts quoin layouts --names)\"}})' 'files:file:_files'\n}}\n"
      "_quoin() {{\n"
      "  if ((CURRENT == 2)); then\n    local -a commands=(\n{}    )\n"
      "    _describe command commands\n    return\n  fi\n"
      "  shift words\n  ((CURRENT--))\n  case $words[1] in\n{}  esac\n}}\n"
      "if [[ $funcstack[1] == _quoin ]]; then _quoin \"$@\"; else compdef _quoin quoin; fi\n",
      names, cases);
}

std::string fish_completions(const std::vector<CommandWords>& commands) {
  std::string out =
      "# quoin's completions for fish, as `quoin completions fish` prints them.\n"
      "complete -c quoin -f\n"
      "complete -c quoin -n __fish_use_subcommand -l help -s h -d 'print the commands'\n"
      "complete -c quoin -n __fish_use_subcommand -l version -d 'print the version'\n";
  for (const CommandWords& command : commands)
    out += fmt::format("complete -c quoin -n __fish_use_subcommand -a {} -d '{}'\n", command.name, escaped(command.summary, "\\'"));
  for (const CommandWords& command : commands)
    for (const OptionWords& option : command.options) out += fish_option(command.name, option);
  return out;
}

}  // namespace quoin
