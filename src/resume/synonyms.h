// The words that people bring from other tools: JSON Resume, RenderCV, YAMLResume, Reactive Resume, Awesome-CV,
// LinkedIn. They are faults that say what the word is here, and are read as that, so that the faults behind them show
// in the same run.
#pragma once

#include <span>
#include <string_view>

#include "toml/table_reader.h"

namespace quoin {

/// Keys, in the order in which they are tried; docs/from-other-tools.md prints them.
std::span<const Synonym> key_synonyms();

/// The kind of section that `word` is elsewhere; empty where it is none.
std::string_view kind_elsewhere(std::string_view word);

/// Whether `word` is "present" in another tool, or in another language: "now", "heute".
bool means_present(std::string_view word);

}  // namespace quoin
