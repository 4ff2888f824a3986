// The command line as a table of values, and what is written from it: the scripts by which shells complete it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments/option_table.h"

namespace quoin {

/// An option, or what may stand without one.
struct OptionWords {
  std::vector<std::string> names;  ///< with their hyphens, as in --output; of what stands without an option its own word
  std::string value;               ///< what it takes, as --help calls it: FILE; empty for a flag
  std::string help;
  bool repeated = false;
  bool positional = false;
};

struct CommandWords {
  std::string_view name, summary;
  std::vector<OptionWords> options;
};

/// All that a command takes, from the table that --help is made of.
std::vector<OptionWords> option_words(const OptionTable& table);

enum class Values { none, words, layouts, files, folders };

/// What may stand as the value of an option.
struct ValueWords {
  Values kind = Values::none;
  std::vector<std::string> words{};  ///< of `words`, all of them
};
ValueWords value_words(const OptionWords& option);

/// Each path that was typed becomes what `change` makes of it.
void change_paths(const OptionTable& table, const std::function<std::string(std::string)>& change);

// Each is a whole script for its shell, which asks `quoin` itself for nothing but the names of layouts.

/// By the name of the shell; empty for one that is not known.
std::string completion_script(std::string_view shell, const std::vector<CommandWords>& commands);
std::string bash_completions(const std::vector<CommandWords>& commands);
std::string zsh_completions(const std::vector<CommandWords>& commands);
std::string fish_completions(const std::vector<CommandWords>& commands);

}  // namespace quoin
