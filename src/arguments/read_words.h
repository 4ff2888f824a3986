// What was typed for a command goes where its options lead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arguments/option_table.h"

namespace quoin {

/// What --help says around the options.
struct HelpText {
  std::string name, headline, end;  ///< "quoin build"
};

struct ReadWords {
  bool asks_for_help = false;
  std::string text;  ///< that help, or what was typed wrongly and, where it can be told, what was meant; else empty
};

/// Reads the words behind a command's name through CLI11, which no other file sees.
ReadWords read_words(const HelpText& help, OptionTable& options, std::vector<std::string> words);

}  // namespace quoin
