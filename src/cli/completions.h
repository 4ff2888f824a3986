// The command line as a table of values, and what is written from it: the scripts by which shells complete it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

/// Every command with all that it takes, from the declarations that --help is made of.
std::vector<CommandWords> command_words();

enum class Values { none, words, layouts, files, folders };

/// What may stand as the value of an option.
struct ValueWords {
  Values kind = Values::none;
  std::vector<std::string> words{};  ///< of `words`, all of them
};
ValueWords value_words(const OptionWords& option);

// Each is a whole script for its shell, which asks `quoin` itself for nothing but the names of layouts.

std::string bash_completions(const std::vector<CommandWords>& commands);
std::string zsh_completions(const std::vector<CommandWords>& commands);
std::string fish_completions(const std::vector<CommandWords>& commands);

}  // namespace quoin
