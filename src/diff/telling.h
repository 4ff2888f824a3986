// Words that all forms of telling a difference share.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/difference.h"

namespace quoin {

/// "3 changes", "no difference".
std::string headline(const Difference& difference);

/// "added", "removed", "moved", "changed".
std::string_view kind_word(Change::Kind kind);

/// What of what: "highlight", "position", "tags of highlight".
std::string subject(const Change& change);

/// "from highlight 3 to highlight 1", of what moved.
std::string moved_words(const Change& change);

/// "1 → 2", where one side may have nothing.
std::string from_to(const std::optional<ToldText>& before, const std::optional<ToldText>& after);

/// Whether a space stands before a run: as in its text, and between what was removed and what took its place.
bool is_spaced(const std::vector<WordRun>& words, std::size_t at);

/// Long stretches of the same words without their middles.
std::vector<WordRun> shortened(std::vector<WordRun> words);

/// "Kadena Rail › Platform".
std::string joined(const std::vector<std::string>& where);

}  // namespace quoin
